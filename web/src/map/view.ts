/** What part of the world is shown: the middle in degrees, and the pixels of the whole world's width. */
export interface MapView {
  readonly center: readonly [lon: number, lat: number];
  readonly world: number;
}

/** A picture of part of the world. */
export interface Picture {
  readonly view: MapView;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const LEAST_DEGREES = 4;
const WIDEST = 300;
const DEEPEST = 2 ** 22;
const EARTH_METRES = 40_075_016.7;
const RADIANS = Math.PI / 180;
const NORTHMOST = 84;

/** Web Mercator: the world from 0 to 1, from west to east and from north to south. */
export const mercator = ({ lon, lat }: Point): readonly [x: number, y: number] => [
  lon / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (bounded(lat) * RADIANS) / 2)) / (2 * Math.PI),
];

const bounded = (lat: number): number => Math.min(85, Math.max(-85, lat));

const latitudeOf = (y: number): number =>
  (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;

const clamp = (world: number): number => Math.min(DEEPEST, Math.max(WIDEST, world));

/** The view that holds all points with some country around them, at least so many degrees; the whole world where there are none. */
export function viewOf(
  points: readonly Point[],
  width: number,
  height: number,
  least = LEAST_DEGREES,
): MapView {
  if (points.length === 0) return { center: [0, 20], world: Math.max(WIDEST, width) };
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const { lat, lon } of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const wide = Math.max(least, (east - west) * 1.35);
  const high = Math.max(least, (north - south) * 1.45);
  const middle = (south + north) / 2;
  const stretch = Math.cos(bounded(middle) * RADIANS);
  return {
    center: [(west + east) / 2, middle],
    world: clamp(Math.min((width / wide) * 360, (height / high) * 360 * stretch)),
  };
}

/** Where a point lies in the picture, in pixels. */
export function pixel({ view, width, height }: Picture, point: Point): readonly [x: number, y: number] {
  const [x, y] = mercator(point);
  const [cx, cy] = mercator({ lon: view.center[0], lat: view.center[1] });
  return [(x - cx) * view.world + width / 2, (y - cy) * view.world + height / 2];
}

/** The point of the world at a pixel of the picture. */
export function pointAt({ view, width, height }: Picture, x: number, y: number): Point {
  const [cx, cy] = mercator({ lon: view.center[0], lat: view.center[1] });
  return {
    lon: (cx + (x - width / 2) / view.world - 0.5) * 360,
    lat: latitudeOf(cy + (y - height / 2) / view.world),
  };
}

/** So many metres at a latitude, in pixels. */
export const pixels = ({ world }: MapView, metres: number, lat: number): number =>
  (metres / (EARTH_METRES * Math.cos(bounded(lat) * RADIANS))) * world;

/** Nearer (`by` > 1) or farther, with the pixel `at` of the picture kept in its place. */
export function zoomed(picture: Picture, by: number, at?: readonly [x: number, y: number]): MapView {
  const { view, width, height } = picture;
  const world = clamp(view.world * by);
  if (!at) return { ...view, world };
  const [x, y] = at;
  const kept = mercator(pointAt(picture, x, y));
  return centredAt(kept[0] - (x - width / 2) / world, kept[1] - (y - height / 2) / world, world);
}

/** Moved by so many pixels. */
export function moved({ world, center }: MapView, dx: number, dy: number): MapView {
  const [cx, cy] = mercator({ lon: center[0], lat: center[1] });
  return centredAt(cx - dx / world, cy - dy / world, world);
}

function centredAt(x: number, y: number, world: number): MapView {
  const lat = Math.min(NORTHMOST, Math.max(-NORTHMOST, latitudeOf(y)));
  return { center: [Math.min(180, Math.max(-180, (x - 0.5) * 360)), lat], world };
}

/** The view as it stands in an address: "14.50/-4.20/6.3", the zoom as web maps count it. */
export function viewText({ center: [lon, lat], world }: MapView): string {
  return [lat.toFixed(3), lon.toFixed(3), Math.log2(world / 512).toFixed(2)].join('/');
}

/** The view that an address names; undefined where it names none. */
export function viewFrom(text: string): MapView | undefined {
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = text.split('/').map(Number);
  if (!(Math.abs(lat) <= NORTHMOST && Math.abs(lon) <= 180 && Number.isFinite(zoom))) return undefined;
  return { center: [lon, lat], world: clamp(512 * 2 ** zoom) };
}
