import type { MatterRow } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';

/** A place with the matters there. */
export interface Site {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly rows: readonly MatterRow[];
}

/** Sites that lie too near one another to be drawn apart; the one with most matters gives place and name. */
export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly sites: readonly Site[];
  readonly matters: number;
  readonly disputed: boolean;
}

/** The places that have coordinates, those with most matters first. */
export function sitesOf(rows: readonly MatterRow[]): Site[] {
  const sites = new Map<string, Site & { rows: MatterRow[] }>();
  for (const row of rows) {
    const { place } = row;
    if (!place || place.lat === null || place.lon === null) continue;
    const key = `${place.name} ${place.lat} ${place.lon}`;
    const known = sites.get(key);
    if (known) known.rows.push(row);
    else
      sites.set(key, {
        name: place.name,
        country: place.country,
        lat: place.lat,
        lon: place.lon,
        rows: [row],
      });
  }
  return [...sites.values()].sort((a, b) => b.rows.length - a.rows.length);
}

const radiusOf = (matters: number): number => 6 + 3.2 * Math.sqrt(matters);

/** Joins sites whose circles would overlap by more than half. */
export function clustersOf(
  sites: readonly Site[],
  project: (site: Site) => readonly [number, number],
): Cluster[] {
  const clusters: { x: number; y: number; sites: Site[]; matters: number }[] = [];
  for (const site of sites) {
    const [x, y] = project(site);
    const near = clusters.find((one) => Math.hypot(one.x - x, one.y - y) < radiusOf(one.matters) + 5);
    if (near) {
      near.sites.push(site);
      near.matters += site.rows.length;
    } else clusters.push({ x, y, sites: [site], matters: site.rows.length });
  }
  return clusters.map((cluster) => ({
    ...cluster,
    radius: radiusOf(cluster.matters),
    disputed: cluster.sites.some(({ rows }) => rows.some(({ disputes }) => disputes > 0)),
  }));
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
    ? sites[0]!.name
    : t('{name} and {n} more', { name: sites[0]!.name, n: sites.length - 1 });

/** Where names fit within the picture, right, left, above or below their circle, without covering a circle or a name; those with most matters first. */
export function labelsOf(clusters: readonly Cluster[], width: number): ReadonlyMap<Cluster, Box> {
  const taken = clusters.map(circleBox);
  const labels = new Map<Cluster, Box>();
  for (const cluster of clusters) {
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
