const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance in kilometres between two points in WGS84 degrees (haversine, mean earth radius). */
export function kilometres(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
