import type { LinearModel } from '../learn/linear-model.ts';
import { createRandom, shuffle } from '../learn/random.ts';

/** One example: its hashed features, and its class (softmax) or the set of its classes as bits (independent). */
export interface Lesson {
  readonly features: Uint32Array;
  readonly label: number;
  readonly weight?: number;
}

export interface LogisticSettings {
  readonly bits: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** `one` of the classes is right, or each is right or wrong on its own. */
  readonly choice: 'one' | 'each';
}

/** Epochs whose weights are not yet worth keeping. */
const WARM_UP = 1;

/**
 * Logistic regression by AdaGrad over hashed features, with weight decay on what each example touches. The model is
 * the mean of the weights after each of the later epochs, which depends less on the order of the last examples.
 */
export function trainLogistic(lessons: readonly Lesson[], settings: LogisticSettings): LinearModel {
  const { bits, classes, epochs, rate, decay, choice } = settings;
  const mask = 2 ** bits - 1;
  const weights = new Float32Array((mask + 1) * classes);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const scores = new Float64Array(classes);
  const random = createRandom(11);
  const order = lessons.slice();
  const mean = new Float32Array(weights.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, label, weight = 1 } of shuffle(order, random)) {
      scores.fill(0);
      for (const feature of features) {
        const row = (feature & mask) * classes;
        for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!;
      }
      errorsOf(scores, label, choice);
      for (let c = 0; c < classes; c++) {
        const error = scores[c]! * weight;
        if (Math.abs(error) < 1e-4) continue;
        for (const feature of features) {
          const at = (feature & mask) * classes + c;
          const slope = error - decay * weights[at]!;
          squares[at]! += slope * slope;
          weights[at]! += (rate * slope) / Math.sqrt(squares[at]!);
        }
      }
    }
    if (epoch >= WARM_UP)
      for (let n = 0; n < mean.length; n++) mean[n] = mean[n]! + weights[n]! / (epochs - WARM_UP);
  }
  return { mask, classes, scale: 1, weights: mean };
}

/** Turns scores into what is missing to the right answer. */
function errorsOf(scores: Float64Array, label: number, choice: 'one' | 'each'): void {
  if (choice === 'each') {
    scores.forEach((score, c) => {
      scores[c] = ((label >> c) & 1) - 1 / (1 + Math.exp(-score));
    });
    return;
  }
  const highest = Math.max(...scores);
  let total = 0;
  scores.forEach((score, c) => {
    scores[c] = Math.exp(score - highest);
    total += scores[c]!;
  });
  scores.forEach((score, c) => {
    scores[c] = (c === label ? 1 : 0) - score / total;
  });
}
