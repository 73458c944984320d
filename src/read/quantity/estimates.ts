import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Measure, Span, Timex } from '../../model/index.ts';
import type { Layers, Sentence as SentenceOf, Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Amount, type AmountGrammar, amountGrammar, findAmounts, phraseAfter } from './amount.ts';
import { atomsOf } from './atoms.ts';
import { bareDraft, sizedDraft } from './bare.ts';
import { type CueHit, type CueIndex, cueIndex, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { type VictimWords, victimWords } from './implicit.ts';
import {
  type Predicate,
  type PredicateWords,
  predicateAfter,
  predicateBefore,
  predicateWords,
  type Sentence,
} from './measure.ts';
import { type NegationWords, negationWords } from './negated.ts';
import { type Counted, countedBy, type NounIndex, nounIndex } from './noun-phrase.ts';
import { findNumerals, type NumeralGrammar, numeralGrammar } from './numeral.ts';
import { type Patients, patientsOf } from './patients.ts';
import { type Unit, type UnitWords, unitOf, unitWords } from './unit.ts';

const ADJ = tagOf('ADJ');
const ADP = tagOf('ADP');
const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const VERB = tagOf('VERB');

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
  readonly modifierMeasures: ReadonlyMap<string, Measure>;
}

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
    modifierMeasures: new Map(Object.entries(lexicon.modifierMeasures)),
  };
}

/** What the estimates of one document are found in. */
export interface QuantityInput {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly sentences: readonly SentenceOf[];
  readonly timexes: readonly Timex[];
  readonly cues: readonly (CueHit | undefined)[];
  /** The sentence of a token, made once. */
  readonly around: (token: number) => Sentence;
}

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
    if (draft) drafts.push(draft);
  }
  return drafts;
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
  const predicate = predicateOf(amount, counted, sentence);
  if (!predicate && isNumberOfName(amount, counted, tokens, syntax, grammar)) return undefined;
  const headCue = counted.head >= 0 ? cues[counted.head] : undefined;
  const countsCue = headCue?.cue.kind === 'count' ? headCue : undefined;
  const cue = countsCue?.cue ?? predicate?.hit.cue ?? counted.inner?.cue;
  const guess = cue?.measure ?? counted.entry?.measure;
  const unit = countsCue
    ? { unit: 'people', population: undefined, people: true }
    : unitOf(amount, counted, guess, cue?.things !== undefined, tokens, syntax, grammar.units);
  if (!unit || counted.pronoun) return bareDraft(amount, counted, predicate, sentence, grammar);
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
    population: unit.population,
    people: unit.people,
    manner: cue?.measure === measure ? cue.manner : undefined,
    another: amount.another || isAnother(counted, tokens, grammar),
    pronoun: false,
    definite: isDefinite(amount, tokens, grammar),
    whole: amount.whole || predicate?.hit.cue.kind === 'total',
    elliptic: false,
    partitive: counted.pronoun,
    implicit: false,
    negated: false,
  };
}

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

/** Whether a preposition stands before a phrase, which then is no subject: "in eight villages". */
function isGoverned(first: number, { tokens, syntax, words, from }: Sentence): boolean {
  if (first <= from || syntax.tag[first - 1] !== ADP) return false;
  const word = tokens.lower[first - 1]!;
  return !words.of.has(word) && !words.parts.has(word) && !words.clause.has(word);
}

/** What stands directly at a count goes before the tree, the tree before what stands farther off. */
function predicateOf(amount: Amount, counted: Counted, sentence: Sentence): Predicate | undefined {
  const near = nearPredicate(amount, counted, sentence);
  if (near?.cost === 0) return near;
  const said = sentence.patients().get(counted.head >= 0 ? counted.head : amount.number);
  if (said && (said.cue.measure !== 'other' || !near)) return { hit: said, cost: 0, side: 'after' };
  return near;
}

/** By the order of words: the nearer of what stands before and after; at a tie what stands before. */
function nearPredicate(amount: Amount, counted: Counted, sentence: Sentence): Predicate | undefined {
  const after = predicateAfter(counted.last, sentence);
  const before = predicateBefore(amount.first, counted.head < 0, sentence);
  // What a preposition governs is no subject: only what stands directly at it is said of it.
  const fits = after !== 'blocked' && (after?.cost === 0 || !isGoverned(amount.first, sentence));
  const [right, left] = [
    after !== 'blocked' && fits ? after : undefined,
    before === 'blocked' ? undefined : before,
  ];
  if (!right || !left) return right ?? left;
  return left.cost <= right.cost ? left : right;
}

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

/** "Page 300", "20 km", "192 Battalion": numbers that count no people and no things. */
function isLabel(
  amount: Amount,
  counted: Counted,
  tokens: Tokens,
  syntax: Syntax,
  { labels, notCounted }: QuantityGrammar,
): boolean {
  const { first, last } = amount;
  const next = tokens.lower[last] ?? '';
  if (
    first > 0 &&
    tokens.sentence[first - 1] === tokens.sentence[first] &&
    labels.has(tokens.lower[first - 1]!) &&
    amount.first === amount.number
  )
    return true;
  if (notCounted.has(next) || (next === '-' && notCounted.has(tokens.lower[last + 1] ?? ''))) return true;
  if (counted.head < 0) return isAge(amount, tokens, syntax);
  const head = tokens.lower[counted.head]!;
  if (notCounted.has(head)) return true;
  return false;
}

/** "192 Battalion": a number before a name, of which nothing is said that is said of people. */
const isNumberOfName = (
  { last }: Amount,
  { head }: Counted,
  tokens: Tokens,
  syntax: Syntax,
  { nouns }: QuantityGrammar,
): boolean => head === last && syntax.tag[head] === PROPN && !nouns.nouns.has(tokens.lower[head]!);

/** "Ahmed Diallo, 45, was": a number alone between commas after a name or description. */
function isAge({ first, number, last, point }: Amount, tokens: Tokens, syntax: Syntax): boolean {
  if (first !== number || point === null || point > 110 || number < 2) return false;
  const [before, after] = [tokens.lower[number - 1], tokens.lower[last]];
  if (before !== ',' && before !== '(') return false;
  if (after !== ',' && after !== ')' && after !== '.') return false;
  const tag = syntax.tag[number - 2];
  return tag === PROPN || tag === NOUN;
}

/** What counts are found in, from the layers of a document. */
export function quantityInput(
  { tokens, syntax, sentences, timexes }: Pick<Layers, 'tokens' | 'syntax' | 'sentences' | 'timexes'>,
  grammar: QuantityGrammar,
): QuantityInput {
  const known = withKnownNouns(tokens, syntax, grammar);
  const cues = findCues(tokens, known, grammar.cues);
  const made: (Sentence | undefined)[] = new Array(sentences.length);
  const make = (index: number): Sentence => {
    const { first: from, last: to } = sentences[index]!;
    let patients: Patients | undefined;
    const sentence: Sentence = {
      tokens,
      syntax: known,
      cues,
      words: grammar.predicates,
      from,
      to,
      patients: () => {
        patients ??= patientsOf(sentence);
        return patients;
      },
    };
    return sentence;
  };
  const around = (token: number): Sentence => {
    const index = tokens.sentence[token]!;
    made[index] ??= make(index);
    return made[index];
  };
  return { tokens, syntax: known, sentences, timexes, cues, around };
}

/** Words that are nouns for people ("militant", "wounded civilian") count as nouns where no noun follows them. */
function withKnownNouns(tokens: Tokens, syntax: Syntax, { cues, nouns, victims }: QuantityGrammar): Syntax {
  const tag = syntax.tag.slice();
  for (let at = 0; at < tokens.count; at++) {
    if (tag[at] !== ADJ && tag[at] !== VERB && tag[at] !== PROPN) continue;
    const word = tokens.lower[at]!;
    if (cues.has(word) || (nouns.nouns.get(word)?.unit !== 'people' && !victims.persons.has(word))) continue;
    const next =
      at + 1 < tokens.count && tokens.sentence[at + 1] === tokens.sentence[at] ? syntax.tag[at + 1] : -1;
    if (next !== NOUN && next !== PROPN && next !== ADJ) tag[at] = NOUN;
  }
  return { ...syntax, tag };
}
