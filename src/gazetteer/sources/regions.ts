import { REGIONS } from '../data/regions.ts';
import type { PlaceRecord } from '../record.ts';

/** Continents, seas and the regions that news names. They have no GeoNames id here. */
export function* regions(): Generator<PlaceRecord> {
  let id = -1;
  for (const { names, feature, lat, lon, countries } of REGIONS) {
    const [name = '', ...alternates] = names;
    yield {
      geonamesId: id--,
      name,
      alternates,
      lat,
      lon,
      country: countries.length === 1 ? countries[0]! : '',
      admin1: '',
      admin2: '',
      level: feature === 'settlement' ? 'settlement' : feature,
      population: 0,
      countries: countries.length > 1 ? countries : undefined,
    };
  }
}
