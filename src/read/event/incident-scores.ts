import { mix } from '../../learn/hash.ts';
import type { LinearModel } from '../../learn/linear-model.ts';
import { scoreInto } from '../../learn/linear-model.ts';
import { FeatureSet } from './feature-set.ts';
import { FeatureList, factsOf, sentenceFeatures } from './incident-features.ts';
import { KINDS } from './incident-model.ts';
import type { IncidentView } from './incident-view.ts';

/** Probabilities, one a kind of incident. */
export type ByKind = Float32Array;

/** Features of every sentence. */
export function featuresOfSentences(view: IncidentView): readonly Uint32Array[] {
  const facts = factsOf(view);
  const list = new FeatureList();
  return view.layers.sentences.map((_, n) => {
    sentenceFeatures(view, facts, n, list);
    return list.copy();
  });
}

/** The probability of each class on its own. */
export function chances(model: LinearModel, features: Uint32Array): Float32Array {
  const scores = new Float32Array(model.classes);
  scoreInto(model, features, features.length, scores);
  return scores.map((score) => 1 / (1 + Math.exp(-score * model.scale)));
}

/** The probabilities of classes of which one is right. */
export function shares(model: LinearModel, features: Uint32Array, count: number): Float32Array {
  const scores = new Float32Array(model.classes);
  scoreInto(model, features, count, scores);
  const highest = Math.max(...scores);
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c]! - highest) * model.scale);
    total += scores[c]!;
  }
  return scores.map((score) => score / total);
}

const BOUNDS = [0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85] as const;

/** A probability as a whole number from 0 to 7. */
export const bucketOf = (chance: number): number => BOUNDS.filter((bound) => chance >= bound).length;

const FIRST = 3;

/**
 * Features of a stretch of a document: all that its sentences have, once, and how many of them tell of each kind
 * and how surely.
 */
export function documentFeatures(
  features: readonly Uint32Array[],
  sentences: readonly ByKind[],
): Uint32Array {
  const all = new FeatureSet();
  for (const list of features) for (const feature of list) all.add(feature);
  for (let kind = 0; kind < KINDS.length; kind++) {
    const best = sentences.map((chance) => chance[kind]!).sort((a, b) => b - a);
    for (let rank = 0; rank < FIRST + 1; rank++) {
      const chance = best[Math.min(best.length - 1, rank)] ?? 0;
      all.add(mix(mix(9000 + kind, rank), Math.round(8 * chance)));
      if (rank === FIRST) break;
      for (let step = 1; step < 10; step++) {
        if ((best[rank] ?? 0) > step / 10) all.add(mix(mix(9100 + kind, rank), step));
      }
    }
    for (let n = 0; n < FIRST; n++) all.add(mix(mix(9200 + kind, n), bucketOf(sentences[n]?.[kind] ?? 0)));
  }
  return all.values();
}
