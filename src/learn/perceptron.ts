import type { LinearModel } from './linear-model.ts';

/**
 * Trains a `LinearModel` by averaged perceptron (Collins 2002): the model is the mean of the weights after
 * every example, which generalises better than the last ones.
 */
export class PerceptronTrainer {
  readonly model: LinearModel;
  readonly #totals: Float64Array;
  #step = 1;

  /** @param bits the model has 2^bits rows. */
  constructor(bits: number, classes: number) {
    const rows = 2 ** bits;
    this.model = { mask: rows - 1, classes, scale: 1, weights: new Float32Array(rows * classes) };
    this.#totals = new Float64Array(rows * classes);
  }

  /** Counts one example as seen; call it for right answers too. */
  tick(): void {
    this.#step++;
  }

  /** Adds `amount` to the class's weight of every feature. */
  update(features: Uint32Array, count: number, label: number, amount: number): void {
    const { mask, classes, weights } = this.model;
    for (let n = 0; n < count; n++) {
      const at = (features[n]! & mask) * classes + label;
      weights[at] = weights[at]! + amount;
      this.#totals[at] = this.#totals[at]! + amount * this.#step;
    }
  }

  /** The mean model over all steps so far. */
  averaged(): LinearModel {
    const { weights } = this.model;
    const mean = weights.map((weight, at) => weight - this.#totals[at]! / this.#step);
    return { ...this.model, weights: mean };
  }
}
