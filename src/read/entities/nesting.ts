import { type Attribution, countBelow, overlaps, type Span } from '../../model/index.ts';
import type { QuotationMark } from '../layers.ts';

/** No content reaches farther than this, in UTF-16 code units; it bounds the search in long documents. */
const REACH = 20_000;

/** Which attributions stand in the contents of which others. */
export interface Nesting {
  /** Those in whose contents the attribution's own source or cue stands, the innermost first. */
  readonly around: (attribution: Attribution) => readonly Attribution[];
  /** Those that report from outside the quotation marks in which the span stands. */
  readonly ofQuotation: (span: Span) => readonly Attribution[];
}

interface Content {
  readonly span: Span;
  readonly attribution: Attribution;
}

export function findNesting(attributions: readonly Attribution[], marks: readonly QuotationMark[]): Nesting {
  const contents: readonly Content[] = attributions
    .flatMap((attribution) => attribution.contents.map((span) => ({ span, attribution })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const parts = marks.flatMap((mark) => mark.parts).sort((a, b) => a[0] - b[0]);
  const furthest = new Float64Array(parts.length);
  parts.forEach(([, end], n) => {
    furthest[n] = Math.max(end, furthest[n - 1] ?? 0);
  });
  const quotationOf = (span: Span): Span | undefined => {
    let found: Span | undefined;
    for (let n = countBelow(parts, ([start]) => start <= span[0]) - 1; n >= 0; n--) {
      if (furthest[n]! < span[1]) break;
      if (parts[n]![1] >= span[1]) found = parts[n];
    }
    return found;
  };
  const near = (offset: number, end: number): readonly Content[] =>
    contents.slice(
      countBelow(contents, ({ span }) => span[0] < offset - REACH),
      countBelow(contents, ({ span }) => span[0] < end),
    );
  return {
    around: (inner) => {
      const found = new Set<Attribution>();
      for (const mark of [...inner.sources, ...inner.cues])
        for (const { span, attribution } of near(mark[0], mark[0] + 1))
          if (attribution !== inner && standsIn(mark, span, attribution)) found.add(attribution);
      return [...found].sort((a, b) => sizeOf(a.contents) - sizeOf(b.contents));
    },
    ofQuotation: (span) => {
      const quotation = quotationOf(span);
      if (!quotation) return [];
      return near(quotation[0], quotation[1])
        .filter(
          ({ span: content, attribution }) =>
            overlaps(content, quotation) && isOutside(attribution, quotation),
        )
        .map(({ attribution }) => attribution);
    },
  };
}

const standsIn = (mark: Span, content: Span, { sources, cues }: Attribution): boolean =>
  content[0] <= mark[0] && mark[1] <= content[1] && ![...sources, ...cues].some((own) => overlaps(own, mark));

const isOutside = ({ sources }: Attribution, quotation: Span): boolean =>
  sources.length > 0 && sources.every((source) => !overlaps(source, quotation));

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
