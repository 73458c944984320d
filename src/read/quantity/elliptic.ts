import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import { type Estimate, type Measure, overlaps, overlapTest, type Span } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Layers, Tokens } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Amount, findAmounts } from './amount.ts';
import { atomsOf } from './atoms.ts';
import { type QuantityGrammar, quantityGrammar } from './grammar.ts';
import { findNumerals } from './numeral.ts';
import { paired, sentenceAt } from './paired.ts';
import { PEOPLE_MEASURES } from './unit.ts';

const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const ADJ = tagOf('ADJ');
const SYM = tagOf('SYM');
const VERB = tagOf('VERB');

/** Sentences before a number, in its paragraph, in which what it counts is looked for. */
const BACK = 2;
/** Smaller numbers without a noun are said of too many things. */
const SMALL = 10;
/** "Both under five" is an age. */
const ADULT = 18;
const BOUNDING: ReadonlySet<string> = new Set(['exact', 'about', 'atLeast', 'range', 'vague']);
/** What a count is of, as far as words around it say. */
interface TopicHit {
  /** A count, and not only a word. */
  readonly counted: boolean;
  readonly measure: Measure;
  readonly unit: string;
  /** Token after the words. */
  readonly at: number;
}

type Input = Pick<Layers, 'tokens' | 'syntax' | 'sentences' | 'timexes' | 'estimates'>;

/**
 * Finds what numbers without a noun count ("the toll stands at 12", "up from the 10 and 15 it gave", "put it at 300"):
 * what the words and counts before them speak of.
 */
export function createEllipticStage({ language }: Resources): Stage {
  const grammar = quantityGrammar(language.quantity);
  const topics = topicWords(language.ledger);
  return defineStage({
    name: 'quantity/elliptic',
    kind: 'refine',
    requires: ['tokens', 'syntax', 'sentences', 'timexes', 'estimates'],
    assigns: ['estimates'],
    run: (layers) => ({
      estimates:
        layers.tokens.count && layers.syntax.tag.length
          ? withElliptic(layers, grammar, topics)
          : layers.estimates,
    }),
  });
}

type Topics = ReadonlyMap<string, Measure>;

const topicWords = ({ topics }: LedgerLexicon): Topics =>
  new Map(
    (Object.keys(topics) as Measure[]).flatMap((measure) =>
      (topics[measure] ?? []).map((word) => [word, measure] as const),
    ),
  );

function withElliptic(layers: Input, grammar: QuantityGrammar, topics: Topics): readonly Estimate[] {
  const hits = topicHits(layers, topics);
  const added: Estimate[] = [];
  const amounts = bareAmounts(layers, grammar);
  amounts.forEach((amount, index) => {
    const topic =
      nextTopic(amount, layers.tokens, hits) ??
      pairedTopic(amount, amounts[index - 1], amounts[index + 1], layers.tokens, hits) ??
      topicOf(amount.number, layers, hits);
    if (topic) added.push(estimateOf(amount, topic, layers.tokens, added.length));
  });
  return [...paired(layers), ...added].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Topic words and measured counts, by the sentence in which they stand. */
function topicHits(
  { tokens, sentences, estimates }: Input,
  topics: Topics,
): readonly (readonly TopicHit[])[] {
  const counts = sentences.map((): Estimate[] => []);
  for (const estimate of estimates) {
    if (!PEOPLE_MEASURES.has(estimate.measure) || estimate.implicit || estimate.negated) continue;
    let at = sentenceAt(sentences, estimate.span);
    while (at >= 0 && at < sentences.length && overlaps(estimate.span, sentences[at]!.span))
      counts[at++]!.push(estimate);
  }
  return sentences.map(({ first, last }, sentence) => {
    const hits: TopicHit[] = [];
    for (let at = first; at < last; at++) {
      const measure = topics.get(tokens.lower[at]!);
      if (measure) hits.push({ counted: false, measure, unit: 'people', at: at + 1 });
    }
    for (const { span: count, measure, unit } of counts[sentence]!) {
      hits.push({ counted: true, measure, unit, at: tokenAt(tokens, count[1], first, last) });
    }
    return hits.sort((a, b) => a.at - b.at);
  });
}

function tokenAt({ end }: Tokens, offset: number, first: number, last: number): number {
  for (let at = first; at < last; at++) if (end[at]! >= offset) return at + 1;
  return last;
}

/** The nearest topic before the number in its sentence, or else the first after it. */
function ownTopic(
  sentence: number,
  at: number,
  hits: readonly (readonly TopicHit[])[],
): TopicHit | undefined {
  const here = hits[sentence] ?? [];
  return here.findLast((hit) => hit.at <= at) ?? here[0];
}

/** "61 injured": the word directly after the number. */
const nextTopic = (
  { last }: Amount,
  { sentence, count }: Tokens,
  hits: readonly (readonly TopicHit[])[],
): TopicHit | undefined =>
  last < count
    ? (hits[sentence[last]!] ?? []).find(({ at, counted }) => !counted && at === last + 1)
    : undefined;

/** "50 dead and 70 hurt, against the 20 and 30": two bare numbers take the two counts before them in their order. */
function pairedTopic(
  amount: Amount,
  before: Amount | undefined,
  after: Amount | undefined,
  tokens: Tokens,
  hits: readonly (readonly TopicHit[])[],
): TopicHit | undefined {
  const joined = (a: Amount | undefined, b: Amount | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.first - a.last === 1 &&
    tokens.sentence[a.first] === tokens.sentence[b.first];
  const [isFirst, isSecond] = [joined(amount, after), joined(before, amount)];
  if (isFirst === isSecond) return undefined;
  const counts = (hits[tokens.sentence[amount.number]!] ?? []).filter(
    ({ counted, at }) => counted && at <= amount.first,
  );
  return counts.length >= 2 ? counts.at(isFirst ? -2 : -1) : undefined;
}

/** What a bare number counts: the topic of its sentence, or the last one before it in its paragraph. */
function topicOf(
  at: number,
  { tokens, sentences }: Input,
  hits: readonly (readonly TopicHit[])[],
): TopicHit | undefined {
  const sentence = tokens.sentence[at]!;
  const own = ownTopic(sentence, at, hits);
  if (own) return own;
  for (let back = sentence - 1; back >= Math.max(0, sentence - BACK); back--) {
    if (sentences[back]!.block !== sentences[sentence]!.block) return undefined;
    const last = hits[back]!.findLast(({ counted }) => counted) ?? hits[back]!.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** Numbers that stand in no count, no time, no age, no name and before no noun. */
function bareAmounts(layers: Input, grammar: QuantityGrammar): readonly Amount[] {
  const { tokens, syntax, timexes, estimates } = layers;
  const atoms = atomsOf(tokens, grammar.lexicon.numerals.digits);
  const amounts = findAmounts(tokens, atoms, findNumerals(atoms, grammar.numerals), grammar.amounts);
  const isTaken = overlapTest([...timexes, ...estimates].map(({ span }) => span));
  return amounts.filter((amount) => {
    const span = spanOf(amount, tokens);
    if (isTaken(span) || amount.currency) return false;
    if (isYear(amount) || isNumbering(amount, tokens, grammar) || acts(amount, syntax.tag)) return false;
    return !isPart(amount, tokens, syntax.tag, grammar) && !hasNoun(amount.last, tokens, syntax.tag);
  });
}

const spanOf = ({ first, last }: Amount, tokens: Tokens): Span => [
  tokens.start[first]!,
  tokens.end[last - 1]!,
];

/** "Another three escaped": others, who did something else. */
const acts = ({ another, last }: Amount, tag: Uint8Array): boolean =>
  another && (tag[last] === VERB || tag[last] === ADJ);

const isYear = ({ point, modifier }: Amount): boolean =>
  modifier === 'exact' && point !== null && point >= 1900 && point <= 2100;

/** Labels ("page 7"), ages between commas, times and sums of signs ("17:40", "7 %"), and "one" as a pronoun. */
function isNumbering(
  { first, number, last, low, point, high, modifier }: Amount,
  tokens: Tokens,
  grammar: QuantityGrammar,
): boolean {
  const before =
    first > 0 && tokens.sentence[first - 1] === tokens.sentence[first] ? tokens.lower[first - 1]! : '';
  const after = last < tokens.count ? tokens.lower[last]! : '';
  if (grammar.labels.has(before) || grammar.notCounted.has(after)) return true;
  if (point !== null && point < SMALL && first === number) return true;
  if ((point ?? low ?? high ?? ADULT) < ADULT && first < number && !BOUNDING.has(modifier)) return true;
  if (before === grammar.lexicon.numerals.of[0] && isPerson(first - 2, tokens, grammar)) return true;
  if (/^[%:/-]/u.test(after) || /[:/$€£#-]$/u.test(before)) return true;
  return (
    point !== null && point <= 110 && (before === ',' || before === '(') && (after === ',' || after === ')')
  );
}

/** "A man of 23". */
const isPerson = (at: number, tokens: Tokens, { lexicon }: QuantityGrammar): boolean =>
  at >= 0 && lexicon.persons.includes(tokens.lower[at]!);

/** "Including 12", "of whom 12", and the number of a name or month before it. */
function isPart({ first }: Amount, tokens: Tokens, tag: Uint8Array, { lexicon }: QuantityGrammar): boolean {
  if (first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]) return false;
  if (tag[first - 1] === PROPN) return true;
  const before = ` ${tokens.lower.slice(Math.max(0, first - 3), first).join(' ')} `;
  return lexicon.parts.some((phrase) => before.endsWith(` ${phrase} `));
}

/** Whether a noun follows, through adjectives: then the number counts what the noun names. */
function hasNoun(from: number, tokens: Tokens, tag: Uint8Array): boolean {
  for (let at = from; at < tokens.count && tokens.sentence[at] === tokens.sentence[from - 1]; at++) {
    if (tag[at] === NOUN || tag[at] === PROPN || tag[at] === SYM) return true;
    if (tag[at] !== ADJ) return false;
  }
  return false;
}

function estimateOf(amount: Amount, { measure, unit }: TopicHit, tokens: Tokens, index: number): Estimate {
  const { low, point, high, modifier } = amount;
  return {
    id: `e${index + 1}`,
    span: spanOf(amount, tokens),
    low,
    point,
    high,
    modifier,
    measure,
    unit,
    attribution: null,
    provenance: { by: 'quantity/elliptic', version: '1' },
  };
}
