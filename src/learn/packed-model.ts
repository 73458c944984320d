import type { LinearModel } from './linear-model.ts';

/** Most classes that one row can hold. */
export const PACKED_CLASSES = 4;
const BIAS = 128;
const LANES = 0x00ff00ff;

/**
 * A linear model of at most four classes, with the four 8-bit weights of a feature in one 32-bit number, each with
 * 128 added. They are added up two by two in one addition; the 128s are the same for every class and change nothing.
 * At most 120 features may be scored at once, lest a sum run over.
 */
export interface PackedModel {
  readonly mask: number;
  readonly weights: Int32Array;
}

/** Packs a model, with weights rounded to 8 bits; the few beyond `limit` are cut off there. */
export function pack({ mask, classes, weights }: LinearModel, limit: number): PackedModel {
  if (classes > PACKED_CLASSES) throw new RangeError(`a packed model has at most ${PACKED_CLASSES} classes`);
  const packed = new Int32Array(mask + 1);
  for (let row = 0; row <= mask; row++) {
    let bits = 0;
    for (let c = 0; c < PACKED_CLASSES; c++) {
      const weight = c < classes ? Math.round((weights[row * classes + c]! / limit) * 127) : 0;
      bits |= (Math.max(-127, Math.min(127, weight)) + BIAS) << (8 * c);
    }
    packed[row] = bits;
  }
  return { mask, weights: packed };
}

/** Writes the four scores of the features; only their differences mean something. Allocates nothing. */
export function scorePacked(
  { mask, weights }: PackedModel,
  features: Uint32Array,
  count: number,
  scores: Int32Array,
): void {
  let even = 0;
  let odd = 0;
  for (let n = 0; n < count; n++) {
    const row = weights[features[n]! & mask]!;
    even = (even + (row & LANES)) | 0;
    odd = (odd + ((row >>> 8) & LANES)) | 0;
  }
  scores[0] = even & 0xffff;
  scores[1] = odd & 0xffff;
  scores[2] = even >>> 16;
  scores[3] = odd >>> 16;
}

/** The size of weight that only one in `share` weights other than 0 exceeds: a limit for `pack`. */
export function weightLimit({ weights }: LinearModel, share: number): number {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  return sizes[Math.max(0, Math.ceil(sizes.length * (1 - 1 / share)) - 1)] || 1;
}
