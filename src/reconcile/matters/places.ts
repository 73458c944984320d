import type { PlaceRef } from '../claims/claim.ts';
import { fold } from '../text/words.ts';

/** Two points nearer than this are one place (names are often placed at a centre or a district). */
const SAME_KM = 5;
const EARTH_KM = 6371;

export type PlaceRelation = 'same' | 'holds' | 'apart';

/** How two places stand to each other; a region of the same country may hold the other. */
export function relate(a: PlaceRef, b: PlaceRef): PlaceRelation {
  if (fold(a.name) === fold(b.name)) return 'same';
  const apart = distance(a, b);
  if (!a.wide && !b.wide && apart !== null && apart <= SAME_KM) return 'same';
  const country = a.country === null || b.country === null || a.country === b.country;
  return a.wide !== b.wide && country ? 'holds' : 'apart';
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

/** The best relation between the places of two claims; undefined where one names none. */
export function relatePlaces(a: readonly PlaceRef[], b: readonly PlaceRef[]): PlaceRelation | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const relations = a.flatMap((x) => b.map((y) => relate(x, y)));
  return relations.includes('same') ? 'same' : relations.includes('holds') ? 'holds' : 'apart';
}
