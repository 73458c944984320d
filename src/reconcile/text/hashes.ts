/** A set of 32-bit hashes: each once, in rising order. Two such sets are compared in one pass over both. */
export type HashSet = Uint32Array;

/** @example hashSet([3, 1, 3]) // Uint32Array [1, 3] */
export function hashSet(hashes: Iterable<number>): HashSet {
  const sorted = Uint32Array.from(hashes).sort();
  let count = 0;
  for (const hash of sorted) if (count === 0 || sorted[count - 1] !== hash) sorted[count++] = hash;
  return sorted.slice(0, count);
}

/** How many hashes stand in both. */
export function countCommon(a: HashSet, b: HashSet): number {
  let common = 0;
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const [left, right] = [a[x]!, b[y]!];
    if (left === right) common++;
    if (left <= right) x++;
    if (right <= left) y++;
  }
  return common;
}

/** The share of `part` that `whole` holds; 0 for an empty part. */
export const shareOf = (part: HashSet, whole: HashSet): number =>
  part.length ? countCommon(part, whole) / part.length : 0;

/** Whether a hash stands in the set. */
export function holds(set: HashSet, hash: number): boolean {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return set[low] === hash;
}
