import { t } from '../messages/index.ts';
import { visible } from '../parts/visible.ts';
import type { Placed } from './sites.ts';

/** A site at its place in the picture. */
export interface Spot {
  readonly site: Placed;
  readonly x: number;
  readonly y: number;
}

/** Sites that lie too near one another to be drawn apart; the one with most matters gives place and name. */
export interface Cluster extends Spot {
  readonly sites: readonly Placed[];
  readonly radius: number;
  readonly matters: number;
  readonly disputed: boolean;
  readonly low: number | null;
  readonly high: number | null;
}

const LEAST_RADIUS = 9;
const MOST_RADIUS = 44;
/** Side of the squares in which neighbours are sought. */
const CELL = MOST_RADIUS;

/** The radius of a circle that stands for so many matters. */
const radiusOf = (matters: number): number => Math.min(30, 6 + 3.2 * Math.sqrt(matters));

/** How circles are sized: by matters, or by a figure of which the largest is `most`. */
export interface Sizing {
  readonly most: number;
}

/** The radius of a circle whose area stands for a figure. */
export const figureRadius = (value: number, { most }: Sizing): number =>
  Math.max(3, Math.sqrt(value / Math.max(1, most)) * MOST_RADIUS);

/** Joins spots whose circles would overlap by more than half; those with most matters come first and stay where they are. */
export function clustersOf(spots: readonly Spot[], sizing?: Sizing): Cluster[] {
  const cells = new Map<string, Draft[]>();
  const drafts: Draft[] = [];
  for (const { site, x, y } of spots) {
    const radius = drawnRadius(site.rows.length, site.high ?? site.low, sizing);
    const near = neighbours(cells, x, y).find(
      (one) =>
        Math.hypot(one.x - x, one.y - y) < Math.max(one.radius, LEAST_RADIUS) + Math.min(8, radius / 2),
    );
    if (near) {
      near.sites.push(site);
      near.matters += site.rows.length;
      near.radius = drawnRadius(near.matters, highest(near.sites), sizing);
    } else {
      const draft = { site, x, y, sites: [site], matters: site.rows.length, radius };
      drafts.push(draft);
      const key = cellOf(x, y);
      const cell = cells.get(key);
      if (cell) cell.push(draft);
      else cells.set(key, [draft]);
    }
  }
  return drafts.map((draft) => ({
    ...draft,
    disputed: draft.sites.some(({ disputed }) => disputed),
    low: draft.sites.reduce<number | null>((most, { low }) => larger(most, low), null),
    high: highest(draft.sites),
  }));
}

interface Draft extends Spot {
  readonly sites: Placed[];
  matters: number;
  radius: number;
}

const larger = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

const highest = (sites: readonly Placed[]): number | null =>
  sites.reduce<number | null>((most, { low, high }) => larger(most, high ?? low), null);

const drawnRadius = (matters: number, figure: number | null, sizing: Sizing | undefined): number =>
  sizing ? figureRadius(figure ?? 0, sizing) : radiusOf(matters);

const cellOf = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;

function neighbours(cells: ReadonlyMap<string, Draft[]>, x: number, y: number): Draft[] {
  const found: Draft[] = [];
  for (const dx of [-CELL, 0, CELL])
    for (const dy of [-CELL, 0, CELL]) found.push(...(cells.get(cellOf(x + dx, y + dy)) ?? []));
  return found;
}

/** A rectangle in the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LETTER = 7.2;
const LINE = 8;

/** The box of words that begin at `x` and stand on the middle line `y`. */
export const wordsBox = (words: string, x: number, y: number): Box => ({
  left: x,
  top: y - LINE,
  right: x + words.length * LETTER,
  bottom: y + LINE,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The circle of a cluster as a box. */
export const circleBox = ({ x, y, radius }: Cluster): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** The name of a cluster. */
export const nameOf = ({ sites }: Cluster): string =>
  sites.length === 1
    ? visible(sites[0]!.place.name)
    : t('{name} and {n} more', { name: visible(sites[0]!.place.name), n: sites.length - 1 });

/** Names beyond these are looked for no room: they would not be read. */
const MOST_LABELS = 150;

/** Where names fit within the picture, right, left, above or below their circle, without covering a circle, a name or what `others` cover; those with most matters first. */
export function labelsOf(
  clusters: readonly Cluster[],
  width: number,
  others: readonly Box[] = [],
): ReadonlyMap<Cluster, Box> {
  const taken = [...others, ...clusters.slice(0, MOST_LABELS).map(circleBox)];
  const labels = new Map<Cluster, Box>();
  for (const cluster of clusters.slice(0, MOST_LABELS)) {
    const name = nameOf(cluster);
    const { x, y, radius } = cluster;
    const right = wordsBox(name, x + radius + 5, y);
    const left = wordsBox(name, x - radius - 5 - name.length * LETTER, y);
    const centred = x - (name.length * LETTER) / 2;
    const above = wordsBox(name, centred, y - radius - LINE - 3);
    const below = wordsBox(name, centred, y + radius + LINE + 3);
    const box = [right, left, above, below].find(
      (one) => one.left >= 0 && one.right <= width && !taken.some((other) => overlap(one, other)),
    );
    if (!box) continue;
    taken.push(box);
    labels.set(cluster, box);
  }
  return labels;
}
