import type { Syntax, Tokens } from '../layers.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import type { Candidate } from './candidates.ts';

const APPOS = relationOf('appos');
const NSUBJ = relationOf('nsubj');
const SUBJECTS = new Set([NSUBJ, relationOf('nsubj:pass')]);
const COP = relationOf('cop');
const [ADP, PUNCT, VERB] = (['ADP', 'PUNCT', 'VERB'] as const).map(tagOf);

/**
 * Pairs of candidates that are said to be one person: "the coach, A. B.", "A. B., a nurse", "A. B. is a nurse".
 * Gives, for a description, the name it belongs to.
 */
export function findAppositions(
  candidates: readonly Candidate[],
  tokens: Tokens,
  syntax: Syntax,
): ReadonlyMap<Candidate, Candidate> {
  const found = new Map<Candidate, Candidate>();
  const outer = candidates.filter(({ type, plural }) => type === 'person' && !plural);
  outer.forEach((candidate, n) => {
    if (candidate.kind !== 'nominal') return;
    const before = outer[n - 1];
    const after = outer[n + 1];
    if (
      before?.kind === 'name' &&
      (standsAfter(before, candidate, tokens, syntax) || isPredicate(before, candidate, tokens, syntax))
    )
      found.set(candidate, before);
    else if (after?.kind === 'name' && standsBefore(candidate, after, tokens, syntax))
      found.set(candidate, after);
  });
  pairBodies(candidates, tokens, found);
  return found;
}

/** "NBX, the regional mission in Y,": a body's name, and between commas the kind of body that it is. */
function pairBodies(
  candidates: readonly Candidate[],
  { text, sentence }: Tokens,
  found: Map<Candidate, Candidate>,
): void {
  candidates.forEach((name, n) => {
    if (name.kind !== 'name' || !isBody(name) || text[name.last] !== ',') return;
    const noun = candidates.slice(n + 1, n + 3).find(({ first }) => first === name.last + 1);
    if (!noun || !isBody(noun) || noun.determiner !== 'definite' || noun.plural) return;
    if (sentence[noun.head] !== sentence[name.head] || isTitled(text[noun.head]!)) return;
    for (let at = noun.last; at < noun.last + CLOSING && sentence[at] === sentence[noun.head]; at++)
      if (text[at] === ',') {
        if (!found.has(noun) && !found.has(name)) found.set(noun, name);
        return;
      }
  });
}

/** Tokens within which the comma stands that closes a description. */
const CLOSING = 5;
const isBody = ({ type }: Candidate): boolean => type === 'organisation' || type === 'group';
const isTitled = (word: string): boolean => word[0] !== word[0]!.toLowerCase();

/** The token on which the others of the mention hang: its head in the tree. */
export function rootOf(
  { first, last, head }: { first: number; last: number; head: number },
  syntax: Syntax,
): number {
  let at = head;
  for (let n = first; n < last; n++) {
    const above = syntax.head[at]!;
    if (above < first || above >= last) return at;
    at = above;
  }
  return head;
}

function isApposedTo(second: Candidate, first: Candidate, syntax: Syntax): boolean {
  const at = rootOf(second, syntax);
  const above = syntax.head[at]!;
  return syntax.relation[at] === APPOS && above >= first.first && above < first.last;
}

const isComma = (tokens: Tokens, at: number): boolean => tokens.text[at] === ',';

/** "A. B., [the] spokesman for C": a description between commas, or one that the tree says is an apposition. */
function standsAfter(name: Candidate, noun: Candidate, tokens: Tokens, syntax: Syntax): boolean {
  if (tokens.sentence[name.head] !== tokens.sentence[noun.head]) return false;
  if (isApposedTo(noun, name, syntax)) return true;
  const acts = SUBJECTS.has(syntax.relation[rootOf(noun, syntax)]!);
  return (
    isComma(tokens, name.last) && noun.first === name.last + 1 && noun.determiner !== 'possessive' && !acts
  );
}

/** "C's coach, A. B.,": the name after the comma is followed by another mark or a verb, or the tree says so. */
function standsBefore(noun: Candidate, name: Candidate, tokens: Tokens, syntax: Syntax): boolean {
  if (tokens.sentence[name.head] !== tokens.sentence[noun.head]) return false;
  if (isApposedTo(name, noun, syntax)) return true;
  const next = name.last < tokens.count && tokens.sentence[name.last] === tokens.sentence[name.head];
  if (!next || !isComma(tokens, noun.last) || name.first !== noun.last + 1) return false;
  if (syntax.tag[name.last] === PUNCT) return true;
  const governed = noun.first > 0 && syntax.tag[noun.first - 1] === ADP;
  return syntax.tag[name.last] === VERB && !governed;
}

/** "A. B. is the mayor": subject and predicate of a copula. */
function isPredicate(name: Candidate, noun: Candidate, tokens: Tokens, syntax: Syntax): boolean {
  const subject = rootOf(name, syntax);
  if (syntax.relation[subject] !== NSUBJ || syntax.head[subject] !== noun.head) return false;
  for (let at = name.last; at < noun.head; at++)
    if (syntax.relation[at] === COP && syntax.head[at] === noun.head)
      return tokens.sentence[at] === tokens.sentence[noun.head];
  return false;
}
