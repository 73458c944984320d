import { mix, mixPairs } from '../../learn/hash.ts';
import { type Casing, shapeIn, type WordTable } from './word-table.ts';

/** Most features of one token. */
const HALF = 40;

/** Room for the features of one token and their second halves. */
export const TAG_FEATURES = 2 * HALF;

/** Stand for the words before and after a sentence. */
const EDGE = 0x51ed270b;

/** The words of the sentence being tagged. */
export interface TagInput {
  readonly table: WordTable;
  /** Word ids of the document. */
  readonly ids: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly casing: Casing;
}

/**
 * Writes the hashed features of the token `at`: its letters and clusters, those of its neighbours, and the two
 * tags before it. Returns their number. Allocates nothing.
 */
export function tagFeatures(
  input: TagInput,
  at: number,
  tag1: number,
  tag2: number,
  features: Uint32Array,
): number {
  const { table, ids, first, last, casing } = input;
  const id = ids[at]!;
  const word = table.hash[id]!;
  const before = at > first ? ids[at - 1]! : -1;
  const before2 = at - 1 > first ? ids[at - 2]! : -1;
  const after = at + 1 < last ? ids[at + 1]! : -1;
  const after2 = at + 2 < last ? ids[at + 2]! : -1;
  const wordBefore = before < 0 ? EDGE : table.hash[before]!;
  const wordAfter = after < 0 ? EDGE : table.hash[after]!;
  const shape = shapeIn(casing, table.shape[id]!) + (at === first ? 32 : 0);
  const shapeAfter = after < 0 ? 0 : shapeIn(casing, table.shape[after]!);
  const shapeBefore = before < 0 ? 0 : shapeIn(casing, table.shape[before]!);
  const fine = table.fine[id]!;
  const coarse = table.coarse[id]!;
  const fineAfter = after < 0 ? 1 : table.fine[after]!;
  const suffix3 = table.suffix3[id]!;
  const tags = tag1 * 64 + tag2;
  let n = 0;
  features[n] = word;
  features[n++ + HALF] = 1;
  features[n] = word;
  features[n++ + HALF] = 64 + shape;
  features[n] = shape;
  features[n++ + HALF] = 3;
  features[n] = table.suffix1[id]!;
  features[n++ + HALF] = 4;
  features[n] = table.suffix2[id]!;
  features[n++ + HALF] = 5;
  features[n] = suffix3;
  features[n++ + HALF] = 6;
  features[n] = table.suffix4[id]!;
  features[n++ + HALF] = 7;
  features[n] = suffix3;
  features[n++ + HALF] = 256 + shape;
  features[n] = table.prefix2[id]!;
  features[n++ + HALF] = 9;
  features[n] = table.prefix3[id]!;
  features[n++ + HALF] = 10;
  features[n] = wordBefore;
  features[n++ + HALF] = 11;
  features[n] = wordAfter;
  features[n++ + HALF] = 12;
  features[n] = before2 < 0 ? EDGE : table.hash[before2]!;
  features[n++ + HALF] = 13;
  features[n] = after2 < 0 ? EDGE : table.hash[after2]!;
  features[n++ + HALF] = 14;
  features[n] = tag1;
  features[n++ + HALF] = 15;
  features[n] = tags;
  features[n++ + HALF] = 16;
  features[n] = word;
  features[n++ + HALF] = 1024 + tag1;
  features[n] = word;
  features[n++ + HALF] = 8192 + tags;
  features[n] = suffix3;
  features[n++ + HALF] = 2048 + tag1;
  features[n] = word ^ 0x3c6ef372;
  features[n++ + HALF] = wordBefore;
  features[n] = word ^ 0x1f83d9ab;
  features[n++ + HALF] = wordAfter;
  features[n] = wordAfter;
  features[n++ + HALF] = 4096 + tag1;
  features[n] = after < 0 ? EDGE : table.suffix3[after]!;
  features[n++ + HALF] = 24;
  features[n] = before < 0 ? EDGE : table.suffix3[before]!;
  features[n++ + HALF] = 25;
  features[n] = fine;
  features[n++ + HALF] = 26;
  features[n] = coarse;
  features[n++ + HALF] = 27;
  features[n] = fineAfter;
  features[n++ + HALF] = 28;
  features[n] = before < 0 ? 1 : table.fine[before]!;
  features[n++ + HALF] = 29;
  features[n] = after2 < 0 ? 1 : table.fine[after2]!;
  features[n++ + HALF] = 30;
  features[n] = fine * 64 + tag1;
  features[n++ + HALF] = 31;
  features[n] = mix(tags, 32);
  features[n++ + HALF] = fineAfter;
  features[n] = fine * 1024 + fineAfter;
  features[n++ + HALF] = 33;
  features[n] = (shapeBefore * 32 + shape) * 32 + shapeAfter;
  features[n++ + HALF] = 34;
  features[n] = mix(suffix3, 35);
  features[n++ + HALF] = after < 0 ? EDGE : table.suffix2[after]!;
  mixPairs(features, HALF, n);
  features[n++] = 0;
  return n;
}
