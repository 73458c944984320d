import { loadGazetteer } from '../../gazetteer/files.ts';
import { precisionOf } from '../../read/toponym/relation.ts';
import type { Gazetteer } from '../../resources/gazetteer.ts';
import { placePage, placeQuery } from '../../schema/api.ts';
import type { App } from '../app.ts';

/** `GET /api/places`: places of the gazetteer by name, for those who correct where something was. */
export function placeResource(app: App): void {
  let loaded: Promise<Gazetteer> | undefined;
  app.get(
    '/api/places',
    {
      schema: {
        summary: 'Places of the gazetteer that go by a name, the most important first',
        querystring: placeQuery,
        response: { 200: placePage },
      },
    },
    async ({ query: { name, offset, limit } }) => {
      loaded ??= loadGazetteer();
      const gazetteer = await loaded;
      const found = gazetteer.matches(name);
      const items = found.slice(offset, offset + limit).map(({ place }) => ({
        name: place.name,
        lat: place.lat,
        lon: place.lon,
        country: place.country,
        geonamesId: place.geonamesId,
        precision: precisionOf(place.level, 'at', (place.countries?.length ?? 0) > 1),
        within: (place.admin1 && gazetteer.admin1Name(place.country, place.admin1)) ?? null,
      }));
      return { items, total: found.length, offset };
    },
  );
}
