interface Point {
  readonly lat: number;
  readonly lon: number;
}

const cross = (o: Point, a: Point, b: Point): number =>
  (a.lon - o.lon) * (b.lat - o.lat) - (a.lat - o.lat) * (b.lon - o.lon);

function halfHull(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length > 1 && cross(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

/**
 * The middle of the area that some places span: the centroid of their convex hull (Andrew's monotone chain), in
 * plain degrees. Unlike the mean of the places it does not lean towards where the towns are dense.
 */
export function middleOf(points: readonly Point[]): Point {
  const near = unwrapped(points);
  const sorted = [...near].sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  const hull = [...halfHull(sorted), ...halfHull(sorted.reverse())];
  let area = 0;
  let lat = 0;
  let lon = 0;
  hull.forEach((a, n) => {
    const b = hull[(n + 1) % hull.length]!;
    const part = a.lon * b.lat - b.lon * a.lat;
    area += part;
    lat += (a.lat + b.lat) * part;
    lon += (a.lon + b.lon) * part;
  });
  const middle = Math.abs(area) < 1e-9 ? meanOf(near) : { lat: lat / (3 * area), lon: lon / (3 * area) };
  return { lat: middle.lat, lon: middle.lon > 180 ? middle.lon - 360 : middle.lon };
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ lat: a.lat + b.lat, lon: a.lon + b.lon }), { lat: 0, lon: 0 });
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}

/** Moves points west of the date line to its east where places lie on both of its sides. */
function unwrapped(points: readonly Point[]): readonly Point[] {
  const across = points.some(({ lon }) => lon > 150) && points.some(({ lon }) => lon < -150);
  return across
    ? points.map((point) => (point.lon < 0 ? { ...point, lon: point.lon + 360 } : point))
    : points;
}
