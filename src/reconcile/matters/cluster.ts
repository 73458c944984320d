import type { Affinity } from './affinity.ts';

/** How members are joined. All functions are symmetric. */
export interface Joining<T> {
  readonly affinityOf: (a: T, b: T) => Affinity;
  /** Whether the two are the same thing said twice; they are joined first. */
  readonly alike: (a: T, b: T) => boolean;
  /** Whether two members may be in one cluster at all: else no chain leads from one to the other by them. */
  readonly tied: (a: T, b: T) => boolean;
  /** Mean affinity from which two clusters are joined. */
  readonly least: number;
}

interface Pairs {
  /** Affinity by row and column; not a number where two members cannot be joined. */
  readonly values: Float64Array;
  /** 1 where two members are the same thing said twice, 2 where a pair ties them, 3 where both. */
  readonly links: Uint8Array;
}

const ALIKE = 1;
const TIED = 2;

/**
 * Agglomerative clustering with average linkage over symmetric affinities: the two clusters with the highest mean
 * affinity are joined until none reaches `least`, among members that a chain of tied pairs connects. A pair that
 * cannot be joined keeps its clusters apart. The result depends on the members alone, which are taken in the order of
 * their ids. Each component is given with its clusters.
 */
export function cluster<T extends { readonly id: string }>(
  members: readonly T[],
  joining: Joining<T>,
): readonly (readonly (readonly T[])[])[] {
  const ordered = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = compare(ordered, joining);
  return components(ordered.length, pairs.links).map((component) =>
    clusterComponent(component, ordered, pairs, joining.least),
  );
}

function compare<T>(members: readonly T[], { affinityOf, alike, tied, least }: Joining<T>): Pairs {
  const count = members.length;
  const values = new Float64Array(count * count);
  const links = new Uint8Array(count * count);
  for (let row = 0; row < count; row++) {
    const a = members[row]!;
    for (let column = 0; column < row; column++) {
      const b = members[column]!;
      const value = affinityOf(a, b);
      values[row * count + column] = values[column * count + row] = value ?? Number.NaN;
      if (value === null) continue;
      const same = alike(a, b);
      if ((same || value >= least) && tied(a, b)) links[row * count + column] = TIED | (same ? ALIKE : 0);
    }
  }
  return { values, links };
}

/** Members that a chain of tied pairs connects, as indexes in rising order. */
function components(count: number, links: Uint8Array): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let row = 0; row < count; row++)
    for (let column = 0; column < row; column++) {
      if (!links[row * count + column]) continue;
      const [x, y] = [find(column), find(row)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    }
  return [...Map.groupBy(parent.keys(), find).values()];
}

function clusterComponent<T>(
  component: readonly number[],
  ordered: readonly T[],
  { values, links }: Pairs,
  least: number,
): readonly (readonly T[])[] {
  const size = component.length;
  const clusters = component.map((index) => [ordered[index]!]);
  const sums = new Float64Array(size * size);
  component.forEach((a, row) => {
    component.forEach((b, column) => {
      if (row !== column) sums[row * size + column] = values[a * ordered.length + b]!;
    });
  });
  component.forEach((a, row) => {
    component.slice(0, row).some((b, column) => {
      const same =
        clusters[column]!.length > 0 &&
        (links[a * ordered.length + b]! & ALIKE) > 0 &&
        !Number.isNaN(sums[column * size + row]);
      if (same) merge(clusters, sums, column, row);
      return same;
    });
  });
  const best = bestPartners(clusters, sums);
  for (;;) {
    const pair = bestPair(best, clusters, least);
    if (!pair) return clusters.filter((one) => one.length > 0);
    merge(clusters, sums, ...pair);
    best.renew(pair);
  }
}

/** For each cluster the one after it with which its mean affinity is highest. */
interface Partners {
  readonly partner: Int32Array;
  readonly mean: Float64Array;
  readonly renew: (merged: readonly [number, number]) => void;
}

function bestPartners(clusters: readonly (readonly unknown[])[], sums: Float64Array): Partners {
  const size = clusters.length;
  const partner = new Int32Array(size).fill(-1);
  const mean = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const meanOf = (a: number, b: number): number =>
    sums[a * size + b]! / (clusters[a]!.length * clusters[b]!.length);
  const look = (a: number): void => {
    partner[a] = -1;
    mean[a] = Number.NEGATIVE_INFINITY;
    if (clusters[a]!.length === 0) return;
    for (let b = a + 1; b < size; b++) {
      if (clusters[b]!.length === 0) continue;
      const value = meanOf(a, b);
      if (value > mean[a]!) {
        mean[a] = value;
        partner[a] = b;
      }
    }
  };
  for (let a = 0; a < size; a++) look(a);
  return {
    partner,
    mean,
    renew: ([into, from]) => {
      look(into);
      partner[from] = -1;
      mean[from] = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < from; a++) {
        if (a === into || clusters[a]!.length === 0) continue;
        if (partner[a] === into || partner[a] === from) look(a);
        else if (a < into) {
          const value = meanOf(a, into);
          if (value > mean[a]! || (value === mean[a] && into < partner[a]!)) {
            mean[a] = value;
            partner[a] = into;
          }
        }
      }
    },
  };
}

/** The pair with the highest mean, if it reaches `least`; of equal ones the first. */
function bestPair(
  { partner, mean }: Partners,
  clusters: readonly (readonly unknown[])[],
  least: number,
): readonly [number, number] | undefined {
  let best = -1;
  for (let a = 0; a < clusters.length; a++) {
    if (partner[a]! < 0 || mean[a]! < least) continue;
    if (best < 0 || mean[a]! > mean[best]!) best = a;
  }
  return best < 0 ? undefined : [best, partner[best]!];
}

/** Puts the second cluster into the first; the sums of affinities add up, and what cannot be joined stays so. */
function merge<T>(clusters: T[][], sums: Float64Array, a: number, b: number): void {
  const size = clusters.length;
  clusters[a]!.push(...clusters[b]!);
  clusters[b] = [];
  for (let other = 0; other < size; other++) {
    if (other === a || other === b) continue;
    const sum = sums[a * size + other]! + sums[b * size + other]!;
    sums[a * size + other] = sum;
    sums[other * size + a] = sum;
  }
}
