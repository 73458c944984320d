import type { WeightsFile } from '../../learn/weights-file.ts';

/** The tags that a word can have: those it had in training if it was common there, else those of all rare words. */
export interface TagDictionary {
  /** Lists of tags; the first holds for words that are not known. */
  readonly sets: readonly Uint8Array[];
  /** Index of a word's list by the word's hash. */
  readonly setOf: (hash: number) => number;
}

/** The dictionary among the arrays of `tag.bin`. */
export function readTagDictionary({ meta, arrays }: WeightsFile): TagDictionary {
  const sets = (meta.sets as readonly (readonly number[])[]).map((tags) => Uint8Array.from(tags));
  const numbers = arrays.dictionarySets!;
  const byHash = new Map(Array.from(arrays.dictionaryWords!, (hash, n) => [hash, numbers[n]!]));
  return { sets, setOf: (hash) => byHash.get(hash) ?? 0 };
}
