import type { Compass } from '../../../src/model/toponym.ts';
import type { ExtentPage, MappedPlace } from '../../../src/schema/api-places.ts';
import { isCountry } from '../parts/format.ts';
import { meets, type Period } from '../state/period.ts';

/** How a place is drawn: as closely as it is known, and no closer. */
export type Shape =
  | { readonly kind: 'town' }
  /** Near it, or somewhere in the direction from it. */
  | { readonly kind: 'near'; readonly metres: number; readonly direction: Compass | undefined }
  /** So far from it. */
  | { readonly kind: 'ring'; readonly metres: number; readonly direction: Compass | undefined }
  /** A district or province, as far as its farthest town. */
  | { readonly kind: 'area'; readonly metres: number }
  | { readonly kind: 'countries'; readonly codes: readonly string[]; readonly part: Compass | undefined }
  /** Nothing tells how far the place reaches. */
  | { readonly kind: 'unknown' };

/** A place with the matters there; rows are positions in the columns. */
export interface Site {
  readonly key: string;
  readonly place: MappedPlace;
  readonly shape: Shape;
  readonly rows: readonly number[];
  readonly disputed: boolean;
  /** The largest of the lower and of the upper bounds of its figures. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A site that has a point on the map. */
export type Placed = Site & { readonly lat: number; readonly lon: number };

/** UCDP's precision 2: within about 25 km. */
const NEAR_METRES = 25_000;

/** How a place is to be drawn. */
export function shapeOf(place: MappedPlace): Shape {
  const { precision, offset, radiusKm, countries, country, name } = place;
  if (precision === undefined)
    return country && isCountry(name, country)
      ? { kind: 'countries', codes: [country], part: undefined }
      : { kind: 'town' };
  if (countries.length > 0)
    return { kind: 'countries', codes: countries, part: offset?.within ? offset.direction : undefined };
  if (offset?.km !== undefined && !offset.within)
    return { kind: 'ring', metres: offset.km * 1000, direction: offset.direction };
  if (precision === 1) return { kind: 'town' };
  if (precision === 2) return { kind: 'near', metres: NEAR_METRES, direction: offset?.direction };
  return radiusKm === null ? { kind: 'unknown' } : { kind: 'area', metres: radiusKm * 1000 };
}

/** What is shown on the map, and what is not. */
export interface Sites {
  readonly placed: readonly Site[];
  readonly unplaced: readonly number[];
  /** Without a date, and so in no period; they are among neither. */
  readonly undated: readonly number[];
  /** Without a figure of the measure by which sizes are drawn. */
  readonly uncounted: number;
}

/** The matters of a period by place, those places with most matters first. */
export function sitesOf(
  { columns, places, measures }: Pick<ExtentPage, 'columns' | 'places' | 'measures'>,
  period: Period,
  measure: string,
): Sites {
  const wanted = measure ? measures.indexOf(measure) : -1;
  const bounded = period.from !== null || period.to !== null;
  const byPlace = new Map<number, number[]>();
  const unplaced: number[] = [];
  const undated: number[] = [];
  let uncounted = 0;
  for (let row = 0; row < columns.id.length; row++) {
    const [start, end] = [columns.start[row]!, columns.end[row]!];
    if (measure && (columns.measure[row] !== wanted || figureAt(columns, row) === null)) {
      uncounted++;
      continue;
    }
    if (bounded && start === null && end === null) {
      undated.push(row);
      continue;
    }
    if (!meets(start, end, period)) continue;
    const at = columns.place[row]!;
    const known = byPlace.get(at);
    if (at < 0 || !hasPoint(places[at]!)) unplaced.push(row);
    else if (known) known.push(row);
    else byPlace.set(at, [row]);
  }
  const placed = [...byPlace]
    .map(([at, rows]) => siteOf(places[at]!, at, rows, columns))
    .sort((a, b) => b.rows.length - a.rows.length);
  return { placed, unplaced, undated, uncounted };
}

const hasPoint = ({ lat, lon, countries }: MappedPlace): boolean =>
  (lat !== null && lon !== null) || countries.length > 0;

const figureAt = ({ low, high }: ExtentPage['columns'], row: number): number | null =>
  high[row] ?? low[row] ?? null;

function siteOf(
  place: MappedPlace,
  at: number,
  rows: readonly number[],
  columns: ExtentPage['columns'],
): Site {
  let disputed = false;
  let low: number | null = null;
  let high: number | null = null;
  for (const row of rows) {
    if (columns.disputes[row]! > 0) disputed = true;
    low = larger(low, columns.low[row]!);
    high = larger(high, columns.high[row]!);
  }
  return { key: `${at}`, place, shape: shapeOf(place), rows, disputed, low, high };
}

const larger = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
