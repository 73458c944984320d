import { mix } from '../../learn/hash.ts';
import { argmax, type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import { decodeWeights } from '../../learn/weights-file.ts';
import { LABEL_FEATURES, labelFeatures, NO_LABEL, type Siblings } from './label-features.ts';
import { PARSE_FEATURES, parseFeatures } from './parse-features.ts';
import type { ParseInput } from './parse-input.ts';
import { MOVES, ParseState } from './parse-state.ts';
import { RELATIONS, relationOf } from './tagset.ts';

const ROOT = relationOf('root');

/** The best allowed move by its score. */
export function bestMove(state: ParseState, scores: Float32Array): number {
  let best = -1;
  for (let move = 0; move < MOVES; move++)
    if (state.allows(move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  return best;
}

/** Relations of the dependents seen so far, for each head. */
export class SiblingTable {
  #last = new Uint8Array(64);
  #seen = new Uint32Array(64);
  readonly #view = { last: NO_LABEL, seen: 0 };

  start(size: number): void {
    if (size + 1 > this.#last.length) {
      this.#last = new Uint8Array(size * 2);
      this.#seen = new Uint32Array(size * 2);
    }
    this.#last.fill(NO_LABEL, 0, size + 1);
    this.#seen.fill(0, 0, size + 1);
  }

  /** What is known of the dependents of `head`; the object is used again by the next call. */
  of(head: number): Siblings {
    this.#view.last = this.#last[head]!;
    this.#view.seen = this.#seen[head]!;
    return this.#view;
  }

  add(head: number, relation: number): void {
    this.#last[head] = relation;
    this.#seen[head] = mix(this.#seen[head]!, relation);
  }
}

/** A greedy transition parser: one model chooses moves, another names the relations of the finished tree. */
export class Parser {
  readonly #moves: LinearModel;
  readonly #labels: LinearModel;
  readonly #features = new Uint32Array(Math.max(PARSE_FEATURES, LABEL_FEATURES));
  readonly #scores = new Float32Array(RELATIONS.length);
  readonly #siblings = new SiblingTable();
  readonly state = new ParseState();

  constructor(moves: LinearModel, labels: LinearModel) {
    this.#moves = moves;
    this.#labels = labels;
  }

  /** Writes heads (indexes of the document's tokens, -1 for the root) and relations from index `first` on. */
  parse(input: ParseInput, first: number, heads: Int32Array, relations: Uint8Array): void {
    const { state } = this;
    state.start(input.size);
    while (!state.finished) {
      const count = parseFeatures(state, input, this.#features);
      scoreInto(this.#moves, this.#features, count, this.#scores);
      state.make(bestMove(state, this.#scores));
    }
    this.label(input, first, relations);
    for (let n = 0; n < input.size; n++)
      heads[first + n] = state.head[n] === input.size ? -1 : first + state.head[n]!;
  }

  /** Names the relations of the tree in `state`. */
  label(input: ParseInput, first: number, relations: Uint8Array): void {
    const { state } = this;
    this.#siblings.start(input.size);
    for (let n = 0; n < input.size; n++) {
      const head = state.head[n]!;
      if (head === input.size) {
        relations[first + n] = ROOT;
        continue;
      }
      const count = labelFeatures(state, input, n, this.#siblings.of(head), this.#features);
      scoreInto(this.#labels, this.#features, count, this.#scores);
      const relation = argmax(this.#scores, RELATIONS.length);
      relations[first + n] = relation;
      this.#siblings.add(head, relation);
    }
  }
}

/** A parser from the bytes of `parse.bin`. */
export function readParser(bytes: Uint8Array): Parser {
  const { arrays } = decodeWeights(bytes);
  const model = (name: string, classes: number): LinearModel => {
    const weights = arrays[name] as Int8Array;
    return { mask: weights.length / classes - 1, classes, scale: 1, weights };
  };
  return new Parser(model('moves', MOVES), model('labels', RELATIONS.length));
}
