import { LEVELS } from '../../gazetteer/levels.ts';
import type { LinearModel } from '../../learn/linear-model.ts';
import { decodeWeights, encodeWeights } from '../../learn/weights-file.ts';
import { RANK_FEATURES, type RankModel } from './rank.ts';

/** What the toponym stage has learned: which names are places, and which place a name means. */
export interface ToponymModel {
  readonly filter: LinearModel;
  /** Least probability at which a name is taken for a place. */
  readonly threshold: number;
  readonly rank: RankModel;
}

export function encodeToponymModel({ filter, threshold, rank }: ToponymModel): Uint8Array {
  return encodeWeights({
    meta: { version: 1, scale: filter.scale, threshold },
    arrays: { filter: filter.weights, first: rank.first, second: rank.second },
  });
}

/** throws Error when the bytes are no weights of this stage. */
export function decodeToponymModel(bytes: Uint8Array): ToponymModel {
  const { meta, arrays } = decodeWeights(bytes);
  const { filter, first, second } = arrays;
  if (!(filter instanceof Int8Array) || !(first instanceof Float32Array) || !(second instanceof Float32Array))
    throw new Error('not the weights of the toponym stage; run "npm run train -- toponym"');
  if (first.length !== RANK_FEATURES || second.length !== RANK_FEATURES)
    throw new Error('weights of the toponym stage of another version; run "npm run train -- toponym"');
  return {
    filter: { mask: filter.length - 1, classes: 1, scale: meta.scale as number, weights: filter },
    threshold: meta.threshold as number,
    rank: { first, second },
  };
}

/** Ranking without weights: the larger and better known, what the context contains, and what others vote for. */
export function plainRank(): RankModel {
  const first = new Float32Array(RANK_FEATURES);
  first[0] = 6;
  first[1] = 3;
  first[2] = -1;
  first[3] = -2;
  const level = (name: (typeof LEVELS)[number], weight: number): void => {
    first[4 + LEVELS.indexOf(name)] = weight;
  };
  level('continent', 6);
  level('country', 5);
  level('region', 3);
  level('capital', 2);
  level('admin1', 0.5);
  level('admin2', -2);
  const after = 4 + LEVELS.length;
  first[after] = 3;
  first[after + 1] = -2;
  first[after + 2] = 6;
  first[after + 3] = -0.5;
  first[after + 4] = 3;
  first[after + 9] = 2;
  first[after + 11] = 2;
  const second = first.slice();
  second[after + 16] = 3;
  second[after + 17] = 3;
  second[after + 18] = 3;
  second[after + 19] = 2;
  return { first, second };
}
