import type { Measure } from '../../model/index.ts';

/** Who is counted, as far as counts of one class must not be compared with those of another. */
export type PopulationClass = 'civilians' | 'forces' | 'attackers' | 'children' | 'women';

/** Words that describe the same men in ways that cannot both hold: each list is one description. */
export interface RivalDescriptions {
  /** Names the dispute across languages, for example `foreignForces`. */
  readonly topic: string;
  readonly rivals: readonly { readonly name: string; readonly words: readonly string[] }[];
}

/** How a noun is put into the plural: whole words first, then the first rule whose ending (a regular expression) fits. */
export interface PluralRules {
  readonly irregular: Readonly<Record<string, string>>;
  readonly endings: readonly (readonly [ending: string, plural: string])[];
}

/** Titles of matters. `{place}`, `{time}`, `{who}` and `{what}` are filled; a part in brackets is left out where one of its fields is unknown. */
export interface QuestionTemplates {
  readonly counts: Partial<Readonly<Record<Measure, string>>>;
  readonly anyCount: string;
  readonly description: string;
  readonly perpetrator: string;
  readonly date: string;
  readonly place: string;
  readonly cause: string;
  readonly refusal: string;
  /** Who is counted where nobody says. */
  readonly people: string;
  readonly populations: Readonly<Record<PopulationClass, string>>;
  /** One of those who are counted. */
  readonly one: { readonly people: string; readonly populations: Readonly<Record<PopulationClass, string>> };
  /** What is counted stands in the plural. */
  readonly plurals: PluralRules;
  readonly months: readonly string[];
}

/**
 * What the language pack gives the ledger: question templates, and the words by which accounts are told apart.
 * Words are in lower case; phrases are words joined by one space.
 */
export interface LedgerLexicon {
  readonly questions: QuestionTemplates;
  /** Nouns, singular and plural, that say who is counted. */
  readonly populations: Readonly<Record<PopulationClass, readonly string[]>>;
  /** Words for men, large numbers of whom are a force. */
  readonly menNouns: readonly string[];
  /** Nouns that are counted and leave open who they are. */
  readonly openNouns: readonly string[];
  /** Words after which a noun no longer says what the number before them counts. */
  readonly boundaries: readonly string[];
  /** Words that make the noun after them the one for all who are counted ("all of them"). */
  readonly wholes: readonly string[];
  /** Words that speak of a measure without giving a figure. */
  readonly measures: Partial<Readonly<Record<Measure, readonly string[]>>>;
  /** Words that make a number without a noun a count of this measure: "the toll", "turnout". */
  readonly topics: Partial<Readonly<Record<Measure, readonly string[]>>>;
  /** Units that are one and the same for comparison ("houses", "huts"). */
  readonly units: readonly (readonly string[])[];
  /** Units that count people in groups. */
  readonly households: readonly string[];
  /** People who speak for the body that their description names. */
  readonly speakingRoles: readonly string[];
  /** Words of a body's name that tell nothing of which body it is. */
  readonly bodies: readonly string[];
  /** Nouns for something that the publisher published before. */
  readonly selfReports: readonly string[];
  /** Words that reject a figure. */
  readonly rejections: readonly string[];
  /** Verbs by which somebody gives a figure without being quoted. */
  readonly giving: readonly string[];
  /** Words between a figure and the clause that says who gave it. */
  readonly relatives: readonly string[];
  /** Words before the one who does what a passive verb says. */
  readonly byAgent: readonly string[];
  /** Those among them that confirm. */
  readonly confirming: readonly string[];
  /** Verbs of saying that follow a speaker, and phrases that precede one. */
  readonly saying: readonly string[];
  readonly accordingTo: readonly string[];
  /** Words that begin another incident. */
  readonly separate: readonly string[];
  /** Words between a person and the body to which they belong. */
  readonly affiliation: readonly string[];
  /** Words before people whom the speaker only spoke with. */
  readonly interviewing: readonly string[];
  /** Sources that are no speakers: what "everything shows" the publisher says. */
  readonly impersonal: readonly string[];
  /** Words that stand for what was said before ("deny this", "reject the allegations"). */
  readonly anaphora: readonly string[];
  /** Words by which the publisher speaks of itself; other words that name nobody. */
  readonly firstPerson: readonly string[];
  readonly nameless: readonly string[];
  /** Words that mean some outlet without its name. */
  readonly outlets: readonly string[];
  /** Names of one body: the first of each list stands for the others. */
  readonly sameBodies: readonly (readonly string[])[];
  /** Descriptions of speakers who are not named, such as "residents": two of them may or may not be the same people. */
  readonly crowds: readonly string[];
  /** Words that a name may have or lack. */
  readonly fillers: readonly string[];
  /** Bodies from the lowest to the highest: a higher one may correct the figure of a lower one. */
  readonly authorities: readonly (readonly string[])[];
  /** Armed bodies of a state, which stand below its authorities. */
  readonly armedBodies: readonly string[];
  /** Adjectives of countries, with the name of the country by which they are compared ("malian" is "mali"). */
  readonly countryAdjectives: Readonly<Record<string, string>>;
  readonly negations: readonly string[];
  /** Phrases with a negation in them that deny nothing ("no fewer than"). */
  readonly notNegating: readonly string[];
  /** Words between a new figure and the one that it replaces ("up from", "instead of"). */
  readonly replaced: readonly string[];
  /** Words before a figure that somebody gave earlier ("first announced"). */
  readonly earlier: readonly string[];
  /** Verbs by which somebody doubts a figure that others gave. */
  readonly questioning: readonly string[];
  /** Nouns for a figure or an account that somebody gave. */
  readonly counts: readonly string[];
  /** The speaker takes the figure back. */
  readonly retractions: readonly string[];
  /** The count is known to leave some out. */
  readonly partial: readonly string[];
  /** Words after a number that make it a part of people told of before ("five of those"). */
  readonly partitives: readonly string[];
  /** The count covers a whole country or province, or all time so far. */
  readonly totals: readonly string[];
  /** Words before the date of a count. */
  readonly asOf: readonly string[];
  /** Words before a place that people or things came from, and before one that they went to. */
  readonly originPrepositions: readonly string[];
  readonly goalPrepositions: readonly string[];
  /** Words after an age ("15 years old"); below `adult` they make children of those counted. */
  readonly ages: readonly string[];
  /** Words that make deaths those of a disease. */
  readonly illness: readonly string[];
  /** The speaker speaks of its own side ("three of their own"). */
  readonly ownSide: readonly string[];
  readonly descriptions: readonly RivalDescriptions[];
  /** Words that make what follows a description. */
  readonly copulas: readonly string[];
  /** Words by which somebody doubts. */
  readonly doubting: readonly string[];
  /** Words by which somebody says that they do not know. */
  readonly unable: readonly string[];
  /** Words that ask what somebody is. */
  readonly identity: readonly string[];
  /** Nouns that name possible perpetrators, by kind: two of one kind may be the same people. */
  readonly perpetrators: Readonly<Record<string, readonly string[]>>;
  /** Words whose agent stands before them, and words with which somebody is blamed who stands after them. */
  readonly deeds: readonly string[];
  readonly blame: readonly string[];
  /** Words by which somebody takes an act upon themselves. */
  readonly claiming: readonly string[];
  /** Words by which somebody says that it was not them. */
  readonly innocence: readonly string[];
  /** Words that ask who it was. */
  readonly whodunit: readonly string[];
  /** Words that say how somebody died, by cause. */
  readonly causes: Readonly<Record<string, readonly string[]>>;
  /** Words for one person, of whom a cause of death is told. */
  readonly singular: readonly string[];
  /** Words for what happened whose date or place may be in dispute, by kind; `arrival` comes once. */
  readonly happenings: Readonly<Record<string, readonly string[]>>;
  /** Words before the time from which on something is so. */
  readonly since: readonly string[];
  /** Words before the place in which something happened. */
  readonly sitePrepositions: readonly string[];
}
