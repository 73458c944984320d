import type { Scale } from './scale.ts';

/** What is drawn of one figure. */
export interface Figure {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: string | null;
  readonly stance: string;
}

/** One SVG element of a mark, with its attributes. */
export interface Shape {
  readonly tag: 'path' | 'circle' | 'rect';
  readonly className: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

const ABOUT = 0.1;

/** Where the figure's own mark sits: its point, or the bound that was stated. */
export const anchorOf = ({ low, point, high }: Figure): number | null =>
  point ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));

/** An account's figure for drawing: what is vague has none. */
export const figureOf = (account: Figure): Figure =>
  account.modifier === 'vague'
    ? { low: null, point: null, high: null, modifier: 'vague', stance: account.stance }
    : account;

/** The bounds that a plot of these accounts draws. */
export const valuesOf = (accounts: readonly Figure[]): number[] =>
  accounts
    .map(figureOf)
    .flatMap(({ low, point, high }) => [low, point, high].filter((value) => value !== null));

/**
 * One figure as shapes on a scale, at height `y`. A dot is a stated value; hollow where the value itself is
 * excluded ("more than"); an arrow is an end that nobody stated; a pale band is the tenth that "about" leaves open.
 */
export function shapesOf(figure: Figure, scale: Scale, y: number, length: number): Shape[] {
  const { low, point, high, modifier, stance } = figure;
  const shapes: Shape[] = [];
  const add = (tag: Shape['tag'], className: string, attributes: Shape['attributes']): void => {
    shapes.push({ tag, className, attributes });
  };
  const dot = (value: number, className = 'dot'): void =>
    add('circle', className, { cx: scale.at(value), cy: y, r: 4.5 });

  if (modifier === 'about' && point !== null) {
    const [from, to] = [scale.at(point * (1 - ABOUT)), scale.at(point * (1 + ABOUT))];
    add('rect', 'about', { x: from, width: Math.max(2, to - from), y: y - 5, height: 10, rx: 5 });
  }
  if (low !== null && high === null && modifier !== 'about')
    add('path', 'line', { d: openEnd(scale.at(low), length, y) });
  if (high !== null && low === null) add('path', 'line', { d: openEnd(scale.at(high), 0, y) });
  if (low !== null && high !== null && low !== high) {
    const [from, to] = [scale.at(low), scale.at(high)];
    add('path', 'line', { d: `M${from} ${y}H${to}M${from} ${y - 5}v10M${to} ${y - 5}v10` });
    if (point !== null) dot(point);
    return shapes;
  }
  const value = point ?? low ?? high;
  if (value === null) return shapes;
  if (stance === 'denies') add('path', 'cross', { d: `M${scale.at(value) - 5} ${y - 5}l10 10m0 -10l-10 10` });
  else dot(value, modifier === 'moreThan' || modifier === 'lessThan' ? 'dot hollow' : 'dot');
  return shapes;
}

function openEnd(from: number, to: number, y: number): string {
  const back = to > from ? -6 : 6;
  return `M${from} ${y}H${to}M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}`;
}
