import type { Measure, Span, Timex } from '../../model/index.ts';
import type { Tokens } from '../layers.ts';
import { type Amount, findAmounts, phraseAfter } from './amount.ts';
import { atomsOf } from './atoms.ts';
import { bareDraft, saidToBe, sizedDraft } from './bare.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import type { QuantityGrammar } from './grammar.ts';
import type { QuantityInput } from './input.ts';
import { isLabel, isNumberOfName } from './label.ts';
import type { Sentence } from './measure.ts';
import { type Counted, countedBy } from './noun-phrase.ts';
import { findNumerals } from './numeral.ts';
import { predicateOf } from './predicate.ts';
import { strengthDraft } from './strength.ts';
import { type Unit, unitOf } from './unit.ts';

/** How far before a number the "of" of a fraction may stand. */
const NEAR = 3;

/** The counts that a document states in numbers, in text order, not yet linked with one another. */
export function statedCounts(
  input: QuantityInput,
  grammar: QuantityGrammar,
  taken: (token: number) => boolean,
): readonly Draft[] {
  const { tokens } = input;
  const atoms = atomsOf(tokens, grammar.lexicon.numerals.digits);
  const amounts = findAmounts(tokens, atoms, findNumerals(atoms, grammar.numerals), grammar.amounts);
  const inTime = timeTester(input.timexes);
  const drafts: Draft[] = [];
  for (const amount of amounts) {
    if (
      inTime(tokens.start[amount.number]!) ||
      taken(amount.number) ||
      repeats(amount, drafts.at(-1), tokens)
    )
      continue;
    const draft = draftOf(amount, input, grammar);
    if (draft) drafts.push(asWhole(draft, drafts.at(-1), input, grammar));
  }
  return drafts;
}

/** "Three of the 12 attackers were killed": of the whole it is not said, as it is of "the 22 killed". */
function asWhole(
  draft: Draft,
  outer: Draft | undefined,
  { tokens, cues }: QuantityInput,
  { nouns, predicates: { of }, lexicon: { fractions } }: QuantityGrammar,
): Draft {
  const { predicate, first, last, head } = draft;
  const isOf = outer?.last === first - 1 && of.has(tokens.lower[first - 1]!);
  const isWithin = predicate !== undefined && predicate === outer?.predicate && (outer.last > first || isOf);
  if (!predicate || !(isWithin || isFraction(first, tokens, of, fractions))) return draft;
  const isBeside = predicate.first === last && predicate.cue.kind !== 'verbOfSubject';
  if (head < 0 || isBeside || (predicate.first >= first && predicate.first < last)) return draft;
  const own = cues.slice(first, head).find((hit) => hit !== undefined);
  const measure = own?.cue.measure ?? nouns.nouns.get(tokens.lower[head]!)?.measure ?? 'other';
  return { ...draft, predicate: own, measure, manner: undefined };
}

/** "A third of the 900 houses were destroyed": some of them, how many is not told in a number. */
function isFraction(
  first: number,
  { lower }: Tokens,
  of: ReadonlySet<string>,
  fractions: readonly string[],
): boolean {
  for (let at = first - 1; at >= Math.max(1, first - NEAR); at--)
    if (of.has(lower[at]!)) return fractions.includes(lower[at - 1]!);
  return false;
}

/** "Twelve (12)": the number in brackets is the one before it. */
const repeats = ({ number, point }: Amount, before: Draft | undefined, tokens: Tokens): boolean =>
  before !== undefined &&
  before.point === point &&
  tokens.lower[number - 1] === '(' &&
  number - before.first <= 4;

/** Tells whether an offset lies in a time expression; offsets must be asked in rising order. */
function timeTester(timexes: readonly Timex[]): (offset: number) => boolean {
  let n = 0;
  return (offset) => {
    while (n < timexes.length && timexes[n]!.span[1] <= offset) n++;
    return n < timexes.length && timexes[n]!.span[0] <= offset;
  };
}

function draftOf(amount: Amount, input: QuantityInput, grammar: QuantityGrammar): Draft | undefined {
  const { tokens, syntax, cues } = input;
  const counted = countedBy(amount, tokens, syntax, cues, grammar.nouns);
  if (isLabel(amount, counted, tokens, syntax, grammar)) return undefined;
  const sentence = input.around(amount.number);
  const bare = counted.head < 0 && !counted.pronoun && !cues[counted.last];
  const sized = bare ? sizedDraft(amount, counted, sentence, grammar) : undefined;
  if (sized) return sized;
  const strong = strengthDraft(amount, counted, sentence, grammar);
  if (strong) return strong;
  const inserted = counted.head >= 0 ? phraseAfter(tokens, counted.last, grammar.amounts) : undefined;
  const predicate = predicateOf(amount, inserted ? { ...counted, last: inserted.last } : counted, sentence);
  if (!predicate && isNumberOfName(amount, counted, tokens, syntax, grammar)) return undefined;
  const headCue = counted.head >= 0 ? cues[counted.head] : undefined;
  const countsCue = headCue?.cue.kind === 'count' ? headCue : undefined;
  const cue = countsCue?.cue ?? predicate?.hit.cue ?? counted.inner?.cue;
  const guess = cue?.measure ?? counted.entry?.measure;
  const unit = countsCue
    ? { unit: 'people', population: undefined, people: true }
    : unitOf(amount, counted, guess, cue?.things !== undefined, tokens, syntax, grammar.units);
  if (!unit || counted.pronoun) return bareDraft(amount, counted, predicate, sentence, grammar);
  const isFate = counted.head < 0 && counted.inner !== undefined;
  const measure =
    measureOf(unit, cue, counted) ??
    (unit.people ? peopleMeasure(amount, counted, sentence, grammar) : 'other');
  // "60 dead or more": what is said right behind a bare number belongs to it.
  const said = counted.head < 0 && cues[counted.last] === predicate?.hit ? predicate?.hit.last : undefined;
  const end = said ?? counted.last;
  const late = phraseAfter(tokens, end, grammar.amounts);
  return {
    ...bounded(amount, late),
    span: spanOf(amount, late ? late.last : end, tokens),
    sentence: tokens.sentence[amount.number]!,
    first: amount.first,
    last: counted.last,
    head: counted.head,
    predicate: predicate?.hit,
    measure,
    unit: unit.unit,
    population: unit.population ?? (isFate ? saidToBe(counted.last, sentence, grammar) : undefined),
    people: unit.people,
    manner: cue?.measure === measure ? cue.manner : undefined,
    another: amount.another || isAnother(counted, tokens, grammar),
    pronoun: false,
    definite: isDefinite(amount, tokens, grammar),
    whole: amount.whole || predicate?.hit.cue.kind === 'total' || isSummedUp(counted, tokens, grammar),
    elliptic: false,
    partitive: counted.pronoun || isFate,
    implicit: false,
    negated: false,
  };
}

/** "21 people in all". */
const isSummedUp = ({ last }: Counted, { lower }: Tokens, { lexicon }: QuantityGrammar): boolean =>
  lexicon.wholeAfter.some((phrase) => phrase.split(' ').every((word, n) => lower[last + n] === word));

const isDefinite = ({ first }: Amount, tokens: Tokens, { victims }: QuantityGrammar): boolean =>
  first > 0 &&
  tokens.sentence[first - 1] === tokens.sentence[first] &&
  victims.definite.has(tokens.lower[first - 1]!);

/** "Five others", "a civilian was also hurt": not those who were counted before. */
const isAnother = ({ head, last }: Counted, tokens: Tokens, { amounts }: QuantityGrammar): boolean =>
  (head >= 0 && amounts.another.has(tokens.lower[head]!)) ||
  amounts.another.has(tokens.lower[last] ?? '') ||
  amounts.another.has(tokens.lower[last + 1] ?? '');

type Late = { readonly modifier: Amount['modifier']; readonly last: number } | undefined;

/** Bounds, with a modifier that follows the noun ("37 names or more"). */
function bounded(amount: Amount, late: Late): Pick<Draft, 'low' | 'point' | 'high' | 'modifier'> {
  const { low, point, high, modifier } = amount;
  if (!late || modifier !== 'exact' || point === null) return { low, point, high, modifier };
  if (late.modifier === 'about') return { low: null, point, high: null, modifier: 'about' };
  const upper = late.modifier === 'atMost';
  return { low: upper ? null : point, point: null, high: upper ? point : null, modifier: late.modifier };
}

export const spanOf = (amount: Amount, last: number, tokens: Tokens): Span => [
  tokens.start[amount.first]!,
  tokens.end[Math.max(last, amount.last) - 1]!,
];

function measureOf(unit: Unit, cue: CueHit['cue'] | undefined, counted: Counted): Measure | undefined {
  if (
    !unit.people &&
    unit.unit !== 'houses' &&
    counted.entry?.measure === undefined &&
    /^[A-Z]{3}$/.test(unit.unit)
  )
    return 'money';
  if (cue && !(cue.weak && counted.entry?.measure)) {
    if (unit.people) return cue.measure;
    if (cue.things) return cue.things;
    if (unit.unit === 'houses' && cue.measure === 'displaced') return 'displaced';
    if (!isPeopleOnly(cue.measure)) return cue.measure;
  }
  return counted.entry?.measure;
}

/** Measure of people of whom nothing is said: by an adjective ("armed"), or by the noun that the number gives the size of. */
function peopleMeasure(
  amount: Amount,
  counted: Counted,
  sentence: Sentence,
  grammar: QuantityGrammar,
): Measure {
  for (let at = amount.last; at < counted.head; at++) {
    const measure = grammar.modifierMeasures.get(sentence.tokens.lower[at]!);
    if (measure) return measure;
  }
  return counted.entry?.population
    ? 'other'
    : (sizedDraft(amount, counted, sentence, grammar)?.measure ?? 'other');
}

const isPeopleOnly = (measure: Measure): boolean =>
  measure !== 'other' &&
  measure !== 'destroyed' &&
  measure !== 'damaged' &&
  measure !== 'stolen' &&
  measure !== 'seized' &&
  measure !== 'delivered';
