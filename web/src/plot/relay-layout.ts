import type { RelayLink } from '../../../src/schema/api.ts';

/** A name in the drawing of relays. `count` is what leads to or from it, whichever is more. */
export interface RelayNode {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly count: number;
}

const MOST_COLUMNS = 4;
const SWEEPS = 4;

/**
 * Places names in columns: who speaks on the left, who passes them on to the right, so that links lead rightwards
 * (but for those of a circle); within a column close to the names that they are linked with.
 */
export function layOut(links: readonly RelayLink[]): readonly RelayNode[] {
  const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const columnOf = columnsOf(names, links);
  const weight = new Map(names.map((name) => [name, weightOf(name, links)]));
  let columns = Array.from({ length: Math.max(0, ...columnOf.values()) + 1 }, (_, column) =>
    names
      .filter((name) => columnOf.get(name) === column)
      .sort((a, b) => weight.get(b)! - weight.get(a)! || a.localeCompare(b)),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) columns = sortByNeighbours(columns, links);
  return columns.flatMap((column, at) =>
    column.map((name, row) => ({ name, column: at, row, count: weight.get(name)! })),
  );
}

function weightOf(name: string, links: readonly RelayLink[]): number {
  let [out, into] = [0, 0];
  for (const { from, to, count } of links) {
    if (from === name) out += count;
    if (to === name) into += count;
  }
  return Math.max(out, into);
}

/** How many steps the longest way to each name has, at most three; of two that pass each other on the weaker way is none. */
function columnsOf(names: readonly string[], links: readonly RelayLink[]): ReadonlyMap<string, number> {
  const counts = new Map(links.map(({ from, to, count }) => [JSON.stringify([from, to]), count]));
  const forward = links.filter(({ from, to, count }) => {
    const back = counts.get(JSON.stringify([to, from])) ?? 0;
    return back < count || (back === count && from < to);
  });
  const columns = new Map(names.map((name) => [name, 0]));
  for (let step = 1; step < MOST_COLUMNS; step++) {
    for (const { from, to } of forward)
      columns.set(to, Math.min(MOST_COLUMNS - 1, Math.max(columns.get(to)!, columns.get(from)! + 1)));
  }
  return columns;
}

/** Each column by the middle of the rows with which its names are linked, by the weight of the links. */
function sortByNeighbours(columns: readonly string[][], links: readonly RelayLink[]): string[][] {
  const place = new Map(
    columns.flatMap((column) => column.map((name, row) => [name, row / column.length] as const)),
  );
  const pull = new Map<string, { sum: number; weight: number }>();
  const add = (name: string, other: string, count: number): void => {
    const { sum, weight } = pull.get(name) ?? { sum: 0, weight: 0 };
    pull.set(name, { sum: sum + place.get(other)! * count, weight: weight + count });
  };
  for (const { from, to, count } of links) {
    add(from, to, count);
    add(to, from, count);
  }
  const wanted = (name: string): number => {
    const { sum, weight } = pull.get(name)!;
    return sum / weight;
  };
  return columns.map((column) => column.toSorted((a, b) => wanted(a) - wanted(b)));
}

/** The smallest number of times that leaves at most `most` links, so that a drawing can be read. */
export function leastFor(links: readonly RelayLink[], most: number): number {
  const next = links.toSorted((a, b) => b.count - a.count)[most];
  return next === undefined ? 1 : next.count + 1;
}
