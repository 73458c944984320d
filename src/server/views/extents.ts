import type { ReachOf } from '../../gazetteer/reach.ts';
import type { MatterRow } from '../../schema/api.ts';
import type { ExtentPage, ExtentQuery, MappedPlace } from '../../schema/api-places.ts';
import { findMatters } from './find-matters.ts';
import type { IndexedRow } from './matter-row.ts';

const DAY = 86_400_000;

/** Numbers days; many matters share one. */
function dayNumbers(): (iso: string | null) => number | null {
  const known = new Map<string, number | null>();
  return (iso) => {
    if (iso === null) return null;
    let day = known.get(iso);
    if (day === undefined) {
      const parsed = Math.floor(Date.parse(iso) / DAY);
      day = Number.isNaN(parsed) ? null : parsed;
      known.set(iso, day);
    }
    return day;
  };
}

/** Numbers distinct values in the order in which they come. */
class Numbered<T> {
  readonly values: T[] = [];
  readonly #at = new Map<string, number>();

  of(key: string | null, make: () => T): number {
    if (key === null) return -1;
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    this.#at.set(key, this.values.length);
    return this.values.push(make()) - 1;
  }
}

const keyOf = ({ name, country, lat, lon, precision, offset }: NonNullable<MatterRow['place']>): string =>
  `${name}|${country}|${lat}|${lon}|${precision}|${offset ? JSON.stringify(offset) : ''}`;

/** When and where the matters are that a query leaves, in columns. */
export function extentsOf(rows: readonly IndexedRow[], query: ExtentQuery, reach: ReachOf): ExtentPage {
  const { items, total, offset, facets } = findMatters(rows, query);
  const types = new Numbered<string>();
  const measures = new Numbered<string>();
  const places = new Numbered<MappedPlace>();
  const dayOf = dayNumbers();
  const columns = {
    id: items.map(({ id }) => id),
    question: items.map(({ question }) => question),
    type: items.map(({ type }) => types.of(type, () => type)),
    measure: items.map(({ measure }) => measures.of(measure, () => measure!)),
    place: items.map(({ place }) =>
      places.of(place && keyOf(place), () => ({ ...place!, ...reach(place!) })),
    ),
    start: items.map(({ start }) => dayOf(start)),
    end: items.map(({ end }) => dayOf(end)),
    low: items.map(({ low }) => low),
    high: items.map(({ high }) => high),
    disputes: items.map(({ disputes }) => disputes),
  };
  return {
    total,
    offset,
    facets,
    places: places.values,
    types: types.values,
    measures: measures.values,
    columns,
  };
}
