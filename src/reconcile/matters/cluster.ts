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
  tied: (a: T, b: T) => boolean = () => true,
): readonly (readonly T[])[] {
  const ordered = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = new Map<string, Pair>();
  ordered.forEach((a, row) => {
    for (let column = 0; column < row; column++) {
      const b = ordered[column]!;
      const value = affinityOf(a, b);
      const same = value !== null && alike(a, b) && tied(a, b);
      if (value !== null) pairs.set(`${column} ${row}`, { value, same });
    }
  });
  const linked = [...pairs]
    .filter(([, { value, same }]) => same || value >= least)
    .map(([key]) => key.split(' ').map(Number))
    .filter(([a, b]) => tied(ordered[a!]!, ordered[b!]!));
  return components(ordered.length, linked as [number, number][]).flatMap((component) =>
    clusterComponent(component, ordered, pairs, least),
  );
}

interface Pair {
  readonly value: number;
  readonly same: boolean;
}

/** Members that a chain of joinable pairs connects: no mean affinity can reach `least` across two of them. */
function components(
  count: number,
  links: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const [a, b] of links) {
    const [x, y] = [find(a), find(b)];
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  return [...Map.groupBy(parent.keys(), find).values()];
}

function clusterComponent<T>(
  component: readonly number[],
  ordered: readonly T[],
  pairs: ReadonlyMap<string, Pair>,
  least: number,
): readonly (readonly T[])[] {
  const pairOf = (a: number, b: number): Pair | undefined => pairs.get(a < b ? `${a} ${b}` : `${b} ${a}`);
  const clusters = component.map((index) => [ordered[index]!]);
  const sums = component.map((a) => component.map((b) => (a === b ? 0 : (pairOf(a, b)?.value ?? null))));
  component.forEach((a, row) => {
    component.slice(0, row).some((b, column) => {
      const same = clusters[column]!.length > 0 && pairOf(a, b)?.same === true && sums[column]![row] !== null;
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
