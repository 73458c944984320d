import type { LinearModel } from '../learn/linear-model.ts';
import { type ChainInput, type ChainModel, ChainScores } from '../read/quotation/chain.ts';

/** How a chain model is trained. */
export interface ChainRates {
  /** Step of AdaGrad (Duchi et al. 2011). */
  readonly step: number;
  /** Squared slopes assumed at the start: the first steps are then no longer than `step / sqrt(damping)`. */
  readonly damping: number;
  /** Pull of the weights that an example touches towards 0. */
  readonly decay: number;
}

/** Trains a chain model by conditional log-likelihood, one sequence at a time. */
export class ChainTrainer {
  readonly model: ChainModel;
  readonly scores: ChainScores;
  readonly #rates: ChainRates;
  readonly #stateSquares: Float32Array;
  readonly #edgeSquares: Float32Array;

  /** @param bits the state and edge models have 2^bits rows. */
  constructor(labels: number, bits: { readonly state: number; readonly edge: number }, rates: ChainRates) {
    const empty = (classes: number, size: number): LinearModel => ({
      mask: 2 ** size - 1,
      classes,
      scale: 1,
      weights: new Float32Array(2 ** size * classes),
    });
    this.model = { labels, state: empty(labels, bits.state), edge: empty(labels * labels, bits.edge) };
    this.scores = new ChainScores(labels);
    this.#rates = rates;
    this.#stateSquares = new Float32Array(this.model.state.weights.length).fill(rates.damping);
    this.#edgeSquares = new Float32Array(this.model.edge.weights.length).fill(rates.damping);
  }

  /** One step towards the gold labels; returns the example's log-loss. */
  learn(input: ChainInput, gold: Int8Array, weight = 1): number {
    const { scores, model } = this;
    const { labels } = model;
    scores.score(model, input);
    let loss = scores.marginals(input.count, true);
    let before = 0;
    for (let at = 0; at < input.count; at++) {
      const label = gold[at]!;
      loss -= scores.state[at * labels + label]! + scores.edge[(at * labels + before) * labels + label]!;
      scores.marginal[at * labels + label]! -= 1;
      scores.pair[(at * labels + before) * labels + label]! -= 1;
      before = label;
    }
    this.#update(
      model.state,
      this.#stateSquares,
      input.state,
      input.stateCount,
      input.stateStart(1),
      scores.marginal,
      input.count,
      weight,
    );
    this.#update(
      model.edge,
      this.#edgeSquares,
      input.edge,
      input.edgeCount,
      input.edgeStart(1),
      scores.pair,
      input.count,
      weight,
    );
    return loss;
  }

  #update(
    model: LinearModel,
    squares: Float32Array,
    features: Uint32Array,
    counts: Int32Array,
    room: number,
    gradients: Float64Array,
    count: number,
    weight: number,
  ): void {
    const { step, decay } = this.#rates;
    const { mask, classes, weights } = model;
    for (let at = 0; at < count; at++) {
      for (let c = 0; c < classes; c++) {
        const gradient = gradients[at * classes + c]! * weight;
        if (gradient < 1e-3 && gradient > -1e-3) continue;
        const first = at * room;
        for (let n = first; n < first + counts[at]!; n++) {
          const index = (features[n]! & mask) * classes + c;
          const slope = gradient + decay * weights[index]!;
          squares[index]! += slope * slope;
          weights[index]! -= (step * slope) / (1e-6 + Math.sqrt(squares[index]!));
        }
      }
    }
  }
}

/** The model whose weights are the means of those of models of one shape. */
export function meanOf(models: readonly ChainModel[]): ChainModel {
  const mean = (part: 'state' | 'edge'): LinearModel => {
    const [first] = models;
    if (!first) throw new Error('no models to take the mean of');
    const sums = new Float64Array(first[part].weights.length);
    for (const model of models) for (let n = 0; n < sums.length; n++) sums[n]! += model[part].weights[n]!;
    return { ...first[part], weights: Float32Array.from(sums, (sum) => sum / models.length) };
  };
  return { labels: models[0]!.labels, state: mean('state'), edge: mean('edge') };
}
