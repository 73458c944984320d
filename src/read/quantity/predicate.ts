import { relationOf, tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { CueHit } from './cues.ts';
import { type Predicate, predicateAfter, predicateBefore, type Sentence } from './measure.ts';
import type { Counted } from './noun-phrase.ts';
import { isStronger } from './patients.ts';

const ADP = tagOf('ADP');
const VERB = tagOf('VERB');
const NMOD = relationOf('nmod');
/** Cost of a predicate that stands on the other side of a comma or conjunction. */
const FAR = 3;

/** Whether a preposition stands before a phrase, which then is no subject: "in eight villages". */
function isGoverned(first: number, { tokens, syntax, words, from }: Sentence): boolean {
  if (first <= from || syntax.tag[first - 1] !== ADP) return false;
  const word = tokens.lower[first - 1]!;
  return !words.of.has(word) && !words.parts.has(word) && !words.clause.has(word);
}

/** What stands directly at a count goes before the tree, the tree before what stands farther off. */
export function predicateOf(amount: Amount, counted: Counted, sentence: Sentence): Predicate | undefined {
  const near = nearPredicate(amount, counted, sentence);
  const { tokens, from } = sentence;
  // "Was beaten by two men and died": those who act did not suffer it.
  if (amount.first > from && sentence.words.agent.has(tokens.lower[amount.first - 1]!) && near?.cost !== 0)
    return near?.side === 'before' ? near : undefined;
  const patients = sentence.patients();
  const said = patients.get(counted.head) ?? patients.get(amount.number);
  if (near?.cost === 0 && !(said && isDescribed(near, counted) && isOutcome(said, near.hit))) return near;
  if (said && (said.cue.measure !== 'other' || !near)) return { hit: said, cost: 0, side: 'after' };
  return near;
}

/** "Two guards posted at the gate were shot dead": a participle behind a noun only describes it. */
const isDescribed = ({ side }: Predicate, { head }: Counted): boolean => side === 'after' && head >= 0;

const isOutcome = (hit: CueHit, other: CueHit): boolean =>
  hit.cue.measure === 'killed' && isStronger(hit, other);

/** "A guard of 24 troops was killed": a verb in the singular is not said of many. */
const isInsideSubject = (
  { point }: Amount,
  { head }: Counted,
  after: Predicate | undefined,
  { tokens, syntax, words }: Sentence,
): boolean =>
  after !== undefined &&
  point !== 1 &&
  head >= 0 &&
  syntax.relation[head] === NMOD &&
  words.singular.has(tokens.lower[after.hit.first - 1]!);

/** "Killed two, but 4 others managed to flee": who does something else is not the object of the verb before. */
const isActor = (
  { last }: Counted,
  before: Predicate | undefined,
  { tokens, syntax, cues, words, to }: Sentence,
): boolean =>
  before !== undefined &&
  before.cost >= FAR &&
  last < to &&
  syntax.tag[last] === VERB &&
  cues[last] === undefined &&
  tokens.lower[last] === tokens.text[last] &&
  !words.light.has(tokens.lower[last]!);

/** By the order of words: the nearer of what stands before and after; at a tie what stands before. */
function nearPredicate(amount: Amount, counted: Counted, sentence: Sentence): Predicate | undefined {
  const after = predicateAfter(counted.last, sentence);
  const before = predicateBefore(amount.first, counted.head < 0, sentence);
  // What a preposition governs is no subject: only what stands directly at it is said of it.
  const fits = after !== 'blocked' && (after?.cost === 0 || !isGoverned(amount.first, sentence));
  const [right, left] = [
    after !== 'blocked' && fits && !isInsideSubject(amount, counted, after, sentence) ? after : undefined,
    before === 'blocked' || isActor(counted, before, sentence) ? undefined : before,
  ];
  if (!right || !left) return right ?? left;
  return left.cost <= right.cost ? left : right;
}
