import type { EntityLexicon, PersonGender } from '../../languages/lexicon/entities.ts';
import type { NounClass, WordFacts } from './word-facts.ts';

/** What words say of an entity: a language's word lists, ready for looking up. */
export interface NounTypes {
  readonly classOf: (lemma: string) => NounClass;
  /** Subtype of something described by the noun. */
  readonly subtypeOf: (lemma: string) => string | undefined;
  /** Subtype that a word settles in a name. */
  readonly nameSubtypeOf: (word: string) => string | undefined;
  readonly genderOf: (lemma: string) => PersonGender;
  readonly titleGender: (word: string) => PersonGender | undefined;
}

const CLASSES: readonly NounClass[] = ['none', 'person', 'organisation', 'group', 'place', 'facility'];

export function createNounTypes(lexicon: EntityLexicon, facts: WordFacts): NounTypes {
  const classes = new Map<string, NounClass>();
  for (const name of CLASSES)
    for (const noun of lexicon.nouns[name]) if (!classes.has(noun)) classes.set(noun, name);
  const subtypes = invert(lexicon.subtypes);
  const nameSubtypes = invert(lexicon.nameSubtypes);
  const female = new Set(lexicon.gendered.female);
  const male = new Set(lexicon.gendered.male);
  const titles = new Map(Object.entries(lexicon.titles));
  return {
    classOf: (lemma) => classes.get(lemma) ?? facts.nounClass(lemma),
    subtypeOf: (lemma) => subtypes.get(lemma),
    nameSubtypeOf: (word) => nameSubtypes.get(word),
    genderOf: (lemma) => (female.has(lemma) ? 'female' : male.has(lemma) ? 'male' : 'unknown'),
    titleGender: (word) => titles.get(word.endsWith('.') ? word.slice(0, -1) : word),
  };
}

function invert(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, words] of Object.entries(lists))
    for (const word of words) if (!found.has(word)) found.set(word, name);
  return found;
}
