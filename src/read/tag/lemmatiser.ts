import { hashString, mix } from '../../learn/hash.ts';
import { decodeWeights } from '../../learn/weights-file.ts';

/** Longest ending that a rule looks at. */
export const LONGEST_ENDING = 5;

/** A change that makes a lemma of a word: take away so many letters at its end, add these. */
export interface Edit {
  readonly remove: number;
  readonly add: string;
}

/** Changes by the hash of a whole word with its tag, or of an ending with its tag; the longest that is known holds. */
export interface LemmaRules {
  readonly edits: readonly Edit[];
  readonly byWord: ReadonlyMap<number, number>;
  readonly byEnding: ReadonlyMap<number, number>;
}

/** Key of a word or ending with a fine tag. */
export const lemmaKey = (part: string, tag: number): number => mix(hashString(part), tag + 1) >>> 0;

/**
 * The lemma of a word in lower case with its fine tag.
 *
 * @example lemmaOf(rules, 'villages', pluralNoun) // 'village'
 */
export function lemmaOf(rules: LemmaRules, lower: string, tag: number): string {
  const edit = editOf(rules, lower, tag);
  if (!edit || edit.remove > lower.length) return lower;
  return lower.slice(0, lower.length - edit.remove) + edit.add;
}

function editOf(rules: LemmaRules, lower: string, tag: number): Edit | undefined {
  const whole = rules.byWord.get(lemmaKey(lower, tag));
  if (whole !== undefined) return rules.edits[whole];
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length > 0; length--) {
    const found = rules.byEnding.get(lemmaKey(lower.slice(-length), tag));
    if (found !== undefined) return rules.edits[found];
  }
  return undefined;
}

/** Rules from the bytes of `lemma.bin`. */
export function readLemmaRules(bytes: Uint8Array): LemmaRules {
  const { meta, arrays } = decodeWeights(bytes);
  const pairs = (name: string): ReadonlyMap<number, number> => {
    const edits = arrays[`${name}Edits`]!;
    return new Map(Array.from(arrays[`${name}Keys`]!, (key, n) => [key, edits[n]!]));
  };
  return { edits: meta.edits as readonly Edit[], byWord: pairs('word'), byEnding: pairs('ending') };
}
