import { shareOf } from '../text/hashes.ts';
import type { Sketch } from './sketch.ts';

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
  const sentencesWith = sentencesByKey(original);
  let words = 0;
  let carried = 0;
  const counterparts: number[] = [];
  for (const { keys } of echo.sentences) {
    if (keys.length === 0) continue;
    const best = bestWindow(keys, sentencesWith, original.sentences.length);
    words += keys.length;
    if (best.share >= CARRIED) carried += keys.length;
    if (best.share > 0) counterparts.push(best.index);
  }
  return {
    reuse: shareOf(echo.shingles, original.shingles),
    hard: shareOf(echo.hard, original.keys),
    sentences: words ? carried / words : 0,
    order: counterparts.length ? longestRise(counterparts) / counterparts.length : 0,
  };
}

/** Which sentences hold each key, in their order. */
function sentencesByKey({ sentences }: Sketch): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  sentences.forEach(({ keys }, index) => {
    for (const key of keys) {
      const known = found.get(key);
      if (known) known.push(index);
      else found.set(key, [index]);
    }
  });
  return found;
}

/** The two sentences in a row that hold most of the keys: the window that begins with the counterpart itself is preferred. */
function bestWindow(
  keys: Uint32Array,
  sentencesWith: ReadonlyMap<number, readonly number[]>,
  count: number,
): { readonly index: number; readonly share: number } {
  const common = new Uint16Array(count);
  const own = new Uint16Array(count);
  for (const key of keys) {
    let last = -1;
    for (const index of sentencesWith.get(key) ?? []) {
      own[index]!++;
      common[index]!++;
      if (index > 0 && index - 1 !== last) common[index - 1]!++;
      last = index;
    }
  }
  let best = { index: -1, share: 0 };
  for (let index = 0; index < count; index++) {
    const share = common[index]! / keys.length + (common[index] ? own[index]! / keys.length / 100 : 0);
    if (share > best.share) best = { index, share };
  }
  return best;
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
