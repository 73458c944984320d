import type { TimexPattern } from '../../languages/lexicon/timex.ts';

/** A node of the patterns' trie. */
interface Node {
  readonly literals: Map<string, Node>;
  readonly classes: { readonly name: string; readonly node: Node }[];
  pattern: TimexPattern | undefined;
}

/** All patterns of a language as one trie. */
export interface PatternTrie {
  readonly root: Node;
}

/** Words that a match captured for a class: the class's name, what it means, and the atoms it took. */
export interface Capture {
  readonly name: string;
  readonly value: number | string;
  readonly first: number;
  readonly last: number;
}

export interface Match {
  readonly pattern: TimexPattern;
  readonly captures: readonly Capture[];
  readonly last: number;
}

/** What a class means at an atom and how many atoms it takes; undefined where it does not stand. */
export type ClassReader = (
  name: string,
  at: number,
) => { readonly value: number | string; readonly last: number } | undefined;

const emptyNode = (): Node => ({ literals: new Map(), classes: [], pattern: undefined });

/**
 * Compiles patterns.
 *
 * @throws Error for a pattern that could match nothing.
 */
export function compilePatterns(patterns: readonly TimexPattern[]): PatternTrie {
  const root = emptyNode();
  for (const pattern of patterns)
    for (const variant of expand(pattern.match)) insert(root, variant.split(' '), 0, pattern, true);
  return { root };
}

/** Writes out the optional groups: "a [b] c" is "a c" and "a b c". */
function expand(match: string): readonly string[] {
  const group = /\s?\[([^\]]*)\]/.exec(match);
  if (!group) return [match.trim()];
  const [before, after] = [match.slice(0, group.index), match.slice(group.index + group[0].length)];
  return [...expand(before + after), ...expand(`${before} ${group[1]}${after}`)];
}

function insert(
  node: Node,
  elements: readonly string[],
  at: number,
  pattern: TimexPattern,
  empty: boolean,
): void {
  const element = elements[at];
  if (element === undefined) {
    if (empty) throw new Error(`the pattern "${pattern.match}" can match nothing`);
    node.pattern ??= pattern;
    return;
  }
  const optional = element.length > 1 && element.endsWith('?');
  const body = optional ? element.slice(0, -1) : element;
  if (optional) insert(node, elements, at + 1, pattern, empty);
  if (body.startsWith('<')) insert(classChild(node, body.slice(1, -1)), elements, at + 1, pattern, false);
  else for (const word of body.split('|')) insert(literalChild(node, word), elements, at + 1, pattern, false);
}

function classChild(node: Node, name: string): Node {
  let child = node.classes.find((edge) => edge.name === name)?.node;
  if (!child) {
    child = emptyNode();
    node.classes.push({ name, node: child });
  }
  return child;
}

function literalChild(node: Node, word: string): Node {
  let child = node.literals.get(word);
  if (!child) {
    child = emptyNode();
    node.literals.set(word, child);
  }
  return child;
}

/** The longest acceptable match that starts at `at`; among equals the one whose words are literal. */
export function matchAt(
  { root }: PatternTrie,
  words: readonly string[],
  at: number,
  limit: number,
  read: ClassReader,
  accept: (match: Match) => boolean,
): Match | undefined {
  const captures: Capture[] = [];
  let best: Match | undefined;
  const walk = (node: Node, position: number): void => {
    if (node.pattern && position > (best?.last ?? at)) {
      const match = { pattern: node.pattern, captures: captures.slice(), last: position };
      if (accept(match)) best = match;
    }
    if (position >= limit) return;
    const literal = node.literals.get(words[position]!);
    if (literal) walk(literal, position + 1);
    for (const { name, node: child } of node.classes) {
      const found = read(name, position);
      if (!found || found.last > limit) continue;
      captures.push({ name, value: found.value, first: position, last: found.last });
      walk(child, found.last);
      captures.pop();
    }
  };
  walk(root, at);
  return best;
}
