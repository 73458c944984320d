import type { TimexType } from '../../model/index.ts';

/**
 * What a pattern's words amount to:
 * - `calendar`: the year, quarter, month, day... that are named, the rest worked out from the anchor;
 * - `shift`: so many units before or after the anchor; `deictic`: this, last or next unit;
 * - `dayOffset`: so many days from the anchor ("yesterday");
 * - `duration`, `set`: a length, a repetition; `fixed`: the pattern's own value;
 * - `mention`: the time that was mentioned last.
 */
export type TimexMeaning =
  | 'calendar'
  | 'shift'
  | 'deictic'
  | 'dayOffset'
  | 'duration'
  | 'set'
  | 'fixed'
  | 'mention';

/** One wording of a time expression. */
export interface TimexPattern {
  /**
   * Elements with spaces between them: a word in lower case, words with `|` between them, or a class in angle
   * brackets; `?` makes an element optional, `[` and `]` a group of them. The longest match wins, then the earlier pattern.
   * Classes are the keys of `words` and those that the grammar itself knows: `<n>` a number, `<vague>` an
   * undetermined number, `<ordinal>`, `<day>`, `<mm>`, `<year>`, `<yy>`, `<yearWords>`, `<decade>`, `<hour>`, `<minute>`, `<hhmm>`.
   */
  readonly match: string;
  readonly type: TimexType;
  readonly means: TimexMeaning;
  /** Direction of a `shift` or `deictic`, days of a `dayOffset`. */
  readonly shift?: number;
  /** What it is relative to: the publication date (the default) or the date mentioned last. */
  readonly anchor?: 'mention';
  /** Value of a `fixed` pattern; part of the day that is added to a `dayOffset`. */
  readonly value?: string;
  /** How many units a `duration` without a number has: 0.5 for "half a", 1.5 for "and a half"; 1 unless given. */
  readonly times?: number;
  /** Only in these surroundings: a word that must stand before, or must not stand before or after. */
  readonly after?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Set where the pattern is a prefix, not an expression of its own. */
  readonly prefix?: TimexPrefix;
}

/** Words before an expression that narrow it to a part of its time, or only say how exact it is. */
export interface TimexPrefix {
  /** Written as in `TimexPattern.match`, without classes. */
  readonly match: string;
  readonly edge?: 'START' | 'MID' | 'END';
  /** Types of expression that it may stand before. */
  readonly types: readonly TimexType[];
}

/** What the language pack gives the timex stage: months, weekdays, units, modifiers. Word lists are in lower case. */
export interface TimexLexicon {
  /**
   * Word classes with their values. The grammar gives meaning to these names: `month` 1-12, `weekday` 1 (Monday)-7,
   * `unit` ISO letters (D, W, M, Y, Q, TH, TM, TS) with their factor (`10Y`), `season` SP/SU/FA/WI, `part` MO/AF/EV/NI/DT,
   * `deixis` -1/0/1, `edge` START/MID/END, `half` of the day am/pm as 0/12, `fixedDay` MM-DD, `zone`.
   */
  readonly words: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  /** Words of `words` that a full stop may follow. */
  readonly abbreviations: readonly string[];
  /** Words of `words` that count only with a capital letter. */
  readonly capitalised: readonly string[];
  /** Months and weekdays that are also other words: alone they count only after `temporal` or with a day or year. */
  readonly ambiguous: readonly string[];
  /** Words before a bare year, or before an ambiguous month, that show it to be a time. */
  readonly temporal: readonly string[];
  /** Words before a number that make it something else: "page", "route", "article". */
  readonly notTime: readonly string[];
  /** What the preposition before an expression does to its bounds. */
  readonly bounds: Readonly<Record<string, 'from' | 'until' | 'before' | 'after'>>;
  /** Words in a clause that put it into the future: "will". */
  readonly future: readonly string[];
  /** Words that put a clause into the past, and endings that do. */
  readonly past: readonly string[];
  readonly pastEndings: readonly string[];
  /** Words between the two ends of a range. */
  readonly rangeWords: readonly string[];
  /** Words after a length that make it an age: "old". */
  readonly age: readonly string[];
  /** Prepositions before a year. */
  readonly yearPrepositions: readonly string[];
  /** Words after a four-digit number that it counts. */
  readonly counted: readonly string[];
  /** Endings of plural nouns. */
  readonly pluralEndings: readonly string[];
  /** What may stand before an expression and belongs to it: "early", "the end of", "nearly". */
  readonly prefixes: readonly TimexPrefix[];
  readonly patterns: readonly TimexPattern[];
}
