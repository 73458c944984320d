import type { LinearModel } from '../learn/linear-model.ts';
import type { Candidate } from '../read/quotation/candidates.ts';
import { choose } from '../read/quotation/choose.ts';
import { judge } from '../read/quotation/judge.ts';
import type { Lesson } from './quotation-gold.ts';
import { isRight } from './quotation-models.ts';

/** The threshold of `choose` with the best linked F1 (in percent) on documents with their candidates. */
export function bestThreshold(
  parts: readonly { readonly lesson: Lesson; readonly candidates: readonly Candidate[] }[],
  model: LinearModel,
): { threshold: number; f1: number } {
  const judged = parts.map(({ lesson, candidates }) => ({
    lesson,
    found: judge(lesson.view, candidates, model),
  }));
  const wanted = parts.reduce((sum, { lesson }) => sum + lesson.gold.length, 0);
  let best = { threshold: 0.5, f1: 0 };
  for (let threshold = 0.1; threshold < 0.6; threshold += 0.025) {
    let given = 0;
    let right = 0;
    for (const { lesson, found } of judged) {
      const chosen = choose(lesson.view, found, () => threshold);
      given += chosen.length;
      right += chosen.filter((candidate) => isRight(candidate, lesson.examples)).length;
    }
    const f1 = (200 * right) / (given + wanted || 1);
    if (f1 > best.f1) best = { threshold: Math.round(threshold * 1000) / 1000, f1 };
  }
  return best;
}
