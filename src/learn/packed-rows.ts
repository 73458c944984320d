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
