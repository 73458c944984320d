import { type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import { isOpen, MAX_FEATURES, type NameContext, nameFeatures } from './name-features.ts';
import { LABELS, mayBegin, mayEnd, OUTSIDE, PREDECESSORS } from './name-labels.ts';

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
      this.#scores = new Float32Array(length * 2 * LABELS);
      this.#back = new Uint8Array(length * 2 * LABELS);
    }
    for (let at = first; at < last; at++) {
      if (isOpen(context, at)) this.#stepOpen(context, at);
      else this.#stepClosed(at - first);
    }
    this.#follow(first, length, out);
  }

  #stepOpen(context: NameContext, at: number): void {
    const row = (at - context.first) * LABELS;
    const { emissions, transitions } = this.#model;
    const count = nameFeatures(context, at, this.#features);
    scoreInto(emissions, this.#features, count, this.#emission);
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

