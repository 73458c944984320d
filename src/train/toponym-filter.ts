import type { LinearModel } from '../learn/linear-model.ts';
import { createRandom, shuffle } from '../learn/random.ts';

/** One candidate with its features; `weight` scales what it teaches. */
export interface FilterExample {
  readonly features: Uint32Array;
  readonly positive: boolean;
  readonly weight: number;
}

const BITS = 16;
const EPOCHS = 8;
const RATE = 0.1;
const DECAY = 2e-5;

/** Logistic regression by AdaGrad over hashed features, with weight decay on what each example touches. */
export function trainFilter(examples: FilterExample[]): LinearModel {
  const rows = 2 ** BITS;
  const mask = rows - 1;
  const weights = new Float32Array(rows);
  const squares = new Float32Array(rows).fill(1e-3);
  const random = createRandom(3);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, positive, weight } of shuffle(examples, random)) {
      let score = 0;
      for (const feature of features) score += weights[feature & mask]!;
      const error = ((positive ? 1 : 0) - 1 / (1 + Math.exp(-score))) * weight;
      for (const feature of features) {
        const at = feature & mask;
        const slope = error - DECAY * weights[at]!;
        squares[at] = squares[at]! + slope * slope;
        weights[at] = weights[at]! + (RATE * slope) / Math.sqrt(squares[at]!);
      }
    }
  }
  return { mask, classes: 1, scale: 1, weights };
}
