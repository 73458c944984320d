import type { CountedNouns } from '../../languages/lexicon/quantity.ts';
import type { Measure } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { spanOf } from './estimates.ts';
import type { QuantityGrammar } from './grammar.ts';
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
const NUM = tagOf('NUM');
const PUNCT = tagOf('PUNCT');
const SYM = tagOf('SYM');
const VERB = tagOf('VERB');

/** How far before a number the noun is looked for whose size it gives. */
const REACH = 24;
/** How far before a bare number a word must stand that makes it a figure. */
const NEAR = 4;

/** A count without a noun of its own: "two of them", "the number of hurt at 15", "put it at 3,000". */
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
  const cue = predicate?.hit.cue;
  // "Destroyed 31 houses and damaged 40": things of the kind that was counted before.
  if (cue && !PEOPLE_MEASURES.has(cue.measure))
    return {
      ...bare(amount, counted, sentence),
      measure: cue.measure === 'other' ? cue.things : cue.measure,
      predicate: predicate.hit,
      people: false,
    };
  if (counted.head >= 0) return undefined;
  // "Five are minors": some of those who were counted in the sentence before.
  const { tag } = sentence.syntax;
  if (amount.first === sentence.from && (tag[counted.last] === AUX || tag[counted.last] === VERB))
    return {
      ...bare(amount, counted, sentence),
      measure: cue?.measure,
      predicate: predicate?.hit,
      elliptic: true,
      partitive: true,
    };
  return isFigure(amount, counted, sentence, grammar)
    ? {
        ...bare(amount, counted, sentence),
        elliptic: true,
        whole: amount.whole || isTotal(amount, sentence, grammar),
      }
    : undefined;
}

/** "Bringing the total to 60". */
function isTotal(
  { first }: Amount,
  { tokens, from }: Sentence,
  { amounts: { whole }, numberNouns }: QuantityGrammar,
): boolean {
  for (let at = first - 1; at >= Math.max(from, first - NEAR); at--)
    if (whole.has(tokens.lower[at]!) && numberNouns.has(tokens.lower[at]!)) return true;
  return false;
}

/** A figure that a noun before it announces ("the number of wounded", "houses destroyed: 40"); undefined where none does. */
export function sizedDraft(
  amount: Amount,
  counted: Counted,
  sentence: Sentence,
  grammar: QuantityGrammar,
): Draft | undefined {
  const sized = sizedBy(amount, sentence, grammar) ?? labelled(amount, sentence, grammar);
  return sized && { ...bare(amount, counted, sentence), ...sized };
}

/** Longest label, in tokens. */
const LABEL = 8;

/** "Houses destroyed: 146", "IDPs total 12,000": a row of a table, with no verb of its own. */
function labelled(
  amount: Amount,
  { tokens, syntax, cues, from, to }: Sentence,
  { nouns }: QuantityGrammar,
): Pick<Draft, 'unit' | 'measure' | 'population' | 'whole' | 'predicate'> | undefined {
  // A number with a line of its own has its label on the lines below.
  const apart = amount.first === from && amount.last >= to;
  const [start, end] = apart ? [to, Math.min(to + LABEL, tokens.count)] : [from, amount.first];
  const closed = amount.last >= to || syntax.tag[amount.last] === PUNCT;
  if (!closed || start === end || end - start > LABEL) return undefined;
  let entry: CountedNouns | undefined;
  let predicate: CueHit | undefined;
  for (let at = start; at < end; at++) {
    if (apart && (syntax.tag[at] === NUM || (predicate && entry))) break;
    if (syntax.tag[at] === AUX || (syntax.tag[at] === VERB && !cues[at])) return undefined;
    if (
      syntax.tag[at] === PUNCT &&
      tokens.lower[at] !== ':' &&
      tokens.lower[at] !== '/' &&
      tokens.lower[at] !== '-'
    )
      return undefined;
    predicate ??= cues[at];
    entry ??= nouns.nouns.get(tokens.lower[at]!);
  }
  const cue = predicate?.cue;
  const things = entry !== undefined && entry.unit !== 'people' && entry.unit !== 'households';
  const measure = things ? (cue?.things ?? cue?.measure) : (cue?.measure ?? entry?.measure);
  if (!measure || measure === 'other' || (!entry && !cue)) return undefined;
  return { unit: entry?.unit ?? 'people', measure, population: entry?.population, whole: true, predicate };
}

export function bare(amount: Amount, counted: Counted, { tokens }: Sentence): Draft {
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
    pronoun: false,
    definite: false,
    whole: amount.whole,
    elliptic: false,
    partitive: false,
    implicit: false,
    negated: false,
  };
}

/** "Four of them were children": the population that a copula gives them. */
export function saidToBe(
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
  const ahead = amount.first === from ? announcedAfter(amount.last, sentence, grammar) : -1;
  const start = ahead >= 0 ? ahead : amount.first - 1;
  for (let at = start; at >= Math.max(from, amount.first - REACH); at--) {
    const word = tokens.lower[at]!;
    if (syntax.tag[at] === PUNCT && (word === ';' || word === '.')) return undefined;
    const own = syntax.tag[at] === NOUN ? grammar.numberNouns.get(word) : undefined;
    if (own === undefined) continue;
    const of = words.of.has(tokens.lower[at + 1] ?? '') && (at === ahead || at + 2 < amount.first);
    const counted = of
      ? countedBy({ ...amount, first: at, number: at, last: at + 2 }, tokens, syntax, cues, grammar.nouns)
      : undefined;
    const nounCue = counted && counted.head >= 0 ? cues[counted.head] : cues[at + 2];
    const measure: Measure | undefined =
      own ||
      (nounCue?.cue.measure ??
        counted?.inner?.cue.measure ??
        followingCue(counted?.last, at === ahead ? sentence.to : amount.first, sentence) ??
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

/** "12,000: number of people displaced": the noun of a figure that opens its line; -1 where there is none. */
function announcedAfter(
  last: number,
  { tokens, syntax, to }: Sentence,
  { numberNouns }: QuantityGrammar,
): number {
  if (last >= to || syntax.tag[last] === NOUN || syntax.tag[last] === ADJ) return -1;
  for (let at = last + 1; at < Math.min(to, last + 4); at++)
    if (numberNouns.has(tokens.lower[at]!)) return at;
  return -1;
}

/** "The number of people killed": a cue between the noun and the figure. */
function followingCue(from: number | undefined, to: number, { cues }: Sentence): Measure | undefined {
  if (from === undefined) return undefined;
  for (let at = from; at < Math.min(to, from + 5); at++) if (cues[at]) return cues[at]!.cue.measure;
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
