import type { Claim, PlaceRef } from '../claims/claim.ts';
import { bondBetween } from '../speakers/bonds.ts';

/** Two points nearer than this are one place (names are often placed at a centre or a district). */
const SAME_KM = 5;
/** Two points nearer than this may be one place told at two grains: a village and the town beside it. */
const NEAR_KM = 25;
const EARTH_KM = 6371;

/**
 * `open`: nothing says whether the two are one place, for one holds the other or none is named;
 * `other`: two names, but one may be part of the other place, or is not on the map.
 */
export type PlaceRelation = 'same' | 'open' | 'other' | 'apart';

/** How two places stand to each other. A place that is not on the map may be part of any other. */
export function relate(a: PlaceRef, b: PlaceRef): PlaceRelation {
  const decided = bondBetween(a.bonds, b.bonds);
  if (decided) return decided;
  if (a.key === b.key) return 'same';
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'apart';
  const apart = distance(a, b);
  if (a.wide || b.wide) return 'open';
  if (apart === null) return 'other';
  if (apart <= SAME_KM) return 'same';
  return apart <= NEAR_KM ? 'other' : 'apart';
}

/** Great-circle distance in kilometres; null where a place has no coordinates. */
function distance(a: PlaceRef, b: PlaceRef): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** Regions beside single places only say where those are. */
export const singleFirst = (places: readonly PlaceRef[]): readonly PlaceRef[] => {
  if (!places.some(({ wide }) => wide)) return places;
  const single = places.filter(({ wide }) => !wide);
  return single.length ? single : places;
};

const BEST_FIRST: readonly PlaceRelation[] = ['same', 'open', 'other', 'apart'];

/** The best relation between the places of two claims; open where one names none. */
export function relatePlaces(a: readonly PlaceRef[], b: readonly PlaceRef[]): PlaceRelation {
  const [x, y] = [singleFirst(a), singleFirst(b)];
  let best = BEST_FIRST.length;
  for (const one of x)
    for (const other of y) {
      const rank = BEST_FIRST.indexOf(relate(one, other));
      if (rank === 0) return 'same';
      if (rank < best) best = rank;
    }
  return BEST_FIRST[best] ?? 'open';
}

/** Which of two places of one name the claims mean, where a person parted them; empty where nobody did. */
export const partedPlaces = (claims: readonly Claim[]): string =>
  [
    ...new Set(
      claims
        .flatMap(({ setting }) => setting.places.flatMap(({ bonds }) => bonds ?? []))
        .filter(({ parts }) => parts)
        .map(({ entry, name }) => `${entry}:${name}`),
    ),
  ]
    .sort()
    .join(' ');
