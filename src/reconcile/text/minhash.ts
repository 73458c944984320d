import { mix } from '../../learn/hash.ts';

/** Hash functions of a signature: enough to tell a Jaccard of 0.3 from 0.1. */
export const SIGNATURE_LENGTH = 64;

/**
 * MinHash signature of a set of hashes (Broder 1997): two sets agree in a row with a probability equal to
 * their Jaccard similarity. An empty set has no signature, so that empty documents are no candidates.
 */
export function minHash(hashes: Iterable<number>): Uint32Array | undefined {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  let empty = true;
  for (const hash of hashes) {
    empty = false;
    for (let row = 0; row < SIGNATURE_LENGTH; row++) {
      const value = mix(hash, row + 1) >>> 0;
      if (value < signature[row]!) signature[row] = value;
    }
  }
  return empty ? undefined : signature;
}

/**
 * The buckets of a signature under banding: sets that share a bucket agree in all `rows` rows of a band,
 * which happens with probability 1 - (1 - J^rows)^(64 / rows).
 */
export function bandsOf(signature: Uint32Array, rows: number, prefix: string): readonly string[] {
  const buckets: string[] = [];
  for (let start = 0; start + rows <= signature.length; start += rows) {
    let hash = start + 1;
    for (let row = 0; row < rows; row++) hash = mix(hash, signature[start + row]!);
    buckets.push(`${prefix}${start}:${hash}`);
  }
  return buckets;
}
