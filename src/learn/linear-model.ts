import { type RowBytes, scoreBytes } from './row-bytes.ts';

/**
 * A multiclass linear model over hashed features: row `feature & mask` of the weights holds one weight a class.
 * Weights are 8-bit with one scale for all, as scores are only compared with one another.
 */
export interface LinearModel {
  /** Number of rows less one; the number of rows is a power of two. */
  readonly mask: number;
  readonly classes: number;
  readonly scale: number;
  readonly weights: Int8Array | Float32Array;
  /** The same weights as bytes, where `withRowBytes` added them: `scoreInto` is then about twice as fast. */
  readonly bytes?: RowBytes | undefined;
}

/** Adds up the scores of `count` hashed features into `scores`, one a class, four classes at a time. */
export function scoreInto(
  model: LinearModel,
  features: Uint32Array,
  count: number,
  scores: Float32Array,
): void {
  const { mask, classes, weights, bytes } = model;
  if (bytes) {
    scoreBytes(model, bytes, features, count, scores);
    return;
  }
  const last = classes - 1;
  for (let c0 = 0; c0 <= last; c0 += 4) {
    const c1 = Math.min(c0 + 1, last);
    const c2 = Math.min(c0 + 2, last);
    const c3 = Math.min(c0 + 3, last);
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let n = 0; n < count; n++) {
      const row = (features[n]! & mask) * classes;
      s0 += weights[row + c0]!;
      s1 += weights[row + c1]!;
      s2 += weights[row + c2]!;
      s3 += weights[row + c3]!;
    }
    scores[c0] = s0;
    scores[c1] = s1;
    scores[c2] = s2;
    scores[c3] = s3;
  }
}

/**
 * The class with the highest score among `candidates`, the first at a tie. Scores four candidates at a time in local
 * variables: this is the innermost loop of tagging.
 */
export function bestOf(
  { mask, classes, weights }: LinearModel,
  features: Uint32Array,
  count: number,
  candidates: Uint8Array,
): number {
  const last = candidates.length - 1;
  let best = candidates[0]!;
  let highest = -Infinity;
  for (let from = 0; from <= last; from += 4) {
    const c0 = candidates[from]!;
    const c1 = candidates[Math.min(from + 1, last)]!;
    const c2 = candidates[Math.min(from + 2, last)]!;
    const c3 = candidates[Math.min(from + 3, last)]!;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let n = 0; n < count; n++) {
      const row = (features[n]! & mask) * classes;
      s0 += weights[row + c0]!;
      s1 += weights[row + c1]!;
      s2 += weights[row + c2]!;
      s3 += weights[row + c3]!;
    }
    if (s0 > highest) [best, highest] = [c0, s0];
    if (s1 > highest) [best, highest] = [c1, s1];
    if (s2 > highest) [best, highest] = [c2, s2];
    if (s3 > highest) [best, highest] = [c3, s3];
  }
  return best;
}

/** Index of the highest of the first `count` scores; the first one at a tie. */
export function argmax(scores: Float32Array | Int32Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** Rounds weights to 8 bits; the largest in size becomes 127. */
export function quantise(model: LinearModel): LinearModel {
  let largest = 0;
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest / 127 || 1;
  const weights = Int8Array.from(model.weights, (weight) => Math.round(weight / step));
  return { ...model, weights, scale: model.scale * step };
}
