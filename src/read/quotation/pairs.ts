import { type Span, trimmed } from '../../model/index.ts';
import type { QuotationMark } from '../layers.ts';
import type { MarkScanner, MarkSign } from './scan.ts';

interface Open {
  readonly kind: number;
  readonly single: boolean;
  readonly depth: number;
  readonly doubtful: boolean;
  readonly parts: Span[];
  /** Start of the part that is being read. */
  start: number;
}

/**
 * Pairs the quotation marks of the paragraphs. A quotation that is open at the end of its paragraph goes on where the
 * next paragraph begins with an opening mark of its kind; otherwise it is unclosed and ends with its paragraph, or
 * where the next quotation of its kind begins.
 */
export function pairMarks(text: string, paragraphs: readonly Span[], scan: MarkScanner): QuotationMark[] {
  const found: QuotationMark[] = [];
  let open: Open[] = [];

  const finish = (quotation: Open, end: number, unclosed: boolean): void => {
    const last = trimmed(text, [quotation.start, end]);
    const parts = last ? [...quotation.parts, last] : quotation.parts;
    const first = parts[0];
    if (!first || (unclosed && quotation.doubtful)) return;
    found.push({ span: [first[0], parts.at(-1)![1]], parts, unclosed, depth: quotation.depth });
  };

  paragraphs.forEach((paragraph, index) => {
    const signs = scan(text, ...paragraph);
    const begin = skipContinuations(open, signs, paragraph[0]);
    for (const quotation of open) quotation.start = paragraph[0];
    for (let n = begin; n < signs.length; n++) {
      const sign = signs[n]!;
      const closing = closedBy(open, sign, signs, n);
      if (closing >= 0) {
        for (const left of open.slice(closing + 1)) finish(left, sign.at, true);
        finish(open[closing]!, sign.at + sign.length, false);
        open = open.slice(0, closing);
      } else if (sign.opens && !(sign.doubtful && !hasCloser(signs, n))) {
        const same = open.findIndex((quotation) => quotation.kind === sign.kind);
        if (same >= 0) {
          for (const left of open.slice(same)) finish(left, sign.at, true);
          open = open.slice(0, same);
        }
        const quotation = {
          kind: sign.kind,
          single: sign.single,
          depth: open.length,
          doubtful: sign.doubtful,
          parts: [],
          start: sign.at,
        };
        // An unclosed inner mark must not take in the quotations after it.
        const next = signs[n + 1];
        if (next && sign.single && !hasCloser(signs, n)) finish(quotation, next.at, true);
        else open.push(quotation);
      }
    }
    open = carried(text, open, paragraph, paragraphs[index + 1], scan, finish);
  });
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** Whether one may close the other: single marks are often mixed. */
const isAlike = (a: Pick<MarkSign, 'kind' | 'single'>, b: Pick<MarkSign, 'kind' | 'single'>): boolean =>
  a.kind === b.kind || (a.single && b.single);

/** How many signs at the paragraph's start repeat the marks of the quotations that go on. */
function skipContinuations(open: readonly Open[], signs: readonly MarkSign[], start: number): number {
  let skipped = 0;
  let at = start;
  for (const quotation of open) {
    const sign = signs[skipped];
    if (!sign || sign.kind !== quotation.kind || sign.at > at + 1) break;
    at = sign.at + sign.length;
    skipped++;
  }
  return skipped;
}

/** Index of the open quotation that the sign closes, or -1. */
function closedBy(open: readonly Open[], sign: MarkSign, signs: readonly MarkSign[], n: number): number {
  if (!sign.closes || open.length === 0) return -1;
  const own = open.findLastIndex((quotation) => isAlike(quotation, sign));
  if (own >= 0) return sign.doubtful && hasCloser(signs, n) ? -1 : own;
  if (sign.opens || sign.doubtful) return -1;
  // A quotation may end in a mark of another kind, but only where no mark of its own closes it.
  const top = open.length - 1;
  const { kind, doubtful } = open[top]!;
  if (doubtful) return -1;
  const rival = signs.slice(n + 1).find((later) => later.kind === kind);
  return rival?.closes && !rival.opens ? -1 : top;
}

/** Whether a later sign surely closes what this one opens. */
function hasCloser(signs: readonly MarkSign[], n: number): boolean {
  const opening = signs[n]!;
  for (let later = n + 1; later < signs.length; later++) {
    const sign = signs[later]!;
    if (!isAlike(opening, sign)) continue;
    if (sign.closes) return true;
    if (sign.opens) return false;
  }
  return false;
}

/** The quotations that go on in the next paragraph; the others are finished as unclosed. */
function carried(
  text: string,
  open: readonly Open[],
  paragraph: Span,
  next: Span | undefined,
  scan: MarkScanner,
  finish: (quotation: Open, end: number, unclosed: boolean) => void,
): Open[] {
  const outer = open[0];
  if (!outer) return [];
  const start = next && trimmed(text, next)?.[0];
  const sign = start === undefined ? undefined : scan(text, start, Math.min(next![1], start + 8))[0];
  const goesOn = sign !== undefined && sign.at === start && sign.kind === outer.kind && sign.opens;
  const kept = goesOn ? [outer] : [];
  for (const quotation of open.slice(kept.length)) finish(quotation, paragraph[1], true);
  const part = trimmed(text, [outer.start, paragraph[1]]);
  if (goesOn && part) outer.parts.push(part);
  return kept;
}
