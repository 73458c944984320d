import type { LinearModel } from '../learn/linear-model.ts';
import { createRandom, shuffle } from '../learn/random.ts';
import type { Candidate } from '../read/quotation/candidates.ts';
import { endOfCue, FEATURE_ROOM, potential } from '../read/quotation/judge.ts';
import { judgeFeatures } from '../read/quotation/judge-features.ts';
import type { Lesson } from './quotation-gold.ts';
import { isRight } from './quotation-models.ts';

/** Size and rates of the judge; the mean of the weights after each epoch but the first `unsettled` is kept. */
const SETTINGS = { bits: 18, epochs: 10, unsettled: 2, step: 0.03, decay: 0.01 } as const;

/** The candidates of one cue. */
interface Group {
  readonly candidates: readonly Candidate[];
  /** Rows of the model for each candidate. */
  readonly rows: readonly Uint32Array[];
  readonly right: readonly boolean[];
}

/**
 * Learns to judge candidates that models trained on other documents made: the right ones of a cue together against the
 * wrong ones and none, by conditional log-likelihood with AdaGrad (Duchi et al. 2011).
 */
export function trainJudge(
  parts: readonly { readonly lesson: Lesson; readonly candidates: readonly Candidate[] }[],
  seed: number,
): LinearModel {
  const { bits, epochs, unsettled } = SETTINGS;
  const model = { mask: 2 ** bits - 1, classes: 1, scale: 1, weights: new Float32Array(2 ** bits) };
  const squares = new Float32Array(2 ** bits).fill(1);
  const sums = new Float64Array(2 ** bits);
  const groups = parts.flatMap((part) => groupsOf(part.lesson, part.candidates, model.mask));
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const group of shuffle(groups, random)) learn(group, model.weights, squares);
    if (epoch >= unsettled) for (let n = 0; n < sums.length; n++) sums[n]! += model.weights[n]!;
  }
  return { ...model, weights: Float32Array.from(sums, (sum) => sum / (epochs - unsettled)) };
}

function groupsOf(lesson: Lesson, candidates: readonly Candidate[], mask: number): Group[] {
  const room = new Uint32Array(FEATURE_ROOM);
  const groups: Group[] = [];
  for (let first = 0, last = 0; first < candidates.length; first = last) {
    last = endOfCue(candidates, first);
    const own = candidates.slice(first, last);
    groups.push({
      candidates: own,
      rows: own.map((_, n) => {
        const count = judgeFeatures(lesson.view, candidates, first + n, room);
        return room.slice(0, count).map((value) => (value & mask) >>> 0);
      }),
      right: own.map((candidate) => isRight(candidate, lesson.examples)),
    });
  }
  return groups;
}

function learn({ candidates, rows, right }: Group, weights: Float32Array, squares: Float32Array): void {
  const { step, decay } = SETTINGS;
  let total = 1;
  let fitting = 0;
  const potentials = candidates.map((candidate, n) => {
    let score = 0;
    for (const row of rows[n]!) score += weights[row]!;
    const weight = potential(score, candidate);
    total += weight;
    if (right[n]) fitting += weight;
    return weight;
  });
  potentials.forEach((weight, n) => {
    const gradient = weight / total - (right[n] ? weight / fitting : 0);
    if (Math.abs(gradient) < 1e-4) return;
    for (const row of rows[n]!) {
      const slope = gradient + decay * weights[row]!;
      squares[row]! += slope * slope;
      weights[row]! -= (step * slope) / Math.sqrt(squares[row]!);
    }
  });
}
