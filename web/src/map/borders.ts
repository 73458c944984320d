import { geoArea, geoCentroid, geoMercator, geoPath } from 'd3-geo';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import bordersUrl from 'world-atlas/countries-50m.json?url';

/** A country as it is drawn: its outline in a square of UNIT, in Web Mercator. */
export interface Land {
  readonly key: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; empty where the borders name none. */
  readonly code: string;
  readonly path: string;
  /** West, north, east and south edge, in the same square. */
  readonly box: readonly [number, number, number, number];
  /** Where its name stands: the middle of its largest part. */
  readonly middle: { readonly lon: number; readonly lat: number };
}

type Country = GeoJSON.Feature<GeoJSON.Geometry, { readonly name: string }>;
type World = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** The side of the square in which outlines are kept. */
export const UNIT = 1000;

const projection = geoMercator()
  .scale(UNIT / (2 * Math.PI))
  .translate([UNIT / 2, UNIT / 2]);
const pathOf = geoPath(projection).digits(3);
const CODES: Readonly<Record<string, string>> = iso31661NumericToAlpha2;

let lands: Promise<readonly Land[]> | undefined;

/** The borders of all countries, from the desk's own files (Natural Earth, 1:50 million). */
export function loadBorders(): Promise<readonly Land[]> {
  lands ??= fetch(bordersUrl)
    .then((response) => response.json() as Promise<World>)
    .then((world) => feature(world, world.objects.countries).features.map(landOf));
  return lands;
}

function landOf(country: Country, at: number): Land {
  const [[west, north], [east, south]] = pathOf.bounds(country);
  const [lon, lat] = geoCentroid(largestPart(country));
  return {
    key: `${at}`,
    name: country.properties.name,
    code: CODES[String(country.id).padStart(3, '0')] ?? '',
    path: pathOf(country) ?? '',
    box: [west, north, east, south],
    middle: { lon, lat },
  };
}

/** Far islands do not draw the middle of a country out to sea. */
function largestPart({ geometry }: Country): GeoJSON.Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}
