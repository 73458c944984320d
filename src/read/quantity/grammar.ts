import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Measure } from '../../model/index.ts';
import { type AmountGrammar, amountGrammar } from './amount.ts';
import { type CueIndex, cueIndex } from './cues.ts';
import { type PredicateWords, predicateWords } from './measure.ts';
import { type NegationWords, negationWords } from './negated.ts';
import { type NounIndex, nounIndex } from './noun-phrase.ts';
import { type NumeralGrammar, numeralGrammar } from './numeral.ts';
import { type UnitWords, unitWords } from './unit.ts';
import { type VictimWords, victimWords } from './victim-words.ts';

/** The quantity grammar of a language, ready for use. */
export interface QuantityGrammar {
  readonly lexicon: QuantityLexicon;
  readonly numerals: NumeralGrammar;
  readonly amounts: AmountGrammar;
  readonly cues: CueIndex;
  readonly nouns: NounIndex;
  readonly units: UnitWords;
  readonly predicates: PredicateWords;
  readonly victims: VictimWords;
  readonly negations: NegationWords;
  readonly notCounted: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly numberNouns: ReadonlyMap<string, Measure | ''>;
  readonly figures: ReadonlySet<string>;
  /** Phrases for a part that may stand behind it: "among them". */
  readonly partsBehind: readonly string[];
  /** The side to which each population belongs. */
  readonly sides: ReadonlyMap<string, number>;
  readonly modifierMeasures: ReadonlyMap<string, Measure>;
}

/** Prepares the words of a language for finding quantities. */
export function quantityGrammar(lexicon: QuantityLexicon): QuantityGrammar {
  const nouns = nounIndex(lexicon);
  return {
    lexicon,
    numerals: numeralGrammar(lexicon.numerals),
    amounts: amountGrammar(lexicon),
    cues: cueIndex(lexicon),
    nouns,
    victims: victimWords(lexicon, nouns),
    negations: negationWords(lexicon),
    units: unitWords(lexicon),
    predicates: predicateWords(lexicon),
    notCounted: new Set(lexicon.notCounted),
    labels: new Set(lexicon.labels),
    numberNouns: new Map(Object.entries(lexicon.numberNouns)),
    figures: new Set(lexicon.figures),
    partsBehind: lexicon.parts.filter((phrase) => lexicon.pronouns.includes(phrase.split(' ').at(-1)!)),
    sides: new Map(lexicon.sides.flatMap((names, side) => names.map((name) => [name, side] as const))),
    modifierMeasures: new Map(Object.entries(lexicon.modifierMeasures)),
  };
}
