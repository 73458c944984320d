import { mix } from '../../learn/hash.ts';
import { bestOf, type LinearModel } from '../../learn/linear-model.ts';
import { PACKED_CLASSES, type PackedModel, scorePacked } from '../../learn/packed-model.ts';
import { decodeWeights } from '../../learn/weights-file.ts';
import { LABEL_FEATURES, labelFeatures, NO_LABEL, type Siblings } from './label-features.ts';
import { MarkParser, type RankModel } from './mark-parser.ts';
import { PARSE_FEATURES, parseFeatures } from './parse-features.ts';
import type { ParseInput } from './parse-input.ts';
import { MOVES, ParseState } from './parse-state.ts';
import { arcKind, type RelationSets, readRelationSets } from './relation-sets.ts';
import { RELATIONS, relationOf } from './tagset.ts';

const ROOT = relationOf('root');

/** The best allowed move by its score. */
export function bestMove(state: ParseState, scores: Float32Array | Int32Array): number {
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

/**
 * A greedy transition parser in three steps: moves make a tree of the words, its relations are named, and then the
 * marks of punctuation are hung into it. Each step has a model of its own.
 */
export class Parser {
  readonly #moves: PackedModel;
  readonly #labels: LinearModel;
  readonly #sets: RelationSets;
  readonly #features = new Uint32Array(Math.max(PARSE_FEATURES, LABEL_FEATURES));
  readonly #moveScores = new Int32Array(PACKED_CLASSES);
  readonly #siblings = new SiblingTable();
  readonly #state = new ParseState();

  readonly #marks: MarkParser;

  constructor(moves: PackedModel, labels: LinearModel, sets: RelationSets, marks: RankModel) {
    this.#moves = moves;
    this.#labels = labels;
    this.#sets = sets;
    this.#marks = new MarkParser(marks);
  }

  /** Fills in the heads and relations of the input's tree: words first, then the marks of punctuation. */
  parse(input: ParseInput): void {
    const state = this.#state;
    const { tree, token, size } = input;
    state.start(size);
    while (!state.finished) state.make(state.forced ?? this.#choose(input));
    this.#siblings.start(size);
    for (let n = 0; n < size; n++) {
      const head = state.head[n]!;
      const relation = head === size ? ROOT : this.#nameArc(input, n, head);
      this.#siblings.add(head, relation);
      tree.head[token[n]!] = head === size ? -1 : token[head]!;
      tree.relation[token[n]!] = relation;
    }
    if (size < tree.size) this.#marks.attach(tree);
  }

  #choose(input: ParseInput): number {
    const count = parseFeatures(this.#state, input, this.#features);
    scorePacked(this.#moves, this.#features, count, this.#moveScores);
    return bestMove(this.#state, this.#moveScores);
  }

  #nameArc(input: ParseInput, dependent: number, head: number): number {
    const kind = arcKind(input.tag[head + 1]!, input.tag[dependent + 1]!, dependent < head);
    const candidates = this.#sets.sets[this.#sets.numbers[kind]!]!;
    if (candidates.length === 1) return candidates[0]!;
    const siblings = this.#siblings.of(head);
    const count = labelFeatures(this.#state, input, dependent, siblings, this.#features);
    return bestOf(this.#labels, this.#features, count, candidates);
  }
}

/** A parser from the bytes of `parse.bin`. */
export function readParser(bytes: Uint8Array): Parser {
  const file = decodeWeights(bytes);
  const moves = file.arrays.moves as Int32Array;
  const labels = file.arrays.labels as Int8Array;
  const marks = file.arrays.marks as Int8Array;
  const classes = RELATIONS.length;
  return new Parser(
    { mask: moves.length - 1, weights: moves },
    { mask: labels.length / classes - 1, classes, scale: 1, weights: labels },
    readRelationSets(file),
    { mask: marks.length - 1, weights: marks },
  );
}
