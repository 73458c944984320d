/** Counts of matters in equal stretches of time. */
export interface Bins {
  /** Day on which the first begins. */
  readonly first: number;
  /** Days in each. */
  readonly step: number;
  readonly counts: readonly number[];
}

type Days = readonly (number | null)[];

const STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652, 9131, 18_262, 36_525];

/**
 * How many matters there are in each stretch; a matter counts in every stretch that its days meet. At most `most`
 * stretches; undefined where nothing is dated.
 */
export function binsOf(starts: Days, ends: Days, most: number): Bins | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < starts.length; at++) {
    const from = starts[at] ?? ends[at];
    const to = ends[at] ?? starts[at];
    if (from === null || to === null || from === undefined || to === undefined) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  if (first > last) return undefined;
  const step = STEPS.find((days) => (last - first + 1) / days <= most) ?? STEPS.at(-1)!;
  const changes = new Int32Array(Math.floor((last - first) / step) + 2);
  for (let at = 0; at < starts.length; at++) {
    const from = starts[at] ?? ends[at];
    const to = ends[at] ?? starts[at];
    if (from === null || to === null || from === undefined || to === undefined) continue;
    changes[Math.floor((from - first) / step)]!++;
    changes[Math.floor((to - first) / step) + 1]!--;
  }
  const counts: number[] = [];
  let current = 0;
  for (let at = 0; at < changes.length - 1; at++) {
    current += changes[at]!;
    counts.push(current);
  }
  return { first, step, counts };
}
