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

/** Packs a model, with weights rounded to 8 bits; the largest in size becomes 127. */
export function pack({ mask, classes, weights }: LinearModel): PackedModel {
  if (classes > PACKED_CLASSES) throw new RangeError(`a packed model has at most ${PACKED_CLASSES} classes`);
  let limit = 0;
  for (const weight of weights) limit = Math.max(limit, Math.abs(weight));
  const packed = new Int32Array(mask + 1);
  for (let row = 0; row <= mask; row++) {
    let bits = 0;
    for (let c = 0; c < PACKED_CLASSES; c++) {
      const weight = c < classes ? Math.round((weights[row * classes + c]! / (limit || 1)) * 127) : 0;
      bits |= (weight + BIAS) << (8 * c);
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
