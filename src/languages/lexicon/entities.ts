/** What a person noun or pronoun says about the person. */
export type PersonGender = 'female' | 'male' | 'unknown';

/** Kinds of pronoun that point to an entity. */
export interface PronounLexicon {
  /** "he", "him", "his" and so on. */
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** "it", "its". */
  readonly thing: readonly string[];
  /** "they", "them", "their". */
  readonly many: readonly string[];
  /** "I", "me", "my": within a quotation, its speaker. */
  readonly speaker: readonly string[];
  /** "we", "us", "our": within a quotation, those for whom its speaker speaks. */
  readonly speakers: readonly string[];
  /** Those of the above that stand before a noun: "his", "their". */
  readonly possessive: readonly string[];
  /** "who", "which": the noun before them. */
  readonly relative: readonly string[];
}

/** What the language pack gives the entities stage. Words are in lower case, nouns in the singular. */
export interface EntityLexicon {
  /** Words before a person's name that are no role: "mr" -> male. Written without a full stop. */
  readonly titles: Readonly<Record<string, PersonGender>>;
  /** What nouns denote where the general list has no answer or another one. */
  readonly nouns: {
    readonly person: readonly string[];
    readonly organisation: readonly string[];
    readonly group: readonly string[];
    readonly place: readonly string[];
    readonly facility: readonly string[];
    /** Nouns that denote none of these here. */
    readonly none: readonly string[];
  };
  /** Person nouns that tell the gender: "woman", "brother". */
  readonly gendered: { readonly female: readonly string[]; readonly male: readonly string[] };
  /** Subtypes by the noun at the head of a description or the last word of a name: armedGroup, force, ... */
  readonly subtypes: Readonly<Record<string, readonly string[]>>;
  /** Subtypes by any word of a name, for words that settle it: "liberation". */
  readonly nameSubtypes: Readonly<Record<string, readonly string[]>>;
  /** Words at the end of the names of organisations that are no such thing by themselves: "programme". */
  readonly bodyWords: readonly string[];
  /** Well-known bodies by subtype, whole names without an article: "boko haram". */
  readonly knownNames: Readonly<Record<string, readonly string[]>>;
  /** Endings of the plural. */
  readonly pluralEndings: readonly string[];
  /** Nouns for a whole country, as against the other place nouns. */
  readonly countryNouns: readonly string[];
  /** Nouns that can stand for nobody but a country's own body, so that its country names it: "government", "army". */
  readonly ofState: readonly string[];
  readonly pronouns: PronounLexicon;
  /** The mark after a possessor, in all its forms. */
  readonly possessiveMarks: readonly string[];
  /** Endings of verb forms that stand before a noun: "captured". */
  readonly participleEndings: readonly string[];
  readonly definite: readonly string[];
  readonly indefinite: readonly string[];
  /** Determiners that say there is none: "no". */
  readonly negative: readonly string[];
  /** Nouns of quantity before "of" and a noun: "a number of", "thousands of". */
  readonly quantities: readonly string[];
  /** Adjectives that stand for people after "the": "the wounded". */
  readonly adjectivesForPeople: readonly string[];
  /** The word that joins a head to its complement: "of". */
  readonly genitive: readonly string[];
  /** Words that take one out of several before it: "one". */
  readonly single: readonly string[];
  /** Words that join a person to an employer or a place: "a nurse *at* the hospital". */
  readonly complementLinks: readonly string[];
  /** Words inside a role before a name: "Minister *for* Africa *and* ...". */
  readonly roleLinks: readonly string[];
  /** Words that introduce another name in brackets or after a comma: "also known as", each a word list. */
  readonly aliasCues: readonly string[];
  /** Words left out when names are compared: "the", "of". */
  readonly fillers: readonly string[];
  /** Words at the end of an organisation's name that say what it is: "movement", "news". */
  readonly generics: readonly string[];
  /** Suffixes of people's names: "jr". */
  readonly nameSuffixes: readonly string[];
  /** Nouns for a document or count of opinions that speaks: "report", "poll", "statement". */
  readonly voices: readonly string[];
  /** Nouns that take up a body that was named before, whatever it is: "organisation". */
  readonly genericBodies: readonly string[];
  /** Words that join a document to its author: "by". */
  readonly authorship: readonly string[];
}
