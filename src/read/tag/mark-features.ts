import { hashString, mix } from '../../learn/hash.ts';
import { type MarkedTree, PUNCTUATION } from './parse-input.ts';

/** Room for the features of one candidate, and for the candidates of one mark. */
export const MARK_FEATURES = 16;
export const MARK_CANDIDATES = 24;

const NONE = -1;
const QUOTES = new Set(['"', "'", '``', "''"].map((mark) => hashString(mark)));
const OPENERS = new Map(['()', '[]', '{}'].map(([open, close]) => [hashString(close!), hashString(open!)]));
const OPEN = new Set(OPENERS.values());

/** The candidate heads of a mark: the words on the way through the tree from the word before it to the word after. */
export interface MarkContext {
  count: number;
  /** The candidates, from the left word up to the shared ancestor and down to the right word. */
  readonly candidate: Int32Array;
  /** 0 on the left, 1 on the right, 2 for the shared ancestor. */
  readonly side: Uint8Array;
  /** Steps from the word next to the mark, and from the shared ancestor. */
  readonly up: Uint8Array;
  readonly down: Uint8Array;
  left: number;
  right: number;
}

export const createMarkContext = (): MarkContext => ({
  count: 0,
  candidate: new Int32Array(MARK_CANDIDATES),
  side: new Uint8Array(MARK_CANDIDATES),
  up: new Uint8Array(MARK_CANDIDATES),
  down: new Uint8Array(MARK_CANDIDATES),
  left: NONE,
  right: NONE,
});

/** Finds the words that the mark `at` can depend on without crossing an arc. */
export function findCandidates(tree: MarkedTree, at: number, context: MarkContext): void {
  let left = at - 1;
  while (left >= 0 && tree.upos[left] === PUNCTUATION) left--;
  let right = at + 1;
  while (right < tree.size && tree.upos[right] === PUNCTUATION) right++;
  context.left = left;
  context.right = right < tree.size ? right : NONE;
  context.count = 0;
  const shared = sharedAncestor(tree, left, context.right);
  climb(tree, context, left, shared, 0);
  if (shared !== NONE) add(context, shared, 2, 0, 0);
  climb(tree, context, context.right, shared, 1);
}

function sharedAncestor(tree: MarkedTree, left: number, right: number): number {
  if (left < 0 || right < 0) return NONE;
  for (let a = left, steps = 0; a !== NONE && steps < MARK_CANDIDATES; a = tree.head[a]!, steps++)
    for (let b = right, more = 0; b !== NONE && more < MARK_CANDIDATES; b = tree.head[b]!, more++)
      if (a === b) return a;
  return NONE;
}

function climb(tree: MarkedTree, context: MarkContext, from: number, to: number, side: number): void {
  const begin = context.count;
  let word = from;
  for (let steps = 0; word !== NONE && word !== to && steps < MARK_CANDIDATES / 2 - 1; steps++) {
    add(context, word, side, Math.min(3, steps), 0);
    word = tree.head[word]!;
  }
  for (let n = begin; n < context.count; n++) context.down[n] = Math.min(3, context.count - n);
}

function add(context: MarkContext, word: number, side: number, up: number, down: number): void {
  const n = context.count++;
  context.candidate[n] = word;
  context.side[n] = side;
  context.up[n] = up;
  context.down[n] = down;
}

/** Finds the partner of every quotation mark and bracket; -1 for other tokens. */
export function findPartners(tree: MarkedTree, partner: Int32Array): void {
  for (let at = 0; at < tree.size; at++) {
    partner[at] = NONE;
    if (tree.upos[at] !== PUNCTUATION) continue;
    const mark = tree.word[at]!;
    const opener = QUOTES.has(mark) ? mark : OPENERS.get(mark);
    if (opener === undefined) continue;
    for (let other = at - 1; other >= 0; other--) {
      if (tree.upos[other] !== PUNCTUATION || tree.word[other] !== opener) continue;
      if (partner[other] !== NONE && !OPEN.has(opener)) break;
      if (partner[other] !== NONE) continue;
      partner[other] = at;
      partner[at] = other;
      break;
    }
  }
}

/** Writes the hashed features of the candidate `n` for the mark `at`. Returns their number. */
export function markFeatures(
  tree: MarkedTree,
  at: number,
  context: MarkContext,
  partner: Int32Array,
  n: number,
  features: Uint32Array,
): number {
  const mark = tree.word[at]!;
  const word = context.candidate[n]!;
  const { left, right } = context;
  const place = (context.side[n]! * 4 + context.up[n]!) * 4 + context.down[n]!;
  const level = context.side[n]! * 4 + context.down[n]!;
  const relation = tree.relation[word]!;
  const tag = tree.tag[word]!;
  const edge = left < 0 ? 1 : right < 0 ? 2 : 0;
  const other = partner[at]!;
  const inside = other < 0 ? 0 : word > Math.min(at, other) && word < Math.max(at, other) ? 1 : 2;
  const same = other >= 0 && other < at ? (tree.head[other] === word ? 1 : 2) : 0;
  const leftRelation = topRelation(tree, context, 0);
  const rightRelation = topRelation(tree, context, 1);
  const tops = leftRelation * 64 + rightRelation;
  let count = 0;
  features[count++] = mix(mark, 0x10000 + place);
  features[count++] = mix(mark, 0x20000 + level * 64 + relation);
  features[count++] = mix(mark, 0x40000 + place * 64 + tag);
  features[count++] = mix(mark, 0x80000 + (level * 64 + relation) * 64 + tag);
  features[count++] = mix(0x100000 + level * 64 + relation, edge);
  features[count++] = mix(mark, 0x200000 + (edge * 64 + place) * 2 + (tree.head[word] === NONE ? 1 : 0));
  features[count++] = mix(mix(mark, tops), 0x300000 + place);
  features[count++] = mix(tops, 0x400000 + level);
  features[count++] = mix(mark, 0x500000 + ((inside * 3 + same) * 16 + level) * 3 + edge);
  features[count++] = mix(mark, 0x600000 + (inside * 3 + same) * 64 + relation);
  features[count++] = mix(
    mix(mark, left < 0 ? 60 : tree.tag[left]!),
    (right < 0 ? 60 : tree.tag[right]!) * 64 + place,
  );
  features[count++] = mix(mix(mark, tops), 0x700000 + place * 64 + relation);
  features[count++] = mix(mark, 0x800000 + Math.min(15, Math.abs(word - at)) * 4 + context.side[n]!);
  return count;
}

/** Relation of the highest candidate below the shared ancestor on one side; 63 for none. */
function topRelation(tree: MarkedTree, context: MarkContext, side: number): number {
  for (let n = 0; n < context.count; n++)
    if (context.side[n] === side && context.down[n] === 1) return tree.relation[context.candidate[n]!]!;
  return 63;
}
