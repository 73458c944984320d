import type { Precision } from '../model/index.ts';
import { kilometres } from './distance.ts';
import type { GazetteerIndex } from './index-file.ts';
import { indexedGazetteer } from './indexed.ts';
import { LEVELS } from './levels.ts';

/** A place as a reading or a ledger names it. */
export interface NamedPlace {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision?: Precision | undefined;
}

/** What land a place name covers. */
export interface Reach {
  /** Kilometres from the place's point to the farthest of its towns; null where no towns are known to be its. */
  readonly radiusKm: number | null;
  /** ISO codes of the countries that it covers whole; empty for what is smaller. */
  readonly countries: readonly string[];
}

/** Tells what land a place covers. */
export type ReachOf = (place: NamedPlace) => Reach;

const NOWHERE: Reach = { radiusKm: null, countries: [] };
const SAME_DEGREES = 2e-4;
const at = (level: (typeof LEVELS)[number]): number => LEVELS.indexOf(level);
const [ADMIN1, ADMIN2, ADMIN3] = [at('admin1'), at('admin2'), at('admin3')];
const TOWNS = new Set([at('capital'), at('seat1'), at('seat2'), at('settlement'), at('section')]);

/**
 * A function that tells what land a place covers: a division reaches as far as its farthest town, a country or a
 * region that crosses borders covers its countries.
 *
 * @example reachIn(index)({ name: 'Mopti', country: 'ML', lat: 14.6, lon: -3.8, precision: 4 }).radiusKm
 */
export function reachIn(index: GazetteerIndex): ReachOf {
  const gazetteer = indexedGazetteer(index);
  let units: ReadonlyMap<string, number> | undefined;
  const radii = new Map<number, number | null>();
  return (place) => {
    const { precision, country, lat, lon } = place;
    if (precision === 6) return { radiusKm: null, countries: country ? [country] : [] };
    if (lat === null || lon === null) return NOWHERE;
    if (precision === 3 || precision === 4) {
      units ??= unitsByPoint(index);
      const unit = units.get(pointKey(lat, lon));
      if (unit === undefined) return NOWHERE;
      if (!radii.has(unit)) radii.set(unit, radiusOf(index, unit));
      return { radiusKm: radii.get(unit) ?? null, countries: [] };
    }
    if (precision !== 5 && precision !== 7) return NOWHERE;
    const found = gazetteer
      .matches(place.name)
      .map((match) => match.place)
      .find((one) => Math.abs(one.lat - lat) < SAME_DEGREES && Math.abs(one.lon - lon) < SAME_DEGREES);
    if (found?.level === 'country') return { radiusKm: null, countries: [found.country] };
    return found?.level === 'region' ? { radiusKm: null, countries: found.countries ?? [] } : NOWHERE;
  };
}

/** Five decimals, as the gazetteer gives its points. */
const pointKey = (lat: number, lon: number): string => `${Math.round(lat * 1e5)} ${Math.round(lon * 1e5)}`;

/** The divisions by their points; of several at one point the widest. */
function unitsByPoint({ level, lat, lon }: GazetteerIndex): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const wanted of [ADMIN3, ADMIN2, ADMIN1])
    for (let row = 0; row < level.length; row++)
      if (level[row] === wanted) rows.set(pointKey(lat[row]!, lon[row]!), row);
  return rows;
}

/** By scanning all places: a dossier names few divisions, and each is asked for once. */
function radiusOf(index: GazetteerIndex, unit: number): number | null {
  const { lat, lon, country, admin1, admin2, level } = index;
  const whole = level[unit] === ADMIN1;
  const middle = { lat: lat[unit]!, lon: lon[unit]! };
  let farthest = 0;
  for (let row = 0; row < level.length; row++) {
    if (country[row] !== country[unit] || admin1[row] !== admin1[unit] || !TOWNS.has(level[row]!)) continue;
    if (!whole && admin2[row] !== admin2[unit]) continue;
    farthest = Math.max(farthest, kilometres(middle, { lat: lat[row]!, lon: lon[row]! }));
  }
  return farthest > 0 ? Math.ceil(farthest) : null;
}
