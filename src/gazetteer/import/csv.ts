import { hashString } from '../../learn/hash.ts';
import { faultOf } from '../dump-line.ts';
import type { PlaceRecord } from '../record.ts';

/** Columns that a table of places may have, with other names that they go by. */
const COLUMNS = {
  name: ['name', 'place', 'town', 'village'],
  lat: ['lat', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x'],
  country: ['country', 'countrycode', 'country_code', 'iso2'],
  admin1: ['admin1', 'admin1code', 'admin1_code'],
  population: ['population', 'pop'],
  altnames: ['altnames', 'alternatenames', 'alternate_names', 'aliases'],
  geonamesId: ['geonamesid', 'geonameid', 'geonames_id'],
} as const;

type Column = keyof typeof COLUMNS;
const REQUIRED: readonly Column[] = ['name', 'lat', 'lon', 'country'];

/** Ids of places that have none of GeoNames' are negative, beyond those of the gazetteer's own regions. */
const FIRST_OWN_ID = 2_000_000;
const OWN_IDS = 2_000_000_000;

/** How a table is written: what stands between its fields, and which field holds what. */
export interface Table {
  readonly separator: string;
  readonly at: Partial<Record<Column, number>>;
}

/** The form of a table by its first line; a sentence about what is missing if it is none. */
export function tableOf(header: string): Table | string {
  const separator = [',', ';', '\t'].find((mark) => header.includes(mark)) ?? ',';
  const names = fieldsOf(header, separator).map((name) => name.trim().toLowerCase());
  const at: Partial<Record<Column, number>> = {};
  for (const [column, others] of Object.entries(COLUMNS)) {
    const found = names.findIndex((name) => (others as readonly string[]).includes(name));
    if (found >= 0) at[column as Column] = found;
  }
  const missing = REQUIRED.filter((column) => at[column] === undefined);
  return missing.length
    ? `has no column ${missing.map((name) => `"${name}"`).join(', ')}`
    : { separator, at };
}

/** The fields of a line; a field may be in double quotes, doubled within (RFC 4180). */
export function fieldsOf(line: string, separator: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let field = '';
      for (at++; at < line.length; at++) {
        if (line[at] !== '"') field += line[at];
        else if (line[at + 1] === '"') field += line[at++];
        else break;
      }
      const end = line.indexOf(separator, at);
      fields.push(field);
      at = end < 0 ? line.length + 1 : end + 1;
    } else {
      const end = line.indexOf(separator, at);
      fields.push(line.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? line.length + 1 : end + 1;
    }
  }
  return fields;
}

/** The place of a row; what is wrong with it if it is none. */
export function parseRow(line: string, { separator, at }: Table): PlaceRecord | string {
  const fields = fieldsOf(line, separator);
  const field = (column: Column): string => fields[at[column] ?? -1]?.trim() ?? '';
  const missing = REQUIRED.find((column) => !field(column));
  if (missing) return `has no ${missing}`;
  const name = field('name');
  const lat = Number(field('lat'));
  const lon = Number(field('lon'));
  const given = Number(field('geonamesId'));
  const place: PlaceRecord = {
    geonamesId: given || -(FIRST_OWN_ID + (hashString(`${name}|${lat}|${lon}`) % OWN_IDS)),
    name,
    alternates: field('altnames')
      .split(/[|;,]/)
      .map((other) => other.trim())
      .filter(Boolean),
    lat,
    lon,
    country: field('country').toUpperCase(),
    admin1: field('admin1'),
    admin2: '',
    level: 'settlement',
    population: Math.max(0, Number(field('population')) || 0),
  };
  return faultOf(place) ?? place;
}
