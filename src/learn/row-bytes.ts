import type { LinearModel } from './linear-model.ts';

const LANES = 0x00ff00ff;
const BIAS = 128;
/** Adds 128 to four 8-bit numbers at once. */
const ALL_BIASES = 0x80808080 | 0;
const AT_ONCE = 4;

/**
 * The 8-bit weights of a linear model, read four at a time: with 128 added to each they are added up two by two in
 * one addition. Nothing is copied, so that loading takes no time; `PackedRows` are faster for few classes.
 */
export type RowBytes = DataView;

/** The model with the bytes of its rows for `scoreInto`, where they are rounded to 8 bits. */
export function withRowBytes(model: LinearModel): LinearModel {
  const { weights, classes } = model;
  if (!(weights instanceof Int8Array)) return model;
  return { ...model, bytes: bytesOf(weights, Math.max(0, AT_ONCE - classes)) };
}

/** The weights with so many bytes after them, as four are read at once from the last row too. */
function bytesOf({ buffer, byteOffset, byteLength }: Int8Array, after: number): DataView {
  const length = byteLength + after;
  if (byteOffset + length <= buffer.byteLength) return new DataView(buffer, byteOffset, length);
  const longer = new Uint8Array(length);
  longer.set(new Uint8Array(buffer, byteOffset, byteLength));
  return new DataView(longer.buffer);
}

/** So many features can be added up before a lane runs over. */
const MOST = 256;

/** Adds up the scores of the first `count` features into `scores`, one a class, without the scale. */
export function scoreBytes(
  { mask, classes }: LinearModel,
  bytes: RowBytes,
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
