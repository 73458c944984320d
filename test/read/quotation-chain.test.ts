import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/learn/random.ts';
import { BestPaths } from '../../src/read/quotation/best-paths.ts';
import { ChainInput, type ChainModel, ChainScores } from '../../src/read/quotation/chain.ts';

const LABELS = 3;

function randomModel(random: () => number): ChainModel {
  const part = (classes: number) => ({
    mask: 63,
    classes,
    scale: 1,
    weights: Float32Array.from({ length: 64 * classes }, () => 4 * random() - 2),
  });
  return { labels: LABELS, state: part(LABELS), edge: part(LABELS * LABELS) };
}

/** Every label sequence with its score. */
function* paths({ state, edge }: ChainScores, count: number): Generator<{ path: number[]; score: number }> {
  for (let code = 0; code < LABELS ** count; code++) {
    const path = Array.from({ length: count }, (_, n) => Math.floor(code / LABELS ** n) % LABELS);
    const score = path.reduce((sum, label, n) => {
      const before = n === 0 ? 0 : path[n - 1]!;
      return sum + state[n * LABELS + label]! + edge[(n * LABELS + before) * LABELS + label]!;
    }, 0);
    yield { path, score };
  }
}

describe('a chain', () => {
  it('finds the best path and the sum over all paths, also where a label is fixed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), fc.boolean(), (seed, count, fix) => {
        const random = createRandom(seed);
        const model = randomModel(random);
        const input = new ChainInput();
        input.begin(count);
        for (let n = 0; n < count; n++) {
          for (let f = 0; f < 3; f++) input.addState(n, Math.floor(random() * 1e6));
          for (let f = 0; f < 2; f++) input.addEdge(n, Math.floor(random() * 1e6));
        }
        if (fix) input.fixed[0] = 1;
        const scores = new ChainScores(LABELS);
        scores.score(model, input);
        const all = [...paths(scores, count)];
        const best = all.reduce((a, b) => (b.score > a.score ? b : a));
        const total = Math.log(all.reduce((sum, { score }) => sum + Math.exp(score), 0));
        expect(scores.marginals(count)).toBeCloseTo(total, 6);
        expect(scores.best(count)).toBeCloseTo(best.score, 6);
        expect([...scores.path.slice(0, count)]).toEqual(best.path);
        for (let n = 0; n < count; n++) {
          const chances = scores.marginal.slice(n * LABELS, (n + 1) * LABELS);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('finds the several best paths that are near the best', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, count) => {
        const random = createRandom(seed);
        const input = new ChainInput();
        input.begin(count);
        for (let n = 0; n < count; n++) {
          for (let f = 0; f < 3; f++) input.addState(n, Math.floor(random() * 1e6));
          for (let f = 0; f < 2; f++) input.addEdge(n, Math.floor(random() * 1e6));
        }
        const scores = new ChainScores(LABELS);
        scores.score(randomModel(random), input);
        const all = [...paths(scores, count)].map(({ score }) => score).sort((a, b) => b - a);
        const near = all.filter((score) => all[0]! - score <= 3).slice(0, 6);
        const best = new BestPaths(6, 3);
        const found = best.find(scores, count);
        expect(found).toBeGreaterThanOrEqual(near.length);
        near.forEach((score, n) => {
          expect(best.scores[n]).toBeCloseTo(score, 6);
        });
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
