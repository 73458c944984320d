import { levelOf } from './levels.ts';
import type { PlaceRecord } from './record.ts';

const COLUMNS = 19;

/**
 * A line of a GeoNames dump: 19 tab-separated columns, see https://download.geonames.org/export/dump/readme.txt.
 * Where the line is no place, what is wrong with it.
 */
export function parseDumpLine(line: string): PlaceRecord | string {
  const fields = line.split('\t');
  if (fields.length !== COLUMNS) return `has ${fields.length} columns, not ${COLUMNS}`;
  const [id, name, ascii, alternates, lat, lon, featureClass, featureCode, country] = fields as string[];
  const place = {
    geonamesId: Number(id),
    name: name!.trim(),
    alternates: [...(ascii && ascii !== name ? [ascii] : []), ...(alternates ? alternates.split(',') : [])],
    lat: Number(lat),
    lon: Number(lon),
    country: country!,
    admin1: fields[10]!,
    admin2: fields[11]!,
    level: levelOf(featureClass!, featureCode!),
    population: Math.max(0, Number(fields[14]) || 0),
  };
  return faultOf(place) ?? place;
}

/** What is wrong with a place, or undefined. */
export function faultOf(place: PlaceRecord): string | undefined {
  if (
    !Number.isSafeInteger(place.geonamesId) ||
    Math.abs(place.geonamesId) > 0x7fffffff ||
    place.geonamesId === 0
  )
    return 'has no GeoNames id';
  if (!place.name) return 'has no name';
  if (place.name.length > 400) return 'has a name of more than 400 characters';
  if (!(Math.abs(place.lat) <= 90)) return 'has a latitude that is no number from -90 to 90';
  if (!(Math.abs(place.lon) <= 180)) return 'has a longitude that is no number from -180 to 180';
  if (place.country && !/^[A-Z]{2}$/.test(place.country))
    return `has the country "${place.country.slice(0, 20)}", not a code of two capitals`;
  return undefined;
}
