import { type GeoProjection, geoMercator } from 'd3-geo';
import type { Site } from './clusters.ts';

/** What part of the world is shown: the middle in degrees, and the pixels of the whole world's width. */
export interface MapView {
  readonly center: readonly [lon: number, lat: number];
  readonly world: number;
}

const LEAST_DEGREES = 8;
const WIDEST = 600;
const DEEPEST = 600_000;

/** The view that holds all sites with some country around them; the whole world where there are none. */
export function viewOf(sites: readonly Site[], width: number, height: number): MapView {
  if (sites.length === 0) return { center: [0, 20], world: width };
  const lons = sites.map(({ lon }) => lon);
  const lats = sites.map(({ lat }) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const wide = Math.max(LEAST_DEGREES, (east - west) * 1.5);
  const high = Math.max(LEAST_DEGREES, (north - south) * 1.6);
  const world = Math.min((width / wide) * 360, (height / high) * 360);
  return { center: [(west + east) / 2, (south + north) / 2], world: clamp(world) };
}

const clamp = (world: number): number => Math.min(DEEPEST, Math.max(WIDEST, world));

/** Nearer (`by` > 1) or farther. */
export const zoomed = (view: MapView, by: number): MapView => ({ ...view, world: clamp(view.world * by) });

/** Moved by so many pixels. */
export function moved(view: MapView, dx: number, dy: number): MapView {
  const degrees = 360 / view.world;
  const [lon, lat] = view.center;
  const stretch = Math.cos((lat * Math.PI) / 180);
  return { ...view, center: [lon - dx * degrees, Math.min(80, Math.max(-80, lat + dy * degrees * stretch))] };
}

/** The projection of a view onto a picture. */
export function projectionOf({ center, world }: MapView, width: number, height: number): GeoProjection {
  return geoMercator()
    .center([center[0], center[1]])
    .scale(world / (2 * Math.PI))
    .translate([width / 2, height / 2])
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ]);
}
