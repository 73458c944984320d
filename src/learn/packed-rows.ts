import type { LinearModel } from './linear-model.ts';

const LANES = 0x00ff00ff;
const BIAS = 128;

/**
 * A linear model with 8-bit weights, four of them in each 32-bit number and each with 128 added, so that four are
 * added up in two additions. At most 256 features may be scored at once, lest a sum run over.
 */
export interface PackedRows {
  readonly mask: number;
  readonly classes: number;
  readonly scale: number;
  /** Numbers in a row. */
  readonly width: number;
  readonly weights: Int32Array;
}

/** Packs a model; undefined where its weights are not rounded to 8 bits. */
export function packRows({ mask, classes, scale, weights }: LinearModel): PackedRows | undefined {
  if (!(weights instanceof Int8Array)) return undefined;
  const width = Math.ceil(classes / 4);
  const bytes = new Uint8Array((mask + 1) * width * 4);
  for (let row = 0; row <= mask; row++)
    for (let c = 0; c < classes; c++) bytes[row * width * 4 + c] = weights[row * classes + c]! + BIAS;
  return { mask, classes, scale, width, weights: new Int32Array(bytes.buffer) };
}

/** Adds up the rows of `features[from..to)` into `sums`, one a class from `base` on, times the scale. */
export function sumPacked(
  { mask, classes, scale, width, weights }: PackedRows,
  features: Uint32Array,
  from: number,
  to: number,
  sums: Float64Array,
  base: number,
): void {
  const bias = (to - from) * BIAS;
  if (width === 3) {
    sumThree(weights, mask, features, from, to, sums, base);
    for (let c = base; c < base + classes; c++) sums[c] = (sums[c]! - bias) * scale;
    return;
  }
  for (let part = 0; part < width; part++) {
    let even = 0;
    let odd = 0;
    for (let n = from; n < to; n++) {
      const row = weights[(features[n]! & mask) * width + part]!;
      even = (even + (row & LANES)) | 0;
      odd = (odd + ((row >>> 8) & LANES)) | 0;
    }
    const column = part * 4;
    const left = classes - column;
    sums[base + column] = ((even & 0xffff) - bias) * scale;
    if (left > 1) sums[base + column + 1] = ((odd & 0xffff) - bias) * scale;
    if (left > 2) sums[base + column + 2] = ((even >>> 16) - bias) * scale;
    if (left > 3) sums[base + column + 3] = ((odd >>> 16) - bias) * scale;
  }
}

/** Adds up rows of three numbers in one pass, so that each row is fetched from memory once; `sums` has room for twelve. */
function sumThree(
  weights: Int32Array,
  mask: number,
  features: Uint32Array,
  from: number,
  to: number,
  sums: Float64Array,
  base: number,
): void {
  let even0 = 0;
  let odd0 = 0;
  let even1 = 0;
  let odd1 = 0;
  let even2 = 0;
  let odd2 = 0;
  for (let n = from; n < to; n++) {
    const at = (features[n]! & mask) * 3;
    const a = weights[at]!;
    const b = weights[at + 1]!;
    const c = weights[at + 2]!;
    even0 = (even0 + (a & LANES)) | 0;
    odd0 = (odd0 + ((a >>> 8) & LANES)) | 0;
    even1 = (even1 + (b & LANES)) | 0;
    odd1 = (odd1 + ((b >>> 8) & LANES)) | 0;
    even2 = (even2 + (c & LANES)) | 0;
    odd2 = (odd2 + ((c >>> 8) & LANES)) | 0;
  }
  sums[base] = even0 & 0xffff;
  sums[base + 1] = odd0 & 0xffff;
  sums[base + 2] = even0 >>> 16;
  sums[base + 3] = odd0 >>> 16;
  sums[base + 4] = even1 & 0xffff;
  sums[base + 5] = odd1 & 0xffff;
  sums[base + 6] = even1 >>> 16;
  sums[base + 7] = odd1 >>> 16;
  sums[base + 8] = even2 & 0xffff;
  sums[base + 9] = odd2 & 0xffff;
  sums[base + 10] = even2 >>> 16;
  sums[base + 11] = odd2 >>> 16;
}
