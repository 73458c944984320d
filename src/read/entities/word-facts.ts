import { hashString } from '../../learn/hash.ts';
import { decodeWeights } from '../../learn/weights-file.ts';

/** What a common noun may denote; the numbers are those of `words.bin`. */
export const NOUN_CLASSES = ['none', 'person', 'organisation', 'group', 'place', 'facility'] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];

export type Gender = 'unknown' | 'female' | 'male';
const GENDERS: readonly Gender[] = ['unknown', 'female', 'male'];

/** What is known of words by themselves, whatever the text. */
export interface WordFacts {
  /** What a noun in the singular and lower case mostly denotes. */
  readonly nounClass: (lemma: string) => NounClass;
  /** Whether a noun in the singular and lower case mostly denotes what cannot be touched: a plan, a price, a storm. */
  readonly isIntangible: (lemma: string) => boolean;
  /** Of the people who bear the first name, in lower case. */
  readonly nameGender: (first: string) => Gender;
}

/** Facts are kept as hashes in an open-addressed table; an empty slot has value 0. */
export interface FactTable {
  readonly keys: Uint32Array;
  /** Bits 0-2 the noun class, bits 3-4 the gender, bit 5 set for what cannot be touched. */
  readonly values: Uint8Array;
}

/** The slot of a hash: that which holds it, or the empty one where it belongs. */
export function factSlot({ keys, values }: FactTable, hash: number): number {
  const mask = keys.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

export const packFact = (noun: number, gender: number, intangible: boolean): number =>
  noun | (gender << 3) | (Number(intangible) << 5);

/** Reads the bytes of `words.bin`; without them nothing is known of any word. */
export function readWordFacts(bytes: Uint8Array | undefined): WordFacts {
  if (!bytes) return { nounClass: () => 'none', isIntangible: () => false, nameGender: () => 'unknown' };
  const { keys, values } = decodeWeights(bytes).arrays;
  if (!(keys instanceof Uint32Array) || !(values instanceof Uint8Array))
    throw new Error('not a file of words; run "npm run train -- words"');
  const find = (word: string): number => values[factSlot({ keys, values }, hashString(word))]!;
  return {
    nounClass: (lemma) => NOUN_CLASSES[find(lemma) & 7] ?? 'none',
    isIntangible: (lemma) => (find(lemma) & 32) > 0,
    nameGender: (first) => GENDERS[(find(first) >> 3) & 3] ?? 'unknown',
  };
}
