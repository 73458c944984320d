import type { SentenceSketch, Sketch } from './sketch.ts';

/** How much of one document stands in another, each from 0 to 1. */
export interface Coverage {
  /** Share of its word shingles. */
  readonly reuse: number;
  /** Share of its names and numbers. */
  readonly hard: number;
  /** Share of its words in sentences of which the other holds most. */
  readonly sentences: number;
  /** Share of its sentences whose counterparts stand in the same order. */
  readonly order: number;
}

/** A sentence counts as carried over where the other document's best two sentences hold this much of it. */
const CARRIED = 0.5;

/** What of `echo` stands in `original`. */
export function coverageOf(echo: Sketch, original: Sketch): Coverage {
  const windows = original.sentences.map((sentence, index) => [sentence, original.sentences[index + 1]]);
  let words = 0;
  let carried = 0;
  const counterparts: number[] = [];
  for (const sentence of echo.sentences) {
    if (sentence.keys.size === 0) continue;
    const best = bestWindow(sentence, windows);
    words += sentence.keys.size;
    if (best.share >= CARRIED) carried += sentence.keys.size;
    if (best.share > 0) counterparts.push(best.index);
  }
  return {
    reuse: shareOf(echo.shingles, original.shingles),
    hard: shareOf(echo.hard, original.keys),
    sentences: words ? carried / words : 0,
    order: counterparts.length ? longestRise(counterparts) / counterparts.length : 0,
  };
}

function bestWindow(
  { keys }: SentenceSketch,
  windows: readonly (readonly (SentenceSketch | undefined)[])[],
): { readonly index: number; readonly share: number } {
  let best = { index: -1, share: 0 };
  windows.forEach((window, index) => {
    let common = 0;
    for (const key of keys) if (window.some((sentence) => sentence?.keys.has(key))) common++;
    // The window that begins with the counterpart itself is preferred to the one that ends with it.
    const own = window[0] ? shareOf(keys, window[0].keys) / 100 : 0;
    const share = common / keys.size + (common ? own : 0);
    if (share > best.share) best = { index, share };
  });
  return best;
}

/** The share of `part` that `whole` holds; 0 for an empty part. */
export function shareOf<T>(part: ReadonlySet<T>, whole: ReadonlySet<T>): number {
  let common = 0;
  for (const key of part) if (whole.has(key)) common++;
  return part.size ? common / part.size : 0;
}

/** Length of the longest subsequence that never falls (patience sorting). */
function longestRise(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    const place = tails.findIndex((tail) => tail > value);
    if (place < 0) tails.push(value);
    else tails[place] = value;
  }
  return tails.length;
}
