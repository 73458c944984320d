import type { LinearModel } from './linear-model.ts';

const LANES = 0x00ff00ff;
const BIAS = 128;
/** Adds 128 to four 8-bit numbers at once. */
const ALL_BIASES = 0x80808080 | 0;
const AT_ONCE = 4;

/**
 * A linear model with 8-bit weights that are read four at a time: with 128 added to each they are added up two by
 * two in one addition. The rows are those of the model itself, nothing is copied. At most 256 features may be added
 * up at once, lest a sum run over.
 */
export interface PackedRows {
  readonly mask: number;
  readonly classes: number;
  readonly scale: number;
  readonly bytes: DataView;
}

/** The rows of a model; undefined where its weights are not rounded to 8 bits. */
export function packRows({ mask, classes, scale, weights }: LinearModel): PackedRows | undefined {
  if (!(weights instanceof Int8Array)) return undefined;
  return { mask, classes, scale, bytes: bytesOf(weights, Math.max(0, AT_ONCE - classes)) };
}

/** The weights with so many bytes after them, as four are read at once from the last row too. */
function bytesOf({ buffer, byteOffset, byteLength }: Int8Array, after: number): DataView {
  const length = byteLength + after;
  if (byteOffset + length <= buffer.byteLength) return new DataView(buffer, byteOffset, length);
  const longer = new Uint8Array(length);
  longer.set(new Uint8Array(buffer, byteOffset, byteLength));
  return new DataView(longer.buffer);
}

/** The model with its weights packed for `scoreInto`, where they can be. */
export const withPackedRows = (model: LinearModel): LinearModel => ({ ...model, packed: packRows(model) });

/** So many features can be added up before a lane runs over. */
const MOST = 256;

/** Adds up the scores of the first `count` features into `scores`, one a class, without the scale. */
export function scoreRows(
  { mask, classes, bytes }: PackedRows,
  features: Uint32Array,
  count: number,
  scores: Float32Array,
): void {
  scores.fill(0, 0, classes);
  const end = Math.max(0, classes - AT_ONCE);
  for (let from = 0; from < count; from += MOST) {
    const to = Math.min(count, from + MOST);
    const bias = (to - from) * BIAS;
    for (let column = 0; column < classes; column += AT_ONCE) {
      // The last four may overlap those before them, which then have their sums already.
      const start = Math.min(column, end);
      let even = 0;
      let odd = 0;
      for (let n = from; n < to; n++) {
        const row = bytes.getInt32((features[n]! & mask) * classes + start, true) ^ ALL_BIASES;
        even = (even + (row & LANES)) | 0;
        odd = (odd + ((row >>> 8) & LANES)) | 0;
      }
      if (start === column) scores[start]! += (even & 0xffff) - bias;
      if (start + 1 >= column && classes > 1) scores[start + 1]! += (odd & 0xffff) - bias;
      if (start + 2 >= column && classes > 2) scores[start + 2]! += (even >>> 16) - bias;
      if (classes > 3) scores[start + 3]! += (odd >>> 16) - bias;
    }
  }
}

/** Adds up the rows of `features[from..to)` into `sums`, one a class from `base` on, times the scale. */
export function sumPacked(
  { mask, classes, scale, bytes }: PackedRows,
  features: Uint32Array,
  from: number,
  to: number,
  sums: Float64Array,
  base: number,
): void {
  const bias = (to - from) * BIAS;
  const end = Math.max(0, classes - AT_ONCE);
  for (let column = 0; column < classes; column += AT_ONCE) {
    const start = Math.min(column, end);
    let even = 0;
    let odd = 0;
    for (let n = from; n < to; n++) {
      const row = bytes.getInt32((features[n]! & mask) * classes + start, true) ^ ALL_BIASES;
      even = (even + (row & LANES)) | 0;
      odd = (odd + ((row >>> 8) & LANES)) | 0;
    }
    const at = base + start;
    sums[at] = ((even & 0xffff) - bias) * scale;
    if (classes > 1) sums[at + 1] = ((odd & 0xffff) - bias) * scale;
    if (classes > 2) sums[at + 2] = ((even >>> 16) - bias) * scale;
    if (classes > 3) sums[at + 3] = ((odd >>> 16) - bias) * scale;
  }
}
