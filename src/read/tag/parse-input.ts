import type { FineTags } from './fine-tags.ts';
import { tagOf } from './tagset.ts';
import type { WordTable } from './word-table.ts';

/** Stand for "no word here" and for the root. */
export const ABSENT_TAG = 61;
export const ROOT_TAG = 62;
const ABSENT_WORD = 0x2545f491;
const ROOT_WORD = 0x6c8e9cf5;

export const PUNCTUATION = tagOf('PUNCT');
const VERB = tagOf('VERB');

/** A sentence with its tree, in columns by token, numbered within the sentence. */
export interface MarkedTree {
  size: number;
  /** Hashes of the tokens. */
  word: Uint32Array;
  /** Fine tags, and parts of speech. */
  tag: Uint8Array;
  upos: Uint8Array;
  /** -1 for the root. Words are given their heads first, marks then, from left to right. */
  head: Int32Array;
  relation: Uint8Array;
}

/**
 * What the parser sees of the words of a sentence, in columns that are used again for every sentence. Marks of
 * punctuation are no words here: each word knows the marks before and after it. Row 0 stands for "no word", row
 * `n + 1` for word `n`, the row after the last for the root.
 */
export class ParseInput {
  /** Number of words. */
  size = 0;
  /** All tokens, marks too; their heads and relations are for the parser to fill in. */
  readonly tree: MarkedTree = {
    size: 0,
    word: new Uint32Array(64),
    tag: new Uint8Array(64),
    upos: new Uint8Array(64),
    head: new Int32Array(64),
    relation: new Uint8Array(64),
  };
  /** Token of the sentence, from 0, that each word is; by word, not by row. */
  token = new Int32Array(64);
  word = new Uint32Array(64);
  tag = new Uint8Array(64);
  upos = new Uint8Array(64);
  fine = new Uint16Array(64);
  coarse = new Uint8Array(64);
  suffix = new Uint32Array(64);
  /** Hash of the mark right before and right after the word; 0 where there is none. */
  before = new Uint32Array(64);
  after = new Uint32Array(64);
  /** How many marks and verbs stand before the word. */
  marks = new Uint16Array(64);
  verbs = new Uint16Array(64);

  /** Takes the tokens `[first, last)` of a document with these word ids and fine tags. */
  load(
    table: WordTable,
    ids: Int32Array,
    tags: Uint8Array,
    fineTags: FineTags,
    first: number,
    last: number,
  ): void {
    if (last - first + 2 > this.word.length) this.#grow(last - first + 2);
    const { tree } = this;
    tree.size = last - first;
    this.#set(0, ABSENT_WORD, ABSENT_TAG);
    let row = 0;
    let marks = 0;
    let verbs = 0;
    let before = 0;
    for (let at = first; at < last; at++) {
      const id = ids[at]!;
      const tag = tags[at]!;
      const upos = fineTags.upos[tag]!;
      tree.word[at - first] = table.hash[id]!;
      tree.tag[at - first] = tag;
      tree.upos[at - first] = upos;
      if (upos === PUNCTUATION) {
        marks++;
        before = table.hash[id]!;
        if (row > 0 && this.after[row] === 0) this.after[row] = before;
        continue;
      }
      row++;
      this.token[row - 1] = at - first;
      this.word[row] = table.hash[id]!;
      this.tag[row] = tag;
      this.upos[row] = upos;
      this.fine[row] = table.fine[id]!;
      this.coarse[row] = table.coarse[id]!;
      this.suffix[row] = table.suffix3[id]!;
      this.before[row] = before;
      this.after[row] = 0;
      this.marks[row] = marks;
      this.verbs[row] = verbs;
      before = 0;
      if (upos === VERB) verbs++;
    }
    this.size = row;
    this.#set(row + 1, ROOT_WORD, ROOT_TAG);
    this.before[row + 1] = before;
    this.marks[row + 1] = marks;
    this.verbs[row + 1] = verbs;
  }

  #set(row: number, word: number, tag: number): void {
    this.word[row] = word;
    this.tag[row] = tag;
    this.upos[row] = tag - 30;
    this.fine[row] = tag;
    this.coarse[row] = tag;
    this.suffix[row] = word;
    this.before[row] = 0;
    this.after[row] = 0;
    this.marks[row] = 0;
    this.verbs[row] = 0;
  }

  #grow(rows: number): void {
    const length = rows * 2;
    const { tree } = this;
    tree.word = new Uint32Array(length);
    tree.tag = new Uint8Array(length);
    tree.upos = new Uint8Array(length);
    tree.head = new Int32Array(length);
    tree.relation = new Uint8Array(length);
    this.token = new Int32Array(length);
    this.word = new Uint32Array(length);
    this.tag = new Uint8Array(length);
    this.upos = new Uint8Array(length);
    this.fine = new Uint16Array(length);
    this.coarse = new Uint8Array(length);
    this.suffix = new Uint32Array(length);
    this.before = new Uint32Array(length);
    this.after = new Uint32Array(length);
    this.marks = new Uint16Array(length);
    this.verbs = new Uint16Array(length);
  }
}

/** Distances in few steps, so that they generalise. */
export function distanceStep(distance: number): number {
  const size = distance < 0 ? -distance : distance;
  return size < 5 ? size : size < 8 ? 5 : size < 14 ? 6 : 7;
}
