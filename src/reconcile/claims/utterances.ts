import { type Attribution, overlaps, type Span, trimmed } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import { spaced } from '../text/phrases.ts';
import { sentenceAt } from './parts.ts';

/** A stretch of one sentence on one speaker's word: the content of an attribution, or a sentence of the own voice. */
export interface Utterance {
  readonly span: Span;
  readonly sentence: number;
  readonly attribution: Attribution | undefined;
  readonly words: string;
}

/** Everything that somebody says in the document, in the order of the text. */
export function utterancesOf(source: Source): readonly Utterance[] {
  const { document, reading, sentences } = source;
  const quoted = reading.attributions.flatMap((attribution) =>
    attribution.contents.flatMap((content) =>
      inSentences(source, content).map((span) => ({ span, attribution })),
    ),
  );
  const own = sentences
    .filter(({ span }) => !quoted.some((one) => overlaps(one.span, span)))
    .map(({ span }) => ({ span, attribution: undefined }));
  return [...quoted, ...own]
    .map(({ span, attribution }) => ({
      span,
      attribution,
      sentence: sentenceAt(source, span),
      words: spaced(document.text.slice(...span)),
    }))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** The parts of a content that lie in single sentences. */
function inSentences({ document, sentences }: Source, content: Span): readonly Span[] {
  const parts = sentences.filter(({ span }) => overlaps(span, content));
  if (parts.length === 0) return [content];
  return parts
    .map(({ span }): Span => [Math.max(span[0], content[0]), Math.min(span[1], content[1])])
    .map((span) => trimmed(document.text, span))
    .filter((span) => span !== undefined);
}
