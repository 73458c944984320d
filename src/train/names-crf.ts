import { LABELS, mayBegin, mayEnd, mayFollow, OUTSIDE } from '../read/entities/name-labels.ts';

/** A sentence ready to train on: the features of its open tokens, and its labels. */
export interface NameExample {
  /** Features of all open tokens, one after another. */
  readonly features: Uint32Array;
  /** Where each token's features begin in `features`, one more than there are tokens; none for a closed token. */
  readonly offsets: Uint32Array;
  readonly labels: Uint8Array;
  /** How much the sentence counts. */
  readonly weight: number;
}

export interface CrfOptions {
  readonly bits: number;
  readonly rate: number;
  /** Strength of the pull towards zero on each feature that is seen. */
  readonly decay: number;
}

const FLOOR = 1e-30;

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) by stochastic gradient
 * with AdaGrad's step sizes (Duchi, Hazan, Singer 2011) over hashed features.
 */
export class CrfTrainer {
  readonly mask: number;
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(LABELS * LABELS);
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float32Array(LABELS * LABELS).fill(1);
  readonly #options: CrfOptions;
  readonly #steps = new Float64Array(LABELS * LABELS);
  readonly #expected = new Float64Array(LABELS * LABELS);
  readonly #gradient = new Float64Array(LABELS);
  #potentials = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);

  constructor(options: CrfOptions) {
    this.#options = options;
    const rows = 2 ** options.bits;
    this.mask = rows - 1;
    this.weights = new Float32Array(rows * LABELS);
    this.#squares = new Float32Array(rows * LABELS).fill(1);
  }

  /** One step on one sentence. */
  learn(example: NameExample): void {
    const length = example.labels.length;
    this.#reserve(length * LABELS);
    for (let a = 0; a < LABELS; a++) {
      for (let b = 0; b < LABELS; b++) {
        const at = a * LABELS + b;
        this.#steps[at] = mayFollow(a, b) ? Math.exp(this.transitions[at]!) : 0;
      }
    }
    this.#fillPotentials(example, length);
    this.#runForward(length);
    this.#runBackward(length);
    this.#update(example, length);
  }

  #reserve(size: number): void {
    if (this.#forward.length >= size) return;
    this.#potentials = new Float64Array(size * 2);
    this.#forward = new Float64Array(size * 2);
    this.#backward = new Float64Array(size * 2);
  }

  #fillPotentials({ features, offsets }: NameExample, length: number): void {
    for (let t = 0; t < length; t++) {
      const row = t * LABELS;
      const from = offsets[t]!;
      const to = offsets[t + 1]!;
      if (from === to) {
        this.#potentials.fill(0, row, row + LABELS);
        this.#potentials[row + OUTSIDE] = 1;
        continue;
      }
      let highest = -Infinity;
      for (let y = 0; y < LABELS; y++) {
        let score = 0;
        for (let n = from; n < to; n++) score += this.weights[(features[n]! & this.mask) * LABELS + y]!;
        this.#potentials[row + y] = score;
        if (score > highest) highest = score;
      }
      for (let y = 0; y < LABELS; y++) {
        const allowed = (t > 0 || mayBegin(y)) && (t < length - 1 || mayEnd(y));
        this.#potentials[row + y] = allowed ? Math.exp(this.#potentials[row + y]! - highest) : 0;
      }
    }
  }

  #runForward(length: number): void {
    const forward = this.#forward;
    for (let t = 0; t < length; t++) {
      const row = t * LABELS;
      let total = FLOOR;
      for (let y = 0; y < LABELS; y++) {
        let sum = t === 0 ? 1 : 0;
        if (t > 0)
          for (let a = 0; a < LABELS; a++) sum += forward[row - LABELS + a]! * this.#steps[a * LABELS + y]!;
        forward[row + y] = sum * this.#potentials[row + y]!;
        total += forward[row + y]!;
      }
      for (let y = 0; y < LABELS; y++) forward[row + y] = forward[row + y]! / total;
    }
  }

  #runBackward(length: number): void {
    const backward = this.#backward;
    for (let t = length - 1; t >= 0; t--) {
      const row = t * LABELS;
      let total = FLOOR;
      for (let y = 0; y < LABELS; y++) {
        let sum = t === length - 1 ? 1 : 0;
        if (t < length - 1)
          for (let b = 0; b < LABELS; b++)
            sum +=
              this.#steps[y * LABELS + b]! *
              this.#potentials[row + LABELS + b]! *
              backward[row + LABELS + b]!;
        backward[row + y] = sum;
        total += sum;
      }
      for (let y = 0; y < LABELS; y++) backward[row + y] = backward[row + y]! / total;
    }
  }

  #update(example: NameExample, length: number): void {
    const { features, offsets, labels, weight } = example;
    for (let t = 0; t < length; t++) {
      if (t > 0) this.#addExpectedSteps(t);
      const from = offsets[t]!;
      const to = offsets[t + 1]!;
      if (from === to) continue;
      this.#fillGradient(t, labels[t]!, weight);
      for (let n = from; n < to; n++) this.#stepRow((features[n]! & this.mask) * LABELS);
    }
    this.#stepTransitions(labels, length, weight);
  }

  #fillGradient(t: number, gold: number, weight: number): void {
    const row = t * LABELS;
    let total = FLOOR;
    for (let y = 0; y < LABELS; y++) total += this.#forward[row + y]! * this.#backward[row + y]!;
    for (let y = 0; y < LABELS; y++) {
      const share = (this.#forward[row + y]! * this.#backward[row + y]!) / total;
      this.#gradient[y] = weight * (share - (y === gold ? 1 : 0));
    }
  }

  #stepRow(at: number): void {
    const { rate, decay } = this.#options;
    const { weights } = this;
    for (let y = 0; y < LABELS; y++) {
      const gradient = this.#gradient[y]! + decay * weights[at + y]!;
      if (gradient > -1e-5 && gradient < 1e-5) continue;
      const square = this.#squares[at + y]! + gradient * gradient;
      this.#squares[at + y] = square;
      weights[at + y] = weights[at + y]! - (rate * gradient) / Math.sqrt(square);
    }
  }

  #addExpectedSteps(t: number): void {
    const row = t * LABELS;
    let total = FLOOR;
    if (t === 1) this.#expected.fill(0);
    for (let a = 0; a < LABELS; a++) {
      const left = this.#forward[row - LABELS + a]!;
      if (left === 0) continue;
      for (let b = 0; b < LABELS; b++)
        total += left * this.#steps[a * LABELS + b]! * this.#potentials[row + b]! * this.#backward[row + b]!;
    }
    for (let a = 0; a < LABELS; a++) {
      const left = this.#forward[row - LABELS + a]! / total;
      if (left === 0) continue;
      for (let b = 0; b < LABELS; b++) {
        const at = a * LABELS + b;
        this.#expected[at] =
          this.#expected[at]! +
          left * this.#steps[at]! * this.#potentials[row + b]! * this.#backward[row + b]!;
      }
    }
  }

  #stepTransitions(labels: Uint8Array, length: number, weight: number): void {
    if (length < 2) return;
    for (let t = 1; t < length; t++) {
      const at = labels[t - 1]! * LABELS + labels[t]!;
      this.#expected[at] = this.#expected[at]! - 1;
    }
    for (let at = 0; at < this.transitions.length; at++) {
      const gradient = weight * this.#expected[at]! + this.#options.decay * this.transitions[at]!;
      if (gradient === 0) continue;
      const square = this.#transitionSquares[at]! + gradient * gradient;
      this.#transitionSquares[at] = square;
      this.transitions[at] = this.transitions[at]! - (this.#options.rate * gradient) / Math.sqrt(square);
    }
  }
}
