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
}

/** Adds up the scores of `count` hashed features into `scores`, one a class. Allocates nothing. */
export function scoreInto(
  model: LinearModel,
  features: Uint32Array,
  count: number,
  scores: Float32Array,
): void {
  const { mask, classes, weights } = model;
  scores.fill(0, 0, classes);
  for (let n = 0; n < count; n++) {
    const row = (features[n]! & mask) * classes;
    for (let c = 0; c < classes; c++) scores[c] = scores[c]! + weights[row + c]!;
  }
}

/**
 * The class with the highest score among `candidates`, the first at a tie. Allocates nothing; `scores` is scratch
 * space of at least as many numbers as there are candidates: whole ones where the weights are whole, as that is faster.
 */
export function bestOf(
  model: LinearModel,
  features: Uint32Array,
  count: number,
  candidates: Uint8Array,
  scores: Float32Array | Int32Array,
): number {
  const { mask, classes, weights } = model;
  const size = candidates.length;
  scores.fill(0, 0, size);
  for (let n = 0; n < count; n++) {
    const row = (features[n]! & mask) * classes;
    for (let c = 0; c < size; c++) scores[c] = scores[c]! + weights[row + candidates[c]!]!;
  }
  return candidates[argmax(scores, size)]!;
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
