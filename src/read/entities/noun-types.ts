import type { EntityLexicon, PersonGender } from '../../languages/lexicon/entities.ts';
import type { NounClass, WordFacts } from './word-facts.ts';

/** What words say of an entity: a language's word lists, ready for looking up. */
export interface NounTypes {
  readonly classOf: (lemma: string) => NounClass;
  /** A word without the ending of the plural, for words whose lemma is not known. */
  readonly singular: (word: string) => string;
  /** Subtype of something described by the noun. */
  readonly subtypeOf: (lemma: string) => string | undefined;
  /** Subtype that a word settles in a name. */
  readonly nameSubtypeOf: (word: string) => string | undefined;
  readonly genderOf: (lemma: string) => PersonGender;
  /** Subtype of a well-known body, by its whole name in lower case. */
  readonly knownSubtypeOf: (name: string) => string | undefined;
  /** Well-known names of several tokens, in lower case, by their first token. */
  readonly knownByFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether a name that ends with the word is that of an organisation. */
  readonly isBodyWord: (word: string) => boolean;
  /** Whether the word after a name says what body it is: "the X *movement*". */
  readonly isKindOfBody: (word: string) => boolean;
  readonly firstNameGender: (word: string) => PersonGender;
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
  const known = invert(lexicon.knownNames);
  const strip = (word: string): string => singularOf(word, lexicon.pluralEndings);
  const lookUp = (noun: string): NounClass => classes.get(noun) ?? facts.nounClass(noun);
  const classOf = (lemma: string): NounClass => {
    const direct = lookUp(lemma);
    const cut = lemma.lastIndexOf('-');
    if (direct !== 'none' || cut < 1 || classes.has(lemma)) return direct;
    const whole = lookUp(lemma.replaceAll('-', ''));
    return whole === 'none' ? lookUp(lemma.slice(cut + 1)) : whole;
  };
  const generics = new Set(lexicon.generics);
  const bodyWords = new Set(lexicon.bodyWords);
  const titles = new Map(Object.entries(lexicon.titles));
  return {
    classOf,
    singular: strip,
    subtypeOf: (lemma) => subtypes.get(lemma) ?? subtypes.get(strip(lemma)),
    nameSubtypeOf: (word) => nameSubtypes.get(word),
    knownSubtypeOf: (name) => known.get(name),
    knownByFirst: byFirst([...known.keys()]),
    genderOf: (lemma) => (female.has(lemma) ? 'female' : male.has(lemma) ? 'male' : 'unknown'),
    isBodyWord: (word) => bodyWords.has(word) || classOf(word) === 'organisation',
    isKindOfBody: (word) => generics.has(word),
    firstNameGender: facts.nameGender,
    titleGender: (word) => titles.get(word.endsWith('.') ? word.slice(0, -1) : word),
  };
}

function byFirst(names: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const parts = name.match(/[^\s-]+|-/g) ?? [];
    if (parts.length < 2) continue;
    const list = found.get(parts[0]!) ?? [];
    found.set(
      parts[0]!,
      [...list, parts].sort((a, b) => b.length - a.length),
    );
  }
  return found;
}

/** The word without the ending of the plural, if it has one. */
function singularOf(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.length > one.length + 2 && word.endsWith(one));
  return ending ? word.slice(0, -ending.length) : word;
}

function invert(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, words] of Object.entries(lists))
    for (const word of words) if (!found.has(word)) found.set(word, name);
  return found;
}
