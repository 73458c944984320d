import type { PlaceRef } from '../claims/claim.ts';
import { singleFirst } from '../matters/places.ts';
import { bondKeys } from '../speakers/bonds.ts';

/** Degrees of a cell of the map: more than the distance within which two points are one place. */
const CELL = 0.1;
/** Degrees of latitude, a little more than that distance. */
const NEAR = 0.046;

/**
 * Words under which places are found that may be the same: their names, the cells of the map around them, and the
 * decisions that concern them. Two places that are the same have one of them in common.
 */
export function placeWords(places: readonly PlaceRef[]): readonly string[] {
  return [
    ...new Set(
      singleFirst(places).flatMap((place) => [
        `at ${place.key}`,
        ...(place.wide ? [] : cellsOf(place)),
        ...bondKeys(place.bonds),
      ]),
    ),
  ];
}

/** The cells of the map that lie within reach of a point. */
function cellsOf({ lat, lon }: PlaceRef): readonly string[] {
  if (lat === null || lon === null) return [];
  const reach = NEAR / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const cells: string[] = [];
  for (let row = Math.floor((lat - NEAR) / CELL); row <= Math.floor((lat + NEAR) / CELL); row++)
    for (let column = Math.floor((lon - reach) / CELL); column <= Math.floor((lon + reach) / CELL); column++)
      cells.push(`cell ${row} ${column}`);
  return cells;
}

/** Countries in which places lie. */
export const countriesOf = (places: readonly PlaceRef[]): readonly string[] => [
  ...new Set(places.flatMap(({ country }) => country ?? [])),
];
