import { type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import { isOpen, MAX_FEATURES, type NameContext, nameFeatures } from './name-features.ts';
import { LABELS, labelAt, mayBegin, mayEnd, NAME_TYPES, OUTSIDE, PREDECESSORS } from './name-labels.ts';

/** A linear-chain model: scores of a label given the features, and of a label given the one before it. */
export interface NameModel {
  readonly emissions: LinearModel;
  /** `transitions[a * LABELS + b]`, on the scale of the emissions. */
  readonly transitions: Float32Array;
}

/** Finds the best labels of a sentence (Viterbi). Buffers are kept from one sentence to the next. */
export class NameTagger {
  readonly #model: NameModel;
  readonly #features = new Uint32Array(MAX_FEATURES);
  readonly #emission = new Float32Array(LABELS);
  #emissions = new Float32Array(64 * LABELS);
  #scores = new Float32Array(64 * LABELS);
  #back = new Uint8Array(64 * LABELS);

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** Writes the label of every token of the sentence into `out`, at the token's index in the document. */
  tag(context: NameContext, out: Uint8Array): void {
    const { first, last } = context;
    const length = last - first;
    if (length * LABELS > this.#scores.length) {
      this.#emissions = new Float32Array(length * 2 * LABELS);
      this.#scores = new Float32Array(length * 2 * LABELS);
      this.#back = new Uint8Array(length * 2 * LABELS);
    }
    for (let at = first; at < last; at++) {
      if (isOpen(context, at)) this.#stepOpen(context, at);
      else this.#stepClosed(at - first);
    }
    this.#follow(first, length, out);
  }

  /**
   * How sure the name `[first, last)` of the sentence tagged last is of its type, 0 to 1: against the other types
   * and no name at all between the same neighbours. Indexes and `labels` count from the start of the sentence.
   */
  confidence(labels: Uint8Array, first: number, last: number, type: number): number {
    const wanted = this.#pathScore(labels, first, last, type);
    let all = Math.exp((this.#pathScore(labels, first, last, -1) - wanted) * this.#model.emissions.scale);
    for (let other = 0; other < NAME_TYPES.length; other++)
      all += Math.exp((this.#pathScore(labels, first, last, other) - wanted) * this.#model.emissions.scale);
    return 1 / all;
  }

  /** Score of the tokens as one name of the type, or as no name where the type is -1. */
  #pathScore(labels: Uint8Array, first: number, last: number, type: number): number {
    const { transitions } = this.#model;
    let score = 0;
    let before = first > 0 ? labels[first - 1]! : OUTSIDE;
    for (let at = first; at < last; at++) {
      const label = type < 0 ? OUTSIDE : labelAt(type, at === first, at === last - 1);
      score += this.#emissions[at * LABELS + label]! + transitions[before * LABELS + label]!;
      before = label;
    }
    return last < labels.length ? score + transitions[before * LABELS + labels[last]!]! : score;
  }

  #stepOpen(context: NameContext, at: number): void {
    const row = (at - context.first) * LABELS;
    const { emissions, transitions } = this.#model;
    const count = nameFeatures(context, at, this.#features);
    scoreInto(emissions, this.#features, count, this.#emission);
    this.#emissions.set(this.#emission, row);
    for (let label = 0; label < LABELS; label++) {
      if (row === 0) {
        this.#scores[row + label] = mayBegin(label) ? this.#emission[label]! : -Infinity;
        continue;
      }
      this.#extend(row, label, transitions);
      this.#scores[row + label] = this.#scores[row + label]! + this.#emission[label]!;
    }
  }

  #stepClosed(index: number): void {
    const row = index * LABELS;
    this.#emissions.fill(0, row, row + LABELS);
    this.#scores.fill(-Infinity, row, row + LABELS);
    if (index === 0) this.#scores[row + OUTSIDE] = 0;
    else this.#extend(row, OUTSIDE, this.#model.transitions);
  }

  /** Sets the score of `label` in `row` to that of the best way into it. */
  #extend(row: number, label: number, transitions: Float32Array): void {
    const scores = this.#scores;
    const from = PREDECESSORS[label]!;
    let best = -Infinity;
    let bestFrom = from[0]!;
    for (let n = 0; n < from.length; n++) {
      const a = from[n]!;
      const score = scores[row - LABELS + a]! + transitions[a * LABELS + label]!;
      if (score > best) {
        best = score;
        bestFrom = a;
      }
    }
    scores[row + label] = best;
    this.#back[row + label] = bestFrom;
  }

  #follow(first: number, length: number, out: Uint8Array): void {
    if (length === 0) return;
    let label = OUTSIDE;
    let best = -Infinity;
    const end = (length - 1) * LABELS;
    for (let b = 0; b < LABELS; b++) {
      if (mayEnd(b) && this.#scores[end + b]! > best) {
        best = this.#scores[end + b]!;
        label = b;
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      out[first + at] = label;
      if (at > 0) label = this.#back[at * LABELS + label]!;
    }
  }
}
