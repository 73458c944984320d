import type { Bounds } from '../claims/claim.ts';

/** The least and the most that a figure allows, infinite where it is open; null where it states no number. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** "About" is taken as ten per cent either way. */
const ABOUT = 0.1;

/** @example rangeOf({ low: 10, point: null, high: null, modifier: 'atLeast' }) // { least: 10, most: Infinity } */
export function rangeOf(bounds: Bounds | null): Range | null {
  if (!bounds || bounds.modifier === 'vague') return null;
  const { low, point, high, modifier } = bounds;
  if (modifier === 'about' && point !== null)
    return { least: point * (1 - ABOUT), most: point * (1 + ABOUT) };
  if (modifier === 'exact' && point !== null) return { least: point, most: point };
  if (low === null && high === null) return point === null ? null : { least: point, most: point };
  const open = modifier === 'moreThan' || modifier === 'lessThan' ? Number.EPSILON : 0;
  return {
    least: low === null ? 0 : low * (1 + open),
    most: high === null ? Number.POSITIVE_INFINITY : high * (1 - open),
  };
}

/** Whether one number can satisfy both. */
export const meet = (a: Range, b: Range): boolean => a.least <= b.most && b.least <= a.most;

/** The numbers of a figure, by which the same figure is known whether it is told as "37" or as "at least 37". */
export function boundsKey(bounds: Bounds | null): string {
  if (!bounds) return 'none';
  let key = keys.get(bounds);
  if (key === undefined) {
    const { low, point, high, modifier } = bounds;
    key =
      modifier === 'vague'
        ? 'vague'
        : [...new Set([low, point, high].filter((value) => value !== null))].join('-');
    keys.set(bounds, key);
  }
  return key;
}

/** Figures are compared with many others. */
const keys = new WeakMap<Bounds, string>();
