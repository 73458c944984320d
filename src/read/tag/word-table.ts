import type { Clusters } from '../../learn/clusters.ts';
import { hashString, mix } from '../../learn/hash.ts';

/** Forgotten when it has grown to this many words, so that a long run takes no more memory. */
const LIMIT = 1 << 16;

/** The last id, which the words share that a document has beyond the limit. */
export const SHARED_ID = LIMIT - 1;

/** Shapes of a word: which of its letters are capitals, whether it holds digits. */
export const SHAPES = 8;
const LOWER = 1;
const CAPITAL = 2;
const CAPITALS = 3;
const MIXED = 4;
const NUMBER = 5;
const CODE = 6;
const MARK = 7;

/**
 * What the tagger and the parser know of each word as it is written, worked out once a word: hashes of the word
 * in lower case, of its ends and beginnings, its shape and its clusters. One table serves many documents.
 */
export class WordTable {
  readonly #ids = new Map<string, number>();
  readonly #clusters: Clusters;
  readonly #setOf: (hash: number) => number;
  readonly hash = new Uint32Array(LIMIT);
  readonly suffix1 = new Uint32Array(LIMIT);
  readonly suffix2 = new Uint32Array(LIMIT);
  readonly suffix3 = new Uint32Array(LIMIT);
  readonly suffix4 = new Uint32Array(LIMIT);
  readonly prefix2 = new Uint32Array(LIMIT);
  readonly prefix3 = new Uint32Array(LIMIT);
  readonly shape = new Uint8Array(LIMIT);
  readonly fine = new Uint16Array(LIMIT);
  readonly coarse = new Uint8Array(LIMIT);
  readonly tags = new Uint16Array(LIMIT);

  /** @param setOf number of the list of tags for a word's hash, kept in `tags` */
  constructor(clusters: Clusters, setOf: (hash: number) => number) {
    this.#clusters = clusters;
    this.#setOf = setOf;
  }

  /** Makes room for a document's words: ids given out before are void if this returns true. */
  prepare(words: number): boolean {
    if (this.#ids.size + Math.min(words, LIMIT) <= LIMIT) return false;
    this.#ids.clear();
    return true;
  }

  /** Id of a word, at most 65,535; in a document with more different words the last id is shared. */
  idOf(text: string, lower: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = Math.min(this.#ids.size, SHARED_ID);
    this.#ids.set(text, id);
    this.#fill(id, text, lower);
    return id;
  }

  #fill(id: number, text: string, lower: string): void {
    const word = straighten(lower);
    const { length } = word;
    this.hash[id] = hashString(word);
    this.tags[id] = this.#setOf(this.hash[id]!);
    this.suffix1[id] = hashString(word.slice(-1), 11);
    this.suffix2[id] = hashString(word.slice(-2), 12);
    this.suffix3[id] = hashString(word.slice(-3), 13);
    this.suffix4[id] = mix(hashString(word.slice(-4), 14), length < 5 ? length : 5);
    this.prefix2[id] = hashString(word.slice(0, 2), 15);
    this.prefix3[id] = hashString(word.slice(0, 3), 16);
    this.shape[id] = shapeOf(text, lower);
    this.fine[id] = this.#clusters.fine(lower);
    this.coarse[id] = this.#clusters.coarse(this.fine[id]!);
  }
}

/** Digits become 0 and apostrophes and quotation marks straight, so that like words count as one. */
const straighten = (lower: string): string =>
  /^[a-z]+$/.test(lower)
    ? lower
    : lower
        .replaceAll(/\p{Nd}/gu, '0')
        .replaceAll(/[’‘ʼ]/g, "'")
        .replaceAll(/[“”„«»]/g, '"')
        .replaceAll(/[–—]|--+/g, '-'); // prettier-ignore

function shapeOf(text: string, lower: string): number {
  if (/\p{Nd}/u.test(text)) return /\p{L}/u.test(text) ? CODE : NUMBER;
  if (!/\p{L}/u.test(text)) return MARK;
  if (text === lower) return LOWER;
  const upper = text.toUpperCase();
  if (text === upper) return text.length > 1 ? CAPITALS : CAPITAL;
  return text.slice(1) === lower.slice(1) ? CAPITAL : MIXED;
}

/** How a sentence uses capitals: 0 as usual, 1 everywhere, 2 on most words as in a heading. */
export type Casing = 0 | 1 | 2;

const CAPITALS_SHARE = 0.8;
const HEADING_SHARE = 0.65;
const FEWEST = 3;

/** Casing of the sentence whose word ids stand in `[first, last)`. */
export function casingOf(table: WordTable, ids: Int32Array, first: number, last: number): Casing {
  let words = 0;
  let capitals = 0;
  let capital = 0;
  for (let at = first; at < last; at++) {
    const shape = table.shape[ids[at]!]!;
    if (shape < LOWER || shape > MIXED) continue;
    words++;
    if (shape === CAPITALS) capitals++;
    if (shape !== LOWER) capital++;
  }
  if (words < FEWEST) return 0;
  if (capital >= words * CAPITALS_SHARE && capitals >= words * 0.5) return 1;
  return capital >= words * HEADING_SHARE ? 2 : 0;
}

/** Shape of a word within a sentence of the given casing; capitals say nothing where everything has them. */
export function shapeIn(casing: Casing, shape: number): number {
  if (casing === 0 || shape > MIXED) return shape;
  return casing === 1 ? SHAPES : SHAPES + shape;
}
