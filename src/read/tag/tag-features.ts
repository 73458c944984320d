import { mix } from '../../learn/hash.ts';
import { type Casing, shapeIn, type WordTable } from './word-table.ts';

/** Room for the features of one token. */
export const TAG_FEATURES = 40;

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
  features[n++] = 0;
  features[n++] = mix(word, 1);
  features[n++] = mix(word, 64 + shape);
  features[n++] = mix(shape, 3);
  features[n++] = mix(table.suffix1[id]!, 4);
  features[n++] = mix(table.suffix2[id]!, 5);
  features[n++] = mix(suffix3, 6);
  features[n++] = mix(table.suffix4[id]!, 7);
  features[n++] = mix(suffix3, 256 + shape);
  features[n++] = mix(table.prefix2[id]!, 9);
  features[n++] = mix(table.prefix3[id]!, 10);
  features[n++] = mix(wordBefore, 11);
  features[n++] = mix(wordAfter, 12);
  features[n++] = mix(before2 < 0 ? EDGE : table.hash[before2]!, 13);
  features[n++] = mix(after2 < 0 ? EDGE : table.hash[after2]!, 14);
  features[n++] = mix(tag1, 15);
  features[n++] = mix(tags, 16);
  features[n++] = mix(word, 1024 + tag1);
  features[n++] = mix(word, 8192 + tags);
  features[n++] = mix(suffix3, 2048 + tag1);
  features[n++] = mix(word ^ 0x3c6ef372, wordBefore);
  features[n++] = mix(word ^ 0x1f83d9ab, wordAfter);
  features[n++] = mix(wordAfter, 4096 + tag1);
  features[n++] = mix(after < 0 ? EDGE : table.suffix3[after]!, 24);
  features[n++] = mix(before < 0 ? EDGE : table.suffix3[before]!, 25);
  features[n++] = mix(fine, 26);
  features[n++] = mix(coarse, 27);
  features[n++] = mix(fineAfter, 28);
  features[n++] = mix(before < 0 ? 1 : table.fine[before]!, 29);
  features[n++] = mix(after2 < 0 ? 1 : table.fine[after2]!, 30);
  features[n++] = mix(fine * 64 + tag1, 31);
  features[n++] = mix(mix(tags, 32), fineAfter);
  features[n++] = mix(fine * 1024 + fineAfter, 33);
  features[n++] = mix((shapeBefore * 32 + shape) * 32 + shapeAfter, 34);
  features[n++] = mix(mix(suffix3, 35), after < 0 ? EDGE : table.suffix2[after]!);
  return n;
}
