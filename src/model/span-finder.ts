import type { Span } from './span.ts';

/** Answers whether a span overlaps any of many, in time that grows with the logarithm of their number. */
export type OverlapTest = (span: Span) => boolean;

/** A test against `spans`, which may overlap one another and stand in any order. */
export function overlapTest(spans: readonly Span[]): OverlapTest {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const furthest = new Float64Array(sorted.length);
  let end = -Infinity;
  sorted.forEach((span, n) => {
    end = Math.max(end, span[1]);
    furthest[n] = end;
  });
  return ([from, to]) => {
    const before = countBelow(sorted, ([start]) => start < to);
    return before > 0 && furthest[before - 1]! > from;
  };
}

/** How many of the items, from the first on, pass a test that no item passes after one that fails. */
export function countBelow<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
