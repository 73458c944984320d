/** What the language pack says about words and the ends of sentences. Everything is in lower case. */
export interface WordsLexicon {
  /** Abbreviations, with their full stop, after which a sentence goes on: titles, "vs.". */
  readonly openAbbreviations: readonly string[];
  /** Abbreviations, with their full stop, that may end a sentence as well: "inc.", "p.m.". */
  readonly closingAbbreviations: readonly string[];
  /** Abbreviations, with their full stop, that are such only before a number: "no.", "art.". */
  readonly numberAbbreviations: readonly string[];
  /** Words that, with a capital, begin a sentence after a closing abbreviation. */
  readonly starters: readonly string[];
  /** Endings with an apostrophe that are tokens of their own: "'s", "n't". The apostrophe is the straight one. */
  readonly enclitics: readonly string[];
  /** Beginnings with an apostrophe that are tokens of their own: "l'". */
  readonly proclitics: readonly string[];
  /** Words that begin with an apostrophe: "'em". */
  readonly clipped: readonly string[];
  /** Words written as one that are several tokens, parts separated by `|`: "can|not". */
  readonly fused: readonly string[];
  /** Whether the parts of a hyphenated word are tokens, and the hyphen too. */
  readonly splitHyphens: boolean;
  /** Beginnings of hyphenated words that are never split off: "anti". */
  readonly hyphenPrefixes: readonly string[];
  /** Hyphenated or slashed words that stay whole. */
  readonly whole: readonly string[];
  /** Units that are split from a number they are written with: "pm", "km". */
  readonly units: readonly string[];
  /** Verbs of saying in the forms that follow a quotation: after `?"` or `!"` they keep the sentence open. */
  readonly reportingVerbs: readonly string[];
  /** Lemmas of verb forms that the learned rules get wrong: irregular and rare ones. */
  readonly verbLemmas: Readonly<Record<string, string>>;
}
