import type { Clusters } from '../../learn/clusters.ts';
import { hashString, mix } from '../../learn/hash.ts';
import { argmax, type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import type { CasedWords } from './words.ts';

/** How a word is written, in the order of the model's classes: "town", "Gao", "UN". */
export const CASINGS = ['lower', 'title', 'upper'] as const;
export const LOWER = 0;
export const TITLE = 1;
export const UPPER = 2;

/** Features of one word. */
const WIDTH = 22;
const NONE = 1;

/** What the choice of a word's casing rests on: the words around it, their clusters, and what was chosen before it. */
export class CaseFeatures {
  readonly values = new Uint32Array(WIDTH);
  readonly count = WIDTH;
  readonly #words: CasedWords;
  readonly #hash: Int32Array;
  readonly #fine: Uint16Array;
  readonly #coarse: Uint8Array;
  readonly #text: string;

  constructor(text: string, words: CasedWords, clusters: Clusters) {
    this.#text = text;
    this.#words = words;
    this.#hash = Int32Array.from(words.lower, (word) => hashString(word));
    this.#fine = Uint16Array.from(words.lower, clusters.fine);
    this.#coarse = Uint8Array.from(this.#fine, clusters.coarse);
  }

  /** Writes the features of the word at `n` into `values`. */
  at(n: number, previous: number, beforeThat: number): void {
    const { lower, opens, start, end } = this.#words;
    const word = lower[n]!;
    const own = this.#hash[n]!;
    const fine = this.#fine[n]!;
    const left = this.#around(n, -1);
    const right = this.#around(n, 1);
    const gapLeft = n === 0 ? 0 : hashString(this.#text.slice(end[n - 1], start[n]).trim());
    const gapRight = n + 1 < lower.length ? hashString(this.#text.slice(end[n], start[n + 1]).trim()) : 0;
    const labels = previous * 3 + beforeThat;
    this.#set(0, own);
    this.#set(1, mix(own, left));
    this.#set(2, mix(own, right));
    this.#set(3, mix(left, right));
    this.#set(4, left);
    this.#set(5, right);
    this.#set(6, mix(own, previous));
    this.#set(7, labels);
    this.#set(8, mix(labels, fine));
    this.#set(9, fine);
    this.#set(10, mix(this.#coarse[n]!, this.#coarseAt(n + 1)));
    this.#set(11, mix(this.#coarseAt(n - 1), this.#coarse[n]!));
    this.#set(12, hashString(word.slice(-3)));
    this.#set(13, hashString(word.slice(-2)));
    this.#set(14, hashString(word.slice(0, 3)));
    this.#set(15, mix(Math.min(word.length, 6), fine > 0 ? 1 : 0));
    this.#set(16, mix(gapLeft, gapRight));
    this.#set(17, mix(gapRight, mix(word.length === 1 ? own : Math.min(word.length, 4), previous)));
    this.#set(18, mix(gapLeft, mix(previous, this.#coarse[n]!)));
    this.#set(19, mix(right, mix(previous, this.#coarse[n]!)));
    this.#set(20, mix(own, opens[n] ? 1 : 2));
    this.#set(21, mix(this.#around(n, -2), mix(left, own)));
  }

  #set(n: number, value: number): void {
    this.values[n] = mix(n + 1, value);
  }

  /** The word some places away, or where the sentence ends before it. */
  #around(n: number, by: number): number {
    const at = n + by;
    const { opens } = this.#words;
    if (at < 0 || at >= opens.length || (by < 0 ? opens[n] : opens[at])) return NONE;
    return this.#hash[at]!;
  }

  #coarseAt(n: number): number {
    return this.#coarse[n] ?? 0;
  }
}

/** The casing of each word, chosen from left to right. */
export function chooseCasings(model: LinearModel, features: CaseFeatures, words: CasedWords): Uint8Array {
  const chosen = new Uint8Array(words.lower.length);
  const scores = new Float32Array(CASINGS.length);
  for (let n = 0; n < chosen.length; n++) {
    const previous = n > 0 && !words.opens[n] ? chosen[n - 1]! : LOWER;
    features.at(n, previous, n > 1 ? chosen[n - 2]! : LOWER);
    scoreInto(model, features.values, features.count, scores);
    chosen[n] = argmax(scores, CASINGS.length);
  }
  return chosen;
}
