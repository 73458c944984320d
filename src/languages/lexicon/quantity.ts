import type { Measure, Modifier } from '../../model/index.ts';

/** How a language writes numbers, in digits and words. All words in lower case. */
export interface NumeralLexicon {
  readonly digits: { readonly thousands: string; readonly decimal: string };
  /** One to nineteen and the tens. */
  readonly units: Readonly<Record<string, number>>;
  /** Hundred, thousand, dozen, million: what a number before them is multiplied by. */
  readonly scales: Readonly<Record<string, number>>;
  /** Abbreviated scales that stand directly after digits: "40m". */
  readonly tightScales: readonly string[];
  /** Scales that an article does not make a number of. */
  readonly notAfterArticle: readonly string[];
  /** "dozens", "hundreds": the count that is derived where no other is given. */
  readonly plurals: Readonly<Record<string, number>>;
  /** "several", "few": likewise. */
  readonly vague: Readonly<Record<string, number>>;
  /** Those of them that mean exactly their number where no "of" follows: "a couple". */
  readonly pairs: readonly string[];
  /** Nouns for a size that is not given ("a number of") and adjectives before them, with the least that they allow. */
  readonly sizes: {
    readonly nouns: Readonly<Record<string, number>>;
    readonly adjectives: Readonly<Record<string, number>>;
  };
  readonly ordinals: Readonly<Record<string, number>>;
  /** What follows the digits of an ordinal. */
  readonly ordinalSuffixes: readonly string[];
  /** Words that make one of an article: "a single". */
  readonly single: readonly string[];
  readonly halves: Readonly<Record<string, number>>;
  readonly articles: readonly string[];
  readonly and: readonly string[];
  readonly of: readonly string[];
}

/** A verb that says what happened to those that are counted. */
export interface CueVerb {
  /** Base, third person, past, past participle, present participle, with spaces between them. */
  readonly forms: string;
  readonly measure: Measure;
  /** Where those who are counted stand in the active voice. */
  readonly patient: 'object' | 'subject';
  /** Measure where things, not people, are counted. */
  readonly things?: Measure;
  readonly manner?: string;
  /** The counted noun's own measure goes before this one: soldiers who arrive are personnel, people are displaced. */
  readonly weak?: true;
}

/** Other words that say it: "dead", "deaths", "the evacuation of", "lost their lives". */
export interface CueWords {
  /** Words, or phrases with spaces. */
  readonly words: readonly string[];
  readonly measure: Measure;
  readonly things?: Measure;
  readonly manner?: string;
  readonly weak?: true;
  /**
   * `state` is said of those who are counted, after or before them ("dead"); `event` takes them with "of"
   * ("evacuation of"); `count` is counted itself ("deaths") and takes them with "of" too; `total` is a figure that
   * verbs may move ("the toll rose to 20"); `object` stands before them like an active verb ("claimed the lives of");
   * `subject` stands after them ("lost their lives"); `participle` is a verb phrase with an object ("gunned down").
   */
  readonly kind: 'state' | 'event' | 'count' | 'total' | 'object' | 'subject' | 'participle';
}

/** Nouns that are counted, by what they are. */
export interface CountedNouns {
  readonly words: readonly string[];
  /** `people`, `households`, `houses`, `km2`... ; the noun itself in the singular where absent. */
  readonly unit?: string;
  readonly population?: string;
  /** Measure where the clause says none. */
  readonly measure?: Measure;
}

/** What the language pack gives the quantity stage: numerals, modifiers, measure words, units, populations. Word lists are in lower case. */
export interface QuantityLexicon {
  readonly numerals: NumeralLexicon;
  /** Phrases directly before a number. */
  readonly before: Readonly<Record<string, Modifier>>;
  /** Phrases directly after a number or the noun it counts. */
  readonly after: Readonly<Record<string, Modifier>>;
  /** Pairs that frame a range ("between", "and"), and words between two bare ends. */
  readonly frames: readonly (readonly [open: string, joint: string])[];
  readonly joints: readonly string[];
  /** Words that may stand between a modifier and its number, and say that the count is whole or is another one. */
  readonly whole: readonly string[];
  readonly another: readonly string[];
  /** Words behind a count that make it a total: "in all". */
  readonly wholeAfter: readonly string[];
  /** Words before "of" that take an unnumbered part: "a third of the 900 houses". */
  readonly fractions: readonly string[];
  /** Words before the numbers of a match: "won 3-1". */
  readonly scores: readonly string[];
  /** Words between the numbers of a ratio: "one in five". */
  readonly ratios: readonly string[];
  readonly verbs: readonly CueVerb[];
  readonly cues: readonly CueWords[];
  readonly nouns: readonly CountedNouns[];
  /** Singular nouns for one person, who may be an implicit victim. */
  readonly persons: readonly string[];
  /** Singular nouns that are killed or die only in a manner of speaking, or stand for many. */
  readonly notVictims: readonly string[];
  /** Words before "the killing of" that refer to a killing without reporting it: "against", "over". */
  readonly background: readonly string[];
  /** Populations that may be the same people under two names: "militants" and "attackers". */
  readonly sides: readonly (readonly string[])[];
  /** Adjectives before a people noun that name the population: "civilian" gives civilians. */
  readonly populations: Readonly<Record<string, string>>;
  /** Nouns that make a number no quantity of people or things: "percent", "km", "times". */
  readonly notCounted: readonly string[];
  /** Words before a number that make it a label: "page", "route". */
  readonly labels: readonly string[];
  /** Nouns for a number that a figure gives the size of ("the number of wounded"), with the measure they imply. */
  readonly numberNouns: Readonly<Record<string, Measure | ''>>;
  /** Words after which a bare number stands for those who were counted before: "put it at", "spoke of". */
  readonly figures: readonly string[];
  /** Words that introduce a part of a total: "including", "of whom". */
  readonly parts: readonly string[];
  /** Words between a count and its whole after it: "was among the four killed". */
  readonly within: readonly string[];
  /** Two words before the whole of a count: "three out of ten". */
  readonly outOf: readonly string[];
  /** Pronouns for one more: "another died". */
  readonly alone: readonly string[];
  /** Two words that bring in others who share what befell somebody: "along with". */
  readonly companions: readonly string[];
  /** Words that negate: "no", "not", "nobody". */
  readonly negations: readonly string[];
  readonly nobody: readonly string[];
  /** Words among the auxiliaries of a verb that make it tell of nothing that happened: "not", "would". */
  readonly unreal: readonly string[];
  /** Words that open a clause of which the same holds: "if", "whether". */
  readonly conditions: readonly string[];
  /** Forms of "be" and "get" that make a passive; those that are singular. */
  readonly passive: readonly string[];
  readonly passiveSingular: readonly string[];
  readonly passivePlural: readonly string[];
  /** Verbs that only report the state that follows: "feared dead", "reported killed". */
  readonly light: readonly string[];
  /** Words that say by whom. */
  readonly agent: readonly string[];
  /** Adjectives that give people a measure where nothing else does: "armed". */
  readonly modifierMeasures: Readonly<Record<string, Measure>>;
  /** What may follow a number and a hyphen: "500-strong". */
  readonly strong: readonly string[];
  /** Those of them that give the size of a group ("500-strong"), and the groups with what their people are. */
  readonly strength: readonly string[];
  readonly groups: Readonly<Record<string, Measure>>;
  /** Forms of "have" that make a perfect. */
  readonly perfect: readonly string[];
  /** Signs and words of currencies, with their ISO codes. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Plural endings and what the singular has instead. */
  readonly singular: readonly (readonly [ending: string, replacement: string])[];
  /** Pronouns for those who were counted before: "them", "whom". */
  readonly pronouns: readonly string[];
  /** Pronouns that take up several people, with their number where they have one, else 0: "both", "them". */
  readonly takingUp: Readonly<Record<string, number>>;
  /** Words before casualties that there may or may not be. */
  readonly supposed: readonly string[];
  /** Verbs that say that there are casualties: "caused", "suffered", "reported". */
  readonly tolls: readonly string[];
  /** What makes one person of an age: "a 22 year old". */
  readonly ages: readonly string[];
  /** Words that open a phrase for everybody: "everyone", "all those". */
  readonly everyone: readonly string[];
  /** Pronouns for one person. */
  readonly personalPronouns: readonly string[];
  /** Definite articles and the like: what they introduce was spoken of before. */
  readonly definite: readonly string[];
  /** Verbs of change before "from X to Y", which then is no range. */
  readonly revising: readonly string[];
  /** Words before the figure that another one replaces: "up from". */
  readonly formerly: readonly string[];
  /** Words that make "many" a question or a comparison. */
  readonly questions: readonly string[];
  /** Words that start another clause. */
  readonly clauseWords: readonly string[];
}
