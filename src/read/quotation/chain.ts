import type { LinearModel } from '../../learn/linear-model.ts';
import { type PackedRows, sumPacked } from '../../learn/packed-rows.ts';

/**
 * A linear-chain model (Lafferty et al. 2001) over hashed features: `state` scores each label of a position,
 * `edge` each pair of neighbouring labels (class `before * labels + label`). Label 0 stands before the first position.
 */
export interface ChainModel {
  readonly labels: number;
  readonly state: LinearModel;
  readonly edge: LinearModel;
  /** The same weights packed, for reading. */
  readonly packed?: { readonly state: PackedRows; readonly edge: PackedRows } | undefined;
}

const STATE_ROOM = 72;
const EDGE_ROOM = 40;

/** The features of one sequence and room for its scores; used again and again, so that reading allocates nothing. */
export class ChainInput {
  count = 0;
  /** Label that a position must take, or -1. */
  fixed = new Int8Array(0);
  state = new Uint32Array(0);
  stateCount = new Int32Array(0);
  edge = new Uint32Array(0);
  edgeCount = new Int32Array(0);

  /** Starts a sequence of `count` positions without features. */
  begin(count: number): void {
    if (this.fixed.length < count) {
      const room = Math.ceil(count * 1.5);
      this.fixed = new Int8Array(room);
      this.state = new Uint32Array(room * STATE_ROOM);
      this.stateCount = new Int32Array(room);
      this.edge = new Uint32Array(room * EDGE_ROOM);
      this.edgeCount = new Int32Array(room);
    }
    this.count = count;
    this.fixed.fill(-1, 0, count);
    this.stateCount.fill(0, 0, count);
    this.edgeCount.fill(0, 0, count);
  }

  addState(at: number, feature: number): void {
    this.state[at * STATE_ROOM + this.stateCount[at]!++] = feature;
  }

  addEdge(at: number, feature: number): void {
    this.edge[at * EDGE_ROOM + this.edgeCount[at]!++] = feature;
  }

  /** A copy of the sequence, for training programs that come back to it. */
  copy(): ChainInput {
    const copy = new ChainInput();
    copy.count = this.count;
    copy.fixed = this.fixed.slice(0, this.count);
    copy.state = this.state.slice(0, this.count * STATE_ROOM);
    copy.stateCount = this.stateCount.slice(0, this.count);
    copy.edge = this.edge.slice(0, this.count * EDGE_ROOM);
    copy.edgeCount = this.edgeCount.slice(0, this.count);
    return copy;
  }

  /** First index of a position's features in `state` and `edge`. */
  stateStart(at: number): number {
    return at * STATE_ROOM;
  }

  edgeStart(at: number): number {
    return at * EDGE_ROOM;
  }
}

/** Scores, best path and marginals of the sequence in a `ChainInput`. */
export class ChainScores {
  readonly labels: number;
  state = new Float64Array(0);
  edge = new Float64Array(0);
  /** Best label of each position after `best`. */
  path = new Int8Array(0);
  /** Probability of each label of each position, and of each pair of labels, after `marginals`. */
  marginal = new Float64Array(0);
  pair = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #from = new Int8Array(0);
  #scale = new Float64Array(0);
  #statePotential = new Float64Array(0);
  #edgePotential = new Float64Array(0);

  constructor(labels: number) {
    this.labels = labels;
  }

  #grow(count: number): void {
    const { labels } = this;
    if (this.path.length >= count) return;
    const room = Math.ceil(count * 1.5);
    this.state = new Float64Array(room * labels);
    this.edge = new Float64Array(room * labels * labels);
    this.path = new Int8Array(room);
    this.marginal = new Float64Array(room * labels);
    this.pair = new Float64Array(room * labels * labels);
    this.#forward = new Float64Array(room * labels);
    this.#backward = new Float64Array(room * labels);
    this.#from = new Int8Array(room * labels);
    this.#scale = new Float64Array(room);
    this.#statePotential = new Float64Array(room * labels);
    this.#edgePotential = new Float64Array(room * labels * labels);
  }

  /** Adds up the scores of every position. */
  score(model: ChainModel, input: ChainInput): void {
    const { labels } = this;
    const { packed } = model;
    this.#grow(input.count);
    if (packed) {
      for (let at = 0; at < input.count; at++) {
        const [state, edge] = [input.stateStart(at), input.edgeStart(at)];
        sumPacked(packed.state, input.state, state, state + input.stateCount[at]!, this.state, at * labels);
        const to = edge + input.edgeCount[at]!;
        sumPacked(packed.edge, input.edge, edge, to, this.edge, at * labels * labels);
      }
    } else {
      sumRows(model.state, input.state, input.stateCount, STATE_ROOM, input.count, this.state);
      sumRows(model.edge, input.edge, input.edgeCount, EDGE_ROOM, input.count, this.edge);
    }
    for (let at = 0; at < input.count; at++) {
      const fixed = input.fixed[at]!;
      if (fixed < 0) continue;
      for (let label = 0; label < labels; label++)
        if (label !== fixed) this.state[at * labels + label] = -1e9;
    }
  }

  /** The best labels, into `path` (Viterbi 1967); returns their score. */
  best(count: number): number {
    const { labels, state, edge } = this;
    const forward = this.#forward;
    const from = this.#from;
    for (let at = 0; at < count; at++) {
      for (let label = 0; label < labels; label++) {
        let best = -Infinity;
        let origin = 0;
        for (let before = 0; before < (at ? labels : 1); before++) {
          const earlier = at ? forward[(at - 1) * labels + before]! : 0;
          const value = earlier + edge[(at * labels + before) * labels + label]!;
          if (value > best) {
            best = value;
            origin = before;
          }
        }
        forward[at * labels + label] = best + state[at * labels + label]!;
        from[at * labels + label] = origin;
      }
    }
    let label = 0;
    for (let other = 1; other < labels; other++)
      if (forward[(count - 1) * labels + other]! > forward[(count - 1) * labels + label]!) label = other;
    const score = forward[(count - 1) * labels + label]!;
    for (let at = count - 1; at >= 0; at--) {
      this.path[at] = label;
      label = from[at * labels + label]!;
    }
    return score;
  }

  /**
   * Fills `marginal`, and `pair` where asked; returns the log of the sum over all label sequences. Works with
   * potentials relative to the largest of each position, and forward and backward sums scaled to add up to 1.
   */
  marginals(count: number, pairs = false): number {
    const { labels, marginal, pair } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    let total = this.#potentials(count);
    for (let at = 0; at < count; at++) {
      let sum = 0;
      for (let label = 0; label < labels; label++) {
        let value = at ? 0 : this.#edgePotential[label]!;
        for (let before = 0; at && before < labels; before++)
          value +=
            forward[(at - 1) * labels + before]! *
            this.#edgePotential[(at * labels + before) * labels + label]!;
        value *= this.#statePotential[at * labels + label]!;
        forward[at * labels + label] = value;
        sum += value;
      }
      this.#scale[at] = sum;
      total += Math.log(sum);
      for (let label = 0; label < labels; label++) forward[at * labels + label]! /= sum;
    }
    backward.fill(1, (count - 1) * labels, count * labels);
    for (let at = count - 2; at >= 0; at--) {
      for (let label = 0; label < labels; label++) {
        let value = 0;
        for (let next = 0; next < labels; next++) {
          const to = (at + 1) * labels + next;
          const step = this.#edgePotential[((at + 1) * labels + label) * labels + next]!;
          value += step * this.#statePotential[to]! * backward[to]!;
        }
        backward[at * labels + label] = value / this.#scale[at + 1]!;
      }
    }
    for (let n = 0; n < count * labels; n++) marginal[n] = forward[n]! * backward[n]!;
    if (!pairs) return total;
    for (let at = 0; at < count; at++)
      for (let before = 0; before < labels; before++)
        for (let label = 0; label < labels; label++) {
          const here = (at * labels + before) * labels + label;
          const earlier = at ? forward[(at - 1) * labels + before]! : before === 0 ? 1 : 0;
          const to = at * labels + label;
          const step = this.#edgePotential[here]! * this.#statePotential[to]!;
          pair[here] = (earlier * step * backward[to]!) / this.#scale[at]!;
        }
    return total;
  }

  /** Exponentials of the scores relative to the largest of each position; returns the sum of those largest. */
  #potentials(count: number): number {
    const { labels } = this;
    return (
      exponentials(this.state, this.#statePotential, count, labels) +
      exponentials(this.edge, this.#edgePotential, count, labels * labels)
    );
  }
}

function exponentials(scores: Float64Array, into: Float64Array, count: number, width: number): number {
  let total = 0;
  for (let first = 0; first < count * width; first += width) {
    let largest = -Infinity;
    for (let n = first; n < first + width; n++) if (scores[n]! > largest) largest = scores[n]!;
    for (let n = first; n < first + width; n++) into[n] = Math.exp(scores[n]! - largest);
    total += largest;
  }
  return total;
}

/**
 * Adds up the rows of every position's features. Four columns at a time are kept in local variables: this is the
 * innermost loop of the stage.
 */
function sumRows(
  { mask, classes, weights, scale }: LinearModel,
  features: Uint32Array,
  counts: Int32Array,
  room: number,
  count: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < count; at++) {
    const base = at * classes;
    const first = at * room;
    const end = first + counts[at]!;
    for (let column = 0; column < classes; column += 4) {
      const width = classes - column;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let n = first; n < end; n++) {
        const row = (features[n]! & mask) * classes + column;
        a += weights[row]!;
        b += weights[row + 1]!;
        c += weights[row + 2]!;
        d += weights[row + 3]!;
      }
      sums[base + column] = a * scale;
      if (width > 1) sums[base + column + 1] = b * scale;
      if (width > 2) sums[base + column + 2] = c * scale;
      if (width > 3) sums[base + column + 3] = d * scale;
    }
  }
}
