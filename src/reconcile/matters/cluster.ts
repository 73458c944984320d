import type { Affinity } from './affinity.ts';

/**
 * Agglomerative clustering with average linkage over symmetric affinities: the two clusters with the highest mean
 * affinity are joined until none reaches `least`. Members that `alike` calls the same thing said twice are joined first.
 * A pair that cannot be joined keeps its clusters apart. The result depends on the members alone, which are taken in
 * the order of their ids.
 */
export function cluster<T extends { readonly id: string }>(
  members: readonly T[],
  affinityOf: (a: T, b: T) => Affinity,
  alike: (a: T, b: T) => boolean,
  least: number,
): readonly (readonly T[])[] {
  const ordered = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const clusters = ordered.map((member) => [member]);
  const sums = ordered.map((a, row) => ordered.map((b, column) => (row === column ? 0 : affinityOf(a, b))));
  ordered.forEach((a, row) => {
    ordered.slice(0, row).some((b, column) => {
      const same = clusters[column]!.length > 0 && alike(a, b) && sums[column]![row] !== null;
      if (same) merge(clusters, sums, [column, row]);
      return same;
    });
  });
  for (;;) {
    const pair = bestPair(clusters, sums, least);
    if (!pair) return clusters.filter((one) => one.length > 0);
    merge(clusters, sums, pair);
  }
}

function bestPair<T>(
  clusters: readonly (readonly T[])[],
  sums: readonly (readonly Affinity[])[],
  least: number,
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let highest = least;
  for (let a = 0; a < clusters.length; a++) {
    if (clusters[a]!.length === 0) continue;
    for (let b = a + 1; b < clusters.length; b++) {
      const sum = sums[a]![b]!;
      if (sum === null || clusters[b]!.length === 0) continue;
      const mean = sum / (clusters[a]!.length * clusters[b]!.length);
      if (mean > highest || (mean === highest && !best)) {
        highest = mean;
        best = [a, b];
      }
    }
  }
  return best;
}

/** Joins the second cluster to the first and adds up the affinities of both to every other. */
function merge<T>(clusters: T[][], sums: Affinity[][], [a, b]: readonly [number, number]): void {
  clusters[a]!.push(...clusters[b]!);
  clusters[b] = [];
  for (let other = 0; other < clusters.length; other++) {
    const [x, y] = [sums[a]![other] as Affinity, sums[b]![other] as Affinity];
    const sum = x === null || y === null ? null : x + y;
    sums[a]![other] = sum;
    sums[other]![a] = sum;
  }
}
