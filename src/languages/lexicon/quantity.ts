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
  /** "dozens", "hundreds": the least they can mean. */
  readonly plurals: Readonly<Record<string, number>>;
  /** "several", "few": the least they can mean. */
  readonly vague: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** What follows the digits of an ordinal. */
  readonly ordinalSuffixes: readonly string[];
  readonly halves: Readonly<Record<string, number>>;
  readonly articles: readonly string[];
  readonly and: readonly string[];
  readonly of: readonly string[];
}

/** What the language pack gives the quantity stage: numerals, modifiers, measure words, units, populations. Word lists are in lower case. */
export interface QuantityLexicon {
  readonly numerals: NumeralLexicon;
}
