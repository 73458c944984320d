import type { FineTags } from './fine-tags.ts';
import { tagOf } from './tagset.ts';
import type { WordTable } from './word-table.ts';

/** Stand for "no word here" and for the root. */
export const ABSENT_TAG = 61;
export const ROOT_TAG = 62;
const ABSENT_WORD = 0x2545f491;
const ROOT_WORD = 0x6c8e9cf5;

const PUNCT = tagOf('PUNCT');
const VERB = tagOf('VERB');

/**
 * What the parser sees of each word of a sentence, in columns that are used again for every sentence. Row 0 stands
 * for "no word", row `n + 1` for word `n`, the row after the last for the root.
 */
export class ParseInput {
  size = 0;
  word = new Uint32Array(64);
  tag = new Uint8Array(64);
  upos = new Uint8Array(64);
  fine = new Uint16Array(64);
  coarse = new Uint8Array(64);
  suffix = new Uint32Array(64);
  /** How many marks and verbs stand before the word. */
  marks = new Uint16Array(64);
  verbs = new Uint16Array(64);

  /** Takes the words `[first, last)` of a document with these word ids and fine tags. */
  load(
    table: WordTable,
    ids: Int32Array,
    tags: Uint8Array,
    fineTags: FineTags,
    first: number,
    last: number,
  ): void {
    const size = last - first;
    if (size + 2 > this.word.length) this.#grow(size + 2);
    this.size = size;
    this.#set(0, ABSENT_WORD, ABSENT_TAG);
    let marks = 0;
    let verbs = 0;
    for (let n = 0; n < size; n++) {
      const id = ids[first + n]!;
      const tag = tags[first + n]!;
      const upos = fineTags.upos[tag]!;
      const row = n + 1;
      this.word[row] = table.hash[id]!;
      this.tag[row] = tag;
      this.upos[row] = upos;
      this.fine[row] = table.fine[id]!;
      this.coarse[row] = table.coarse[id]!;
      this.suffix[row] = table.suffix3[id]!;
      this.marks[row] = marks;
      this.verbs[row] = verbs;
      if (upos === PUNCT) marks++;
      else if (upos === VERB) verbs++;
    }
    this.#set(size + 1, ROOT_WORD, ROOT_TAG);
    this.marks[size + 1] = marks;
    this.verbs[size + 1] = verbs;
  }

  #set(row: number, word: number, tag: number): void {
    this.word[row] = word;
    this.tag[row] = tag;
    this.upos[row] = tag - 30;
    this.fine[row] = tag;
    this.coarse[row] = tag;
    this.suffix[row] = word;
    this.marks[row] = 0;
    this.verbs[row] = 0;
  }

  #grow(rows: number): void {
    const length = rows * 2;
    this.word = new Uint32Array(length);
    this.tag = new Uint8Array(length);
    this.upos = new Uint8Array(length);
    this.fine = new Uint16Array(length);
    this.coarse = new Uint8Array(length);
    this.suffix = new Uint32Array(length);
    this.marks = new Uint16Array(length);
    this.verbs = new Uint16Array(length);
  }
}

/** Distances in few steps, so that they generalise. */
export function distanceStep(distance: number): number {
  const size = distance < 0 ? -distance : distance;
  return size < 5 ? size : size < 8 ? 5 : size < 14 ? 6 : 7;
}
