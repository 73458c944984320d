import type { WordsLexicon } from '../../languages/lexicon/words.ts';
import { CLOSING_ABBREVIATION, OPEN_ABBREVIATION } from './token-list.ts';

/** Marks an abbreviation that is one only before a number. */
export const NUMBER_ABBREVIATION = 9;

/** A language's words about words, ready for looking up. */
export interface WordRules {
  /** Kind of an abbreviation written with its full stop. */
  readonly abbreviations: ReadonlyMap<string, number>;
  readonly starters: ReadonlySet<string>;
  readonly enclitics: readonly string[];
  readonly proclitics: readonly string[];
  readonly clipped: ReadonlySet<string>;
  /** Lengths of the parts of a fused word. */
  readonly fused: ReadonlyMap<string, readonly number[]>;
  readonly splitHyphens: boolean;
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly reportingVerbs: ReadonlySet<string>;
}

export function createWordRules(lexicon: WordsLexicon): WordRules {
  const abbreviations = new Map<string, number>();
  for (const word of lexicon.numberAbbreviations) abbreviations.set(word, NUMBER_ABBREVIATION);
  for (const word of lexicon.closingAbbreviations) abbreviations.set(word, CLOSING_ABBREVIATION);
  for (const word of lexicon.openAbbreviations) abbreviations.set(word, OPEN_ABBREVIATION);
  return {
    abbreviations,
    starters: new Set(lexicon.starters),
    enclitics: lexicon.enclitics,
    proclitics: lexicon.proclitics,
    clipped: new Set(lexicon.clipped),
    fused: new Map(lexicon.fused.map((entry) => [entry.replaceAll('|', ''), lengths(entry)])),
    splitHyphens: lexicon.splitHyphens,
    hyphenPrefixes: new Set(lexicon.hyphenPrefixes),
    whole: new Set(lexicon.whole),
    units: new Set(lexicon.units),
    reportingVerbs: new Set(lexicon.reportingVerbs),
  };
}

const lengths = (entry: string): readonly number[] => entry.split('|').map((part) => part.length);

/** A word in lower case with straight apostrophes, as the lexicon writes it. */
export const plain = (word: string): string => word.toLowerCase().replaceAll(/[’‘ʼ`´]/g, "'");
