import { hashString } from './hash.ts';
import { decodeWeights } from './weights-file.ts';

/**
 * Words grouped by how they are used, made from word vectors. A fine cluster holds words that can stand for one
 * another, a coarse one a whole kind (towns, first names, verbs of saying). 0 is the cluster of unknown words.
 */
export interface Clusters {
  /** Fine cluster of a word in lower case. */
  readonly fine: (lower: string) => number;
  /** Coarse cluster of a fine one. */
  readonly coarse: (fine: number) => number;
}

/** Clusters that know no word. */
export const noClusters: Clusters = { fine: () => 0, coarse: () => 0 };

/** Words are kept as hashes in an open-addressed table; an empty slot has cluster 0. */
export interface ClusterTable {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
  readonly coarse: Uint8Array;
}

/** The slot of a hash: that which holds it, or the empty one where it belongs. */
export function slotOf(table: ClusterTable, hash: number): number {
  const mask = table.keys.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (table.values[slot] !== 0 && table.keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/**
 * Reads the bytes of `clusters.bin`; without them no word has a cluster.
 *
 * @example readClusters(resources.weights('clusters')).fine('ministry')
 */
export function readClusters(bytes: Uint8Array | undefined): Clusters {
  if (!bytes) return noClusters;
  const { keys, values, coarse } = decodeWeights(bytes).arrays;
  if (!(keys instanceof Uint32Array) || !(values instanceof Uint16Array) || !(coarse instanceof Uint8Array))
    throw new Error('not a file of clusters; run "npm run train -- clusters"');
  const table: ClusterTable = { keys, values, coarse };
  return {
    fine: (lower) => values[slotOf(table, hashString(lower))]!,
    coarse: (fine) => coarse[fine]!,
  };
}
