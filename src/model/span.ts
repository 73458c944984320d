/**
 * A half-open range `[start, end)` in UTF-16 code units of `Document.text`,
 * so that `text.slice(...span)` is what it covers.
 */
export type Span = readonly [start: number, end: number];

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Length in UTF-16 code units. */
export const lengthOf = (span: Span): number => span[1] - span[0];

/** Whether both ends agree. */
export const sameSpan = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

/** Order by start, then the longer first, so that a parent precedes its children. */
export const compareSpans = (a: Span, b: Span): number => a[0] - b[0] || b[1] - a[1];

/** The smallest span that covers all of `spans`; undefined for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  if (!first) return undefined;
  let [start, end] = first;
  for (const span of spans) {
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}

/** The span without whitespace at its ends; undefined if nothing is left. */
export function trimmed(text: string, [start, end]: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? [from, to] : undefined;
}

/** Whether the span is non-empty and lies within a text of `length` code units. */
export const isWithin = (span: Span, length: number): boolean =>
  Number.isInteger(span[0]) &&
  Number.isInteger(span[1]) &&
  span[0] >= 0 &&
  span[0] < span[1] &&
  span[1] <= length;
