import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { QuantityGrammar } from './grammar.ts';
import type { Counted } from './noun-phrase.ts';

const NOUN = tagOf('NOUN');
const NUM = tagOf('NUM');
const PROPN = tagOf('PROPN');

/** "Page 300", "20 km", "192 Battalion": numbers that count no people and no things. */
export function isLabel(
  amount: Amount,
  counted: Counted,
  tokens: Tokens,
  syntax: Syntax,
  { labels, notCounted, amounts: { strong }, lexicon }: QuantityGrammar,
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
  if (counted.head < 0 && isScore(amount, tokens, syntax, lexicon)) return true;
  if (isCompound(amount, tokens, strong) || isRatio(amount, tokens, syntax, lexicon)) return true;
  if (counted.head < 0) return isAge(amount, tokens, syntax);
  const head = tokens.lower[counted.head]!;
  if (notCounted.has(head)) return true;
  return false;
}

/** How far before a score the word stands that makes it one. */
const NEAR = 4;

/** "Won 3-1", "lost 0-2": the numbers of a match, be they read as two counts or as a range. */
function isScore(
  { number, last, modifier, first }: Amount,
  { lower, start, end, sentence }: Tokens,
  { tag }: Syntax,
  { scores }: QuantityLexicon,
): boolean {
  const isDash = (at: number): boolean =>
    (lower[at] === '-' || lower[at] === '–') && start[at] === end[at - 1] && start[at + 1] === end[at];
  const isPair =
    modifier === 'range' ? isDash(number + 1) : (isDash(last) && tag[last + 1] === NUM) || isDash(number - 1);
  if (!isPair) return false;
  for (let at = first - 1; at >= Math.max(0, first - NEAR) && sentence[at] === sentence[first]; at--)
    if (scores.includes(lower[at]!)) return true;
  return false;
}

/** "One in five people": both numbers. */
const isRatio = (
  { point, first, last }: Amount,
  { lower }: Tokens,
  { tag }: Syntax,
  { ratios, numerals: { units } }: QuantityLexicon,
): boolean =>
  (point === 1 && ratios.includes(lower[last] ?? '') && tag[last + 1] === NUM) ||
  (ratios.includes(lower[first - 1] ?? '') &&
    (units[lower[first - 2] ?? ''] ?? Number(lower[first - 2])) === 1);

/** "A two-member team": a number in a compound, but for "a 500-strong crowd". */
const isCompound = ({ last }: Amount, { lower, start, end }: Tokens, strong: ReadonlySet<string>): boolean =>
  lower[last] === '-' &&
  start[last] === end[last - 1] &&
  start[last + 1] === end[last] &&
  /^\p{L}/u.test(lower[last + 1] ?? '') &&
  !strong.has(lower[last + 1]!);

/** "192 Battalion": a number before a name, of which nothing is said that is said of people. */
export const isNumberOfName = (
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
