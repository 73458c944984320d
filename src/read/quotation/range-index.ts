import type { Span } from '../../model/index.ts';

/** Tokens that share a shelf, as a power of two. */
const SHELF = 6;

/** Finds, among many numbered things that hold token ranges, those near given ranges, however long the document is. */
export class RangeIndex {
  readonly #shelves = new Map<number, number[]>();

  /** Notes that the thing `number` holds these ranges, beside those it was noted with before. */
  add(number: number, ranges: readonly Span[]): void {
    for (const [first, last] of ranges)
      for (let shelf = first >> SHELF; shelf <= last >> SHELF; shelf++) {
        const numbers = this.#shelves.get(shelf);
        if (!numbers) this.#shelves.set(shelf, [number]);
        else if (numbers.at(-1) !== number) numbers.push(number);
      }
  }

  /** Numbers, in ascending order, of all things that touch one of the ranges, and of some that stand close by. */
  near(ranges: readonly Span[]): number[] {
    const found = new Set<number>();
    for (const [first, last] of ranges)
      for (let shelf = first >> SHELF; shelf <= last >> SHELF; shelf++)
        for (const number of this.#shelves.get(shelf) ?? []) found.add(number);
    return [...found].sort((a, b) => a - b);
  }
}
