import type { Sentence, Syntax, Tokens } from '../layers.ts';
import { RELATIONS, type Relation, UPOS, type Upos } from '../tag/tagset.ts';

/** Reads the dependency tree of one document by names instead of numbers. */
export interface Tree {
  /** Tokens whose head is `token`, in text order. */
  readonly children: (token: number) => readonly number[];
  /** Token index of the head; -1 for a root. */
  readonly head: (token: number) => number;
  readonly childrenBy: (token: number, relations: readonly Relation[]) => readonly number[];
  readonly is: (token: number, ...relations: readonly Relation[]) => boolean;
  readonly isTagged: (token: number, ...tags: readonly Upos[]) => boolean;
  /** First and last token of the words around a noun, inclusive; clauses and looser phrases hung on it are left out. */
  readonly phrase: (token: number) => readonly [first: number, last: number];
  /** The preposition or conjunction of a word in lower case. */
  readonly caseOf: (token: number) => string | undefined;
}

const CLAUSES: readonly Relation[] = [
  'acl',
  'acl:relcl',
  'advcl',
  'conj',
  'cc',
  'parataxis',
  'punct',
  'case',
  'appos',
];

/** The tree over a document's tokens. */
export function treeOf(
  tokens: Tokens,
  syntax: Syntax,
  sentences: readonly Sentence[],
  innerPrepositions: readonly string[],
): Tree {
  const children: number[][] = Array.from({ length: tokens.count }, () => []);
  for (const { first, last } of sentences) {
    for (let t = first; t < last; t++) {
      const head = syntax.head[t]!;
      if (head >= 0) children[head]!.push(t);
    }
  }
  const is = (token: number, ...relations: readonly Relation[]): boolean =>
    relations.includes(RELATIONS[syntax.relation[token]!]!);
  const childrenBy = (token: number, relations: readonly Relation[]): readonly number[] =>
    children[token]!.filter((child) => is(child, ...relations));
  const caseOf = (token: number): string | undefined => {
    const marker = childrenBy(token, ['case', 'mark'])[0];
    return marker === undefined ? undefined : tokens.lower[marker];
  };
  const isLoose = (token: number): boolean =>
    is(token, 'nmod') && !innerPrepositions.includes(caseOf(token) ?? '');
  const phrase = (token: number): readonly [number, number] => {
    let first = token;
    let last = token;
    for (const child of children[token]!) {
      if (is(child, ...CLAUSES) || isLoose(child)) continue;
      const [from, to] = phrase(child);
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
    return [first, last];
  };
  return {
    children: (token) => children[token]!,
    head: (token) => syntax.head[token]!,
    childrenBy,
    is,
    isTagged: (token, ...tags) => tags.includes(UPOS[syntax.tag[token]!]!),
    phrase,
    caseOf,
  };
}
