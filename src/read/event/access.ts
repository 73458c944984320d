import type { AccessRule, EventLexicon } from '../../languages/lexicon/event.ts';
import type { AccessLimit, Span } from '../../model/index.ts';
import type { Sentence, Syntax, Tokens } from '../layers.ts';
import { isNegated } from './certainty.ts';
import type { Tree } from './tree.ts';

/** A statement that access is denied or communications are cut, as the clause that states it. */
export interface FoundLimit {
  readonly kind: AccessLimit['kind'];
  readonly span: Span;
}

const ARGUMENTS = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'xcomp',
  'nmod',
  'conj',
  'amod',
  'compound',
] as const;

/** Statements of limited access in one sentence, at most one of each kind. */
export function findLimits(
  sentence: Sentence,
  tokens: Tokens,
  syntax: Syntax,
  tree: Tree,
  lexicon: EventLexicon,
): readonly FoundLimit[] {
  const found: FoundLimit[] = [];
  for (let token = sentence.first; token < sentence.last; token++) {
    if (!tree.isTagged(token, 'VERB', 'ADJ')) continue;
    const rule = lexicon.access.find((each) => applies(each, token, tokens, syntax, tree, lexicon));
    if (rule && !found.some(({ kind }) => kind === rule.kind)) {
      found.push({ kind: rule.kind, span: clause(token, tokens, tree) });
    }
  }
  return found;
}

function applies(
  rule: AccessRule,
  token: number,
  tokens: Tokens,
  syntax: Syntax,
  tree: Tree,
  lexicon: EventLexicon,
): boolean {
  if (!rule.verbs.includes(syntax.lemma[token]!.toLowerCase())) return false;
  if ((rule.negated ?? false) !== isNegated(token, { tokens, syntax, tree, lexicon })) return false;
  return hasObject(rule, token, syntax, tree, 3);
}

/** Whether an argument of the word, down to `depth` levels, is one of the rule's objects. */
function hasObject(rule: AccessRule, token: number, syntax: Syntax, tree: Tree, depth: number): boolean {
  if (depth === 0) return false;
  return tree
    .childrenBy(token, ARGUMENTS)
    .some(
      (word) =>
        rule.objects.includes(syntax.lemma[word]!.toLowerCase()) ||
        hasObject(rule, word, syntax, tree, depth - 1),
    );
}

function clause(token: number, tokens: Tokens, tree: Tree): Span {
  const words = [token, ...tree.childrenBy(token, [...ARGUMENTS, 'aux', 'aux:pass', 'advmod', 'obl:agent'])];
  let first = token;
  let last = token;
  for (const word of words) {
    const [from, to] = tree.phrase(word);
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return [tokens.start[first]!, tokens.end[last]!];
}
