import { tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { CueHit } from './cues.ts';
import { type Predicate, predicateAfter, predicateBefore, type Sentence } from './measure.ts';
import type { Counted } from './noun-phrase.ts';
import { isStronger } from './patients.ts';

const ADP = tagOf('ADP');

/** Whether a preposition stands before a phrase, which then is no subject: "in eight villages". */
function isGoverned(first: number, { tokens, syntax, words, from }: Sentence): boolean {
  if (first <= from || syntax.tag[first - 1] !== ADP) return false;
  const word = tokens.lower[first - 1]!;
  return !words.of.has(word) && !words.parts.has(word) && !words.clause.has(word);
}

/** What stands directly at a count goes before the tree, the tree before what stands farther off. */
export function predicateOf(amount: Amount, counted: Counted, sentence: Sentence): Predicate | undefined {
  const near = nearPredicate(amount, counted, sentence);
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
