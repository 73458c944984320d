import { type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import type { Candidate, Passage } from './candidates.ts';
import { type FilterContext, filterFeatures, MAX_FEATURES } from './filter-features.ts';

/** Tells how sure it is, 0 to 1, that a candidate is meant as a place. */
export type Judge = (passage: Passage, candidate: Candidate, context: FilterContext) => number;

/** A judge by learned weights: logistic regression over hashed features. */
export function learnedJudge(model: LinearModel): Judge {
  const features = new Uint32Array(MAX_FEATURES);
  const scores = new Float32Array(1);
  return (passage, candidate, context) => {
    const count = filterFeatures(passage, candidate, context, features);
    scoreInto(model, features, count, scores);
    return 1 / (1 + Math.exp(-scores[0]! * model.scale));
  };
}

/** Without weights: a known name that the name finder calls a place, or that follows a locative preposition. */
export const plainJudge: Judge = ({ tokens, names }, { first, matches, name, noun }, { words }) => {
  if (names[name]?.type === 'place') return 0.9;
  if (noun && matches.length) return 0.8;
  const located = first > 0 && words.locatives.has(tokens.lower[first - 1]!);
  return matches.length && located ? 0.7 : 0.1;
};

export interface Chosen {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The candidates that are meant as places, none overlapping another: of two, the longer, then the surer. */
export function selectPlaces(
  passage: Passage,
  candidates: readonly Candidate[],
  judge: Judge,
  context: FilterContext,
  threshold: number,
): readonly Chosen[] {
  const sure: Chosen[] = [];
  for (const candidate of candidates) {
    const confidence = judge(passage, candidate, context);
    if (confidence >= threshold) sure.push({ candidate, confidence });
  }
  sure.sort((a, b) => lengthOf(b) - lengthOf(a) || b.confidence - a.confidence);
  const taken = new Uint8Array(passage.tokens.count);
  const chosen = sure.filter(({ candidate: { first, last } }) => {
    for (let at = first; at < last; at++) if (taken[at]) return false;
    taken.fill(1, first, last);
    return true;
  });
  return chosen.sort((a, b) => a.candidate.first - b.candidate.first);
}

const lengthOf = ({ candidate }: Chosen): number => candidate.last - candidate.first;
