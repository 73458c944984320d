import type { Measure } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { Draft } from './draft.ts';
import { type QuantityGrammar, spanOf } from './estimates.ts';
import type { Predicate, Sentence } from './measure.ts';
import { type Counted, countedBy } from './noun-phrase.ts';
import { PEOPLE_MEASURES } from './unit.ts';

const ADJ = tagOf('ADJ');
const ADP = tagOf('ADP');
const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const PUNCT = tagOf('PUNCT');
const SYM = tagOf('SYM');

/** How far before a number the noun is looked for whose size it gives. */
const REACH = 24;
/** How far before a bare number a word must stand that makes it a figure. */
const NEAR = 4;

/** A count without a noun of its own: "two of them", "the number of wounded at 26", "put it at 3,000". */
export function bareDraft(
  amount: Amount,
  counted: Counted,
  predicate: Predicate | undefined,
  sentence: Sentence,
  grammar: QuantityGrammar,
): Draft | undefined {
  if (counted.pronoun) {
    const population = saidToBe(counted.last, sentence, grammar);
    return {
      ...bare(amount, counted, sentence),
      measure: predicate?.hit.cue.measure,
      predicate: predicate?.hit,
      population,
      partitive: true,
    };
  }
  if (counted.head >= 0) return undefined;
  const sized = sizedBy(amount, sentence, grammar);
  if (sized) return { ...bare(amount, counted, sentence), ...sized };
  return isFigure(amount, counted, sentence, grammar)
    ? { ...bare(amount, counted, sentence), elliptic: true }
    : undefined;
}

function bare(amount: Amount, counted: Counted, { tokens }: Sentence): Draft {
  const { low, point, high, modifier } = amount;
  return {
    low,
    point,
    high,
    modifier,
    span: spanOf(amount, counted.last, tokens),
    sentence: tokens.sentence[amount.number]!,
    first: amount.first,
    last: counted.last,
    head: -1,
    predicate: undefined,
    measure: undefined,
    unit: undefined,
    population: undefined,
    people: true,
    manner: undefined,
    another: amount.another,
    definite: false,
    whole: amount.whole,
    elliptic: false,
    partitive: false,
    implicit: false,
    negated: false,
  };
}

/** "Four of them were children": the population that a copula gives them. */
function saidToBe(
  last: number,
  { tokens, syntax, to }: Sentence,
  { nouns }: QuantityGrammar,
): string | undefined {
  if (last >= to || syntax.tag[last] !== AUX) return undefined;
  for (let at = last + 1; at < Math.min(to, last + 4); at++) {
    const entry = nouns.nouns.get(tokens.lower[at]!);
    if (entry) return entry.population;
    const tag = syntax.tag[at]!;
    if (tag !== DET && tag !== ADJ && tag !== ADV) return undefined;
  }
  return undefined;
}

/** "The number of displaced people stands at 318,000": unit and measure of the noun whose size the number gives. */
function sizedBy(
  amount: Amount,
  sentence: Sentence,
  grammar: QuantityGrammar,
): Pick<Draft, 'unit' | 'measure' | 'population' | 'whole' | 'predicate'> | undefined {
  const { tokens, syntax, cues, words, from } = sentence;
  for (let at = amount.first - 1; at >= Math.max(from, amount.first - REACH); at--) {
    const word = tokens.lower[at]!;
    if (syntax.tag[at] === PUNCT && (word === ';' || word === '.')) return undefined;
    const own = syntax.tag[at] === NOUN ? grammar.numberNouns.get(word) : undefined;
    if (own === undefined) continue;
    const of = words.of.has(tokens.lower[at + 1] ?? '') && at + 2 < amount.first;
    const counted = of
      ? countedBy({ ...amount, first: at, number: at, last: at + 2 }, tokens, syntax, cues, grammar.nouns)
      : undefined;
    const nounCue = counted && counted.head >= 0 ? cues[counted.head] : cues[at + 2];
    const measure: Measure | undefined =
      own ||
      (nounCue?.cue.measure ??
        counted?.inner?.cue.measure ??
        followingCue(counted?.last, amount.first, sentence) ??
        counted?.entry?.measure);
    if (!measure || !PEOPLE_MEASURES.has(measure)) return undefined;
    return {
      unit: counted?.entry?.unit ?? 'people',
      measure,
      population: counted?.entry?.population,
      whole: true,
      predicate: nounCue,
    };
  }
  return undefined;
}

/** "The number of people killed": a cue between the noun and the figure. */
function followingCue(from: number | undefined, to: number, { cues }: Sentence): Measure | undefined {
  if (from === undefined) return undefined;
  for (let at = from; at < Math.min(to, from + 3); at++) if (cues[at]) return cues[at]!.cue.measure;
  return undefined;
}

/** Whether a bare number is a figure for something that was counted before, not a year, a score or a label. */
function isFigure(
  amount: Amount,
  counted: Counted,
  sentence: Sentence,
  { figures }: QuantityGrammar,
): boolean {
  const { tokens, syntax, from, to } = sentence;
  if (amount.currency || counted.partitive) return false;
  const value = amount.point ?? amount.low ?? amount.high ?? 0;
  if (!Number.isInteger(value) || value < 2) return false;
  const next = counted.last < to ? syntax.tag[counted.last]! : PUNCT;
  if (next === NOUN || next === PROPN || next === ADJ || next === SYM) return false;
  if (value >= 1900 && value <= 2100 && amount.modifier === 'exact') return false;
  if (amount.modifier === 'range' || (amount.modifier !== 'exact' && value >= 10)) return true;
  for (let at = amount.first - 1; at >= Math.max(from, amount.first - NEAR); at--) {
    if (figures.has(tokens.lower[at]!)) return true;
    if (syntax.tag[at] !== ADP && syntax.tag[at] !== ADV && syntax.tag[at] !== AUX && syntax.tag[at] !== DET)
      return syntax.tag[at] !== PUNCT && at === amount.first - 2;
  }
  return amount.first === from;
}
