import type { Span } from '../../model/index.ts';
import type { View } from './view.ts';

/** A dateline is no longer than this, in tokens. */
const LONGEST = 16;
const DASH = /^[-–—]+$/;
/** `View.shape` of words in capitals. */
const CAPITALS = 5;

/**
 * The range without a dateline at its start: "BAMAKO, May 3 (Agency) - The army". A dateline opens its paragraph with
 * a word in capitals and ends with a dash that stands free.
 */
export function withoutDateline({ tokens, sentences, shape }: View, [first, last]: Span): Span {
  const at = tokens.sentence[first]!;
  const opens = sentences[at]!.first === first && sentences[at - 1]?.block !== sentences[at]!.block;
  if (!opens || shape[first] !== CAPITALS) return [first, last];
  for (let n = first + 1; n + 1 < last && n < first + LONGEST; n++)
    if (DASH.test(tokens.text[n]!) && tokens.spaceBefore[n] && tokens.spaceBefore[n + 1])
      return [n + 1, last];
  return [first, last];
}
