import type { Clusters } from '../../learn/clusters.ts';
import { hashString } from '../../learn/hash.ts';
import type { Layers, Name, QuotationMark, Syntax, Tokens } from '../layers.ts';
import { RELATIONS, relationOf, tagOf } from '../tag/tagset.ts';

/** What the quotation stage looks at, in columns parallel to `Tokens`. */
export interface View {
  readonly tokens: Tokens;
  readonly sentences: Layers['sentences'];
  readonly marks: readonly QuotationMark[];
  /** Hashes of the lower-case word, of its lemma and of its last three letters. */
  readonly word: Uint32Array;
  readonly lemma: Uint32Array;
  readonly suffix: Uint32Array;
  /** Clusters of words used alike. */
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  readonly tag: Uint8Array;
  readonly relation: Uint8Array;
  readonly head: Int32Array;
  /** Letter case and kind of characters, 0 to 7. */
  readonly shape: Uint8Array;
  /** 1 + index in `marks` of the outermost quotation that covers the token; 0 outside. */
  readonly mark: Int32Array;
  /** 1 where the token begins with an opening mark, 2 where it ends with a closing one. */
  readonly markEdge: Uint8Array;
  /** 1 + the type of the proper name that covers the token; 0 elsewhere. */
  readonly name: Uint8Array;
  /** One bit for each kind of dependant that tells what a clause holds; see `CHILD_BITS`. */
  readonly children: Uint32Array;
  /** Token index of the subject, or -1. */
  readonly subject: Int32Array;
  /** Nearest verb above in the tree, or -1, and the first relation on the way to it. */
  readonly governor: Int32Array;
  readonly governorRelation: Uint8Array;
  /** The highest node of the tree whose words begin, and end, at the token; -1 where none does. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Kind of the block that holds the token, as a small number. */
  readonly block: Uint8Array;
}

const CHILD_KINDS = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'csubj',
  'ccomp',
  'xcomp',
  'obl',
  'obl:agent',
  'expl',
  'advcl',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'acl',
  'case',
  'parataxis',
  'conj',
  'compound:prt',
  'appos',
  'nmod',
  'advmod',
] as const; // prettier-ignore

const CHILD_BITS = new Int32Array(RELATIONS.length).fill(-1);
CHILD_KINDS.forEach((name, bit) => {
  CHILD_BITS[relationOf(name)] = bit;
});

/** The bit of a relation in `View.children`. */
export const childBit = (name: (typeof CHILD_KINDS)[number]): number => 1 << CHILD_BITS[relationOf(name)]!;

const SUBJECTS = [relationOf('nsubj'), relationOf('nsubj:pass')];
const VERB = tagOf('VERB');
const NAME_TYPES = ['person', 'organisation', 'place', 'other'];
const BLOCK_KINDS = ['paragraph', 'heading', 'list', 'table'];

type Seen = Pick<Layers, 'document' | 'blocks' | 'tokens' | 'sentences' | 'syntax' | 'names' | 'marks'>;

/** Gathers what the stage looks at. */
export function viewOf({ blocks, tokens, sentences, syntax, names, marks }: Seen, clusters: Clusters): View {
  const { count } = tokens;
  const given = syntax.tag.length === count ? syntax : bareSyntax(tokens);
  const word = new Uint32Array(count);
  const lemma = new Uint32Array(count);
  const suffix = new Uint32Array(count);
  const fine = new Uint16Array(count);
  const coarse = new Uint8Array(count);
  const shape = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const lower = tokens.lower[n]!;
    word[n] = hashString(lower);
    const root = given.lemma[n]!;
    lemma[n] = root === lower ? word[n]! : hashString(root);
    suffix[n] = lower.length > 3 ? hashString(lower.slice(-3)) : word[n]!;
    fine[n] = clusters.fine(lower);
    coarse[n] = clusters.coarse(fine[n]!);
    shape[n] = shapeOf(tokens.text[n]!);
  }
  const block = new Uint8Array(count);
  for (const { first, last, block: at } of sentences)
    block.fill(1 + BLOCK_KINDS.indexOf(blocks[at]?.kind ?? 'paragraph'), first, last);
  const { tag, relation, head } = given;
  const seen = {
    tokens,
    sentences,
    marks,
    word,
    lemma,
    suffix,
    fine,
    coarse,
    tag,
    relation,
    head,
    shape,
    block,
  };
  return {
    ...seen,
    ...markColumns(tokens, marks),
    name: nameColumn(count, names),
    ...treeColumns(given),
    ...edgeColumns(given),
  };
}

/** Stands in where no tagger has run: every word is its own root. */
function bareSyntax({ count, lower }: Tokens): Syntax {
  return {
    tag: new Uint8Array(count).fill(tagOf('X')),
    lemma: lower,
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count),
  };
}

function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return 1;
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return first < 128 ? 2 : 3;
  if (text === lower) return 4;
  if (text === upper) return text.length > 1 ? 5 : 6;
  return 7;
}

function markColumns(tokens: Tokens, marks: readonly QuotationMark[]): Pick<View, 'mark' | 'markEdge'> {
  const mark = new Int32Array(tokens.count);
  const markEdge = new Uint8Array(tokens.count);
  marks.forEach(({ parts, depth }, index) => {
    for (const [start, end] of parts) {
      let n = firstTokenFrom(tokens, start);
      if (n < tokens.count) markEdge[n]! |= 1;
      for (; n < tokens.count && tokens.start[n]! < end; n++)
        if (depth === 0 || !mark[n]) mark[n] = index + 1;
      if (n > 0) markEdge[n - 1]! |= 2;
    }
  });
  return { mark, markEdge };
}

/** Index of the first token that ends after `offset`; the number of tokens where none does. */
export function firstTokenFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nameColumn(count: number, names: readonly Name[]): Uint8Array {
  const column = new Uint8Array(count);
  for (const { first, last, type } of names) column.fill(1 + NAME_TYPES.indexOf(type), first, last);
  return column;
}

function treeColumns({
  tag,
  head,
  relation,
}: Syntax): Pick<View, 'children' | 'subject' | 'governor' | 'governorRelation'> {
  const count = tag.length;
  const children = new Uint32Array(count);
  const subject = new Int32Array(count).fill(-1);
  const governor = new Int32Array(count).fill(-1);
  const governorRelation = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const above = head[n]!;
    if (above < 0) continue;
    const bit = CHILD_BITS[relation[n]!]!;
    if (bit >= 0) children[above]! |= 1 << bit;
    if (SUBJECTS.includes(relation[n]!)) subject[above] = n;
    let up = above;
    let below = n;
    for (let step = 0; step < 8 && up >= 0 && tag[up] !== VERB; step++) {
      below = up;
      up = head[up]!;
    }
    if (up >= 0 && tag[up] === VERB) {
      governor[n] = up;
      governorRelation[n] = relation[below]!;
    }
  }
  return { children, subject, governor, governorRelation };
}

function edgeColumns({ head }: Syntax): Pick<View, 'opens' | 'closes'> {
  const count = head.length;
  const left = Int32Array.from(head, (_, n) => n);
  const right = left.slice();
  for (let n = 0; n < count; n++) {
    for (let at = head[n]!, hops = 0; at >= 0 && hops < 60; at = head[at]!, hops++) {
      if (n < left[at]!) left[at] = n;
      else if (n > right[at]!) right[at] = n;
      else break;
    }
  }
  const opens = new Int32Array(count).fill(-1);
  const closes = new Int32Array(count).fill(-1);
  for (let n = 0; n < count; n++) {
    const above = head[n]!;
    if (above < 0 || left[above] !== left[n]) opens[left[n]!] = n;
    if (above < 0 || right[above] !== right[n]) closes[right[n]!] = n;
  }
  return { opens, closes };
}

/** A hashed feature: a template's number with up to three values. */
export function feature(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template ^ Math.imul(a, 0xcc9e2d51), 0x1b873593) ^ Math.imul(b, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** Logarithmic bucket of a distance, 0 to 8. */
export function bucket(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 25 ? 7 : 8;
}
