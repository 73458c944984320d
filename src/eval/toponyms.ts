import { COUNTRIES } from '../gazetteer/data/countries.ts';
import { DIVISION_POINTS } from '../gazetteer/data/divisions.ts';
import { REGIONS } from '../gazetteer/data/regions.ts';
import { demonyms } from '../languages/en/demonyms.ts';
import { overlaps } from '../model/index.ts';
import type { Adapter } from './boards.ts';

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Points by the codes that demonyms have: "ML", "GB.SCT", "=Sahel". */
const points: ReadonlyMap<string, Point> = new Map<string, Point>([
  ...COUNTRIES.map(({ code, lat, lon }) => [code, { lat, lon }] as const),
  ...[...DIVISION_POINTS].map(([code, [lat, lon]]) => [code, { lat, lon }] as const),
  ...REGIONS.map(({ names, lat, lon }) => [`=${names[0]}`, { lat, lon }] as const),
]);

/** The board counts adjectives and names of peoples as places: mentions of nationalities become toponyms of their country. */
export const withNationalities: Adapter = (reading, { text }) => {
  const nationalities = new Set(
    reading.entities.filter(({ type }) => type === 'nationality').map(({ id }) => id),
  );
  const added = reading.mentions.flatMap(({ id, span, entity }) => {
    const point = nationalities.has(entity)
      ? points.get(demonyms[text.slice(span[0], span[1]).toLowerCase()] ?? '')
      : undefined;
    return point && !reading.toponyms.some((toponym) => overlaps(toponym.span, span))
      ? [{ id: `n-${id}`, span, ...point }]
      : [];
  });
  return { ...reading, toponyms: [...reading.toponyms, ...added] };
};
