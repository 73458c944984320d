import type { Bounds } from '../claims/claim.ts';

const FORMAT = new Intl.NumberFormat('en');
const number = (value: number | null): string => FORMAT.format(value ?? 0);

/** A figure in words. @example sayFigure({ low: 10, point: null, high: null, modifier: 'atLeast' }) // 'at least 10' */
export function sayFigure(bounds: Bounds | null): string {
  if (!bounds) return 'no figure';
  const { low, point, high, modifier } = bounds;
  switch (modifier) {
    case 'exact':
      return number(point);
    case 'about':
      return `about ${number(point)}`;
    case 'atLeast':
      return `at least ${number(low)}`;
    case 'moreThan':
      return `more than ${number(low)}`;
    case 'atMost':
      return `at most ${number(high)}`;
    case 'lessThan':
      return `fewer than ${number(high)}`;
    case 'range':
      return `${number(low)} to ${number(high)}`;
    case 'vague':
      return 'an uncounted number';
  }
}
