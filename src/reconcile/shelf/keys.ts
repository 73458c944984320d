import { hashString } from '../../learn/hash.ts';

const DAY = 86_400_000;
const SEED = 0x9dc5811c;
const HALF = 2 ** 21;

/** The day of what has no date: after all others. */
export const UNDATED = 10_000_000;

/** A key of 53 bits under which something is looked up. @example keyOf('name mopti') */
export const keyOf = (words: string): number => hashString(words) * HALF + (hashString(words, SEED) >>> 11);

/** Days from 1970 to an ISO date. @example dayOf('1970-01-02') // 1 */
export const dayOf = (date: string | null): number =>
  date === null
    ? UNDATED
    : Math.floor(
        Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY,
      );
