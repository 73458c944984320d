const PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units of a word, as an unsigned 32-bit number. */
export function hashString(word: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let n = 0; n < word.length; n++) hash = Math.imul(hash ^ word.charCodeAt(n), PRIME);
  return hash >>> 0;
}

/**
 * Mixes two hashes or small numbers into one hash (murmur3's finaliser over their sum). The result is a signed
 * 32-bit number, as an engine keeps those out of the heap; `>>> 0` gives the unsigned one.
 */
export function mix(a: number, b: number): number {
  let hash = (Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) + b) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Mixes pairs in place: the first `count` numbers each with the one that stands `half` places after it. Functions
 * that write many features leave the mixing to this loop, which is many times as fast as a call for each.
 */
export function mixPairs(features: Uint32Array, half: number, count: number): void {
  for (let n = 0; n < count; n++) {
    let hash = (Math.imul(features[n]! ^ 0x9e3779b9, 0x85ebca6b) + features[n + half]!) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    features[n] = hash ^ (hash >>> 16);
  }
}
