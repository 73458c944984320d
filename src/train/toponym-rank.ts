import { createRandom, shuffle } from '../learn/random.ts';
import { RANK_FEATURES } from '../read/toponym/rank.ts';

/** One name: the features of each place that it may mean, and which of them are right. */
export interface RankExample {
  readonly places: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const EPOCHS = 30;
const RATE = 0.05;
const DECAY = 1e-4;

/**
 * Softmax regression by AdaGrad: it raises the probability that one of the right places is chosen (the log of their
 * sum, as several entries of a gazetteer may stand for one place). Features that it may not learn keep their weight.
 */
export function trainRank(
  examples: RankExample[],
  start: Float32Array,
  learns: (feature: number) => boolean,
): Float32Array {
  const weights = Float64Array.from(start);
  const squares = new Float64Array(RANK_FEATURES).fill(1e-2);
  const random = createRandom(4);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { places, right, weight } of shuffle(examples, random)) {
      const scores = places.map((features) => dot(weights, features));
      const all = softmax(scores);
      const rightMass = all.reduce((sum, share, n) => sum + (right[n] ? share : 0), 0) || 1e-12;
      const slope = new Float64Array(RANK_FEATURES);
      places.forEach((features, n) => {
        const pull = (right[n] ? all[n]! / rightMass : 0) - all[n]!;
        for (let f = 0; f < RANK_FEATURES; f++) slope[f] = slope[f]! + pull * features[f]! * weight;
      });
      for (let f = 0; f < RANK_FEATURES; f++) {
        if (!learns(f)) continue;
        const step = slope[f]! - DECAY * weights[f]!;
        squares[f] = squares[f]! + step * step;
        weights[f] = weights[f]! + (RATE * step) / Math.sqrt(squares[f]!);
      }
    }
  }
  return Float32Array.from(weights);
}

function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < RANK_FEATURES; n++) sum += weights[n]! * features[n]!;
  return sum;
}

function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / total);
}
