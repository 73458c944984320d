import { type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import type { Span } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import type { Judged } from './choose.ts';
import { judgeFeatures } from './judge-features.ts';
import type { View } from './view.ts';

/** No candidate has more features. */
export const FEATURE_ROOM = 128;
/** How much the role model's own view of a variant counts. */
export const ROLE_SHARE = 0.5;
/** Contents agree that share this part of all their tokens. */
const CLOSE = 0.5;

/**
 * The best candidate of each cue, in their order, with how sure it is. The candidates of one cue compete with one another
 * and with the chance that the cue is none or none of them fits, as classes of a log-linear model; since candidates of
 * nearly the same words agree, the one whose likes are together the likeliest is taken (minimum Bayes risk). They are
 * compared and given as `mended` makes them.
 */
export function judge(
  view: View,
  candidates: readonly Candidate[],
  model: LinearModel,
  mended: (view: View, candidate: Candidate) => Candidate = (_, candidate) => candidate,
): Judged[] {
  const features = new Uint32Array(FEATURE_ROOM);
  const scores = new Float32Array(1);
  const judged: Judged[] = [];
  for (let first = 0, last = 0; first < candidates.length; first = last) {
    last = endOfCue(candidates, first);
    const weights: number[] = [];
    let total = 1;
    for (let n = first; n < last; n++) {
      const count = judgeFeatures(view, candidates, n, features);
      scoreInto(model, features, count, scores);
      const weight = potential(scores[0]! * model.scale, candidates[n]!);
      weights.push(weight);
      total += weight;
    }
    const variants = candidates.slice(first, last).map((candidate) => mended(view, candidate));
    judged.push(surest(variants, weights, total));
  }
  return judged;
}

/** The index after the last candidate of the cue whose first candidate stands at `first`. */
export function endOfCue(candidates: readonly Candidate[], first: number): number {
  let last = first + 1;
  while (last < candidates.length && candidates[last]!.cue === candidates[first]!.cue) last++;
  return last;
}

/** The weight of a candidate against 1 for none, from what the model scores it. */
export const potential = (score: number, { roleScore }: Candidate): number =>
  Math.exp(Math.max(-30, Math.min(30, score + ROLE_SHARE * roleScore)));

function surest(variants: readonly Candidate[], weights: readonly number[], total: number): Judged {
  let best = 0;
  let highest = -1;
  for (let n = 0; n < variants.length; n++) {
    let together = 0;
    for (let other = 0; other < variants.length; other++)
      if (other === n || agree(variants[n]!, variants[other]!)) together += weights[other]!;
    const better = together > highest + 1e-9 * total;
    if (!better && !(together > highest - 1e-9 * total && weights[n]! > weights[best]!)) continue;
    best = n;
    highest = together;
  }
  return { ...variants[best]!, confidence: highest / total };
}

/** Whether two candidates of one cue say nearly the same. */
function agree(a: Candidate, b: Candidate): boolean {
  if ((a.sources.length === 0) !== (b.sources.length === 0)) return false;
  if (a.sources.length > 0 && shared(a.sources, b.sources) === 0) return false;
  const both = shared(a.contents, b.contents);
  return both >= CLOSE * (size(a.contents) + size(b.contents) - both);
}

const size = (ranges: readonly Span[]): number =>
  ranges.reduce((sum, [first, last]) => sum + last - first, 0);

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [first, last] of a)
    for (const [from, to] of b) sum += Math.max(0, Math.min(last, to) - Math.max(first, from));
  return sum;
}
