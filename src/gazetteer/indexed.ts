import type { Gazetteer, GazetteerPlace, Match, MatchedBy } from '../resources/gazetteer.ts';
import { foldName } from './fold.ts';
import type { GazetteerIndex } from './index-file.ts';
import { featureOf, LEVELS } from './levels.ts';
import { checkOf, kindOf, nameCheck, nameHash } from './name-hash.ts';

/** A name of a very common place has hundreds of bearers; the least important beyond these are never looked at. */
const MOST_MATCHES = 100;
const decoder = new TextDecoder();

/** A gazetteer over the columns of an index. Places are made when first asked for. */
export function indexedGazetteer(index: GazetteerIndex): Gazetteer {
  const made = new Map<number, GazetteerPlace>();
  const placeAt = (row: number): GazetteerPlace => {
    const known = made.get(row);
    if (known) return known;
    const place = readPlace(index, row);
    made.set(row, place);
    return place;
  };
  const matches = (name: string): readonly Match[] => {
    const found: Match[] = [];
    eachRow(index, foldName(name), (row, by) => {
      found.push({ place: placeAt(row), by });
      return found.length < MOST_MATCHES;
    });
    return found;
  };
  const countryRows = lazily(() => rowsBy(index, 'country', (row) => countryOf(index, row)));
  const admin1Rows = lazily(() =>
    rowsBy(index, 'admin1', (row) => `${countryOf(index, row)}.${index.admin1Codes[index.admin1[row]!]}`),
  );
  const ids = lazily(() => new Map(Array.from(index.id, (id, row) => [id, row])));
  const at = (row: number | undefined): GazetteerPlace | undefined =>
    row === undefined ? undefined : placeAt(row);
  const admin1 = (country: string, code: string): GazetteerPlace | undefined =>
    at(admin1Rows().get(`${country}.${code}`));
  return {
    matches,
    lookup: (name) => matches(name).map((match) => match.place),
    has: (name) => {
      let any = false;
      eachRow(index, foldName(name), () => {
        any = true;
        return false;
      });
      return any;
    },
    place: (id) => at(ids().get(id)),
    admin1,
    admin1Name: (country, code) => admin1(country, code)?.name,
    country: (code) => at(countryRows().get(code)),
  };
}

function lazily<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

const countryOf = (index: GazetteerIndex, row: number): string => index.countries[index.country[row]!]!;

function rowsBy(
  index: GazetteerIndex,
  level: (typeof LEVELS)[number],
  key: (row: number) => string,
): ReadonlyMap<string, number> {
  const wanted = LEVELS.indexOf(level);
  const rows = new Map<string, number>();
  for (let row = 0; row < index.level.length; row++) {
    if (index.level[row] === wanted && !rows.has(key(row))) rows.set(key(row), row);
  }
  return rows;
}

/** Calls `visit` with the rows of a folded name until it returns false. */
function eachRow(
  index: GazetteerIndex,
  folded: string,
  visit: (row: number, by: MatchedBy) => boolean,
): void {
  if (!folded) return;
  const { hash, row, tag, bucket } = index;
  const wanted = nameHash(folded);
  const end = bucket[(wanted >>> 16) + 1]!;
  let at = bucket[wanted >>> 16]!;
  while (at < end && hash[at]! < wanted) at++;
  if (at === end || hash[at] !== wanted) return;
  const check = nameCheck(folded);
  for (; at < end && hash[at] === wanted; at++) {
    if (checkOf(tag[at]!) === check && !visit(row[at]!, kindOf(tag[at]!))) return;
  }
}

function readPlace(index: GazetteerIndex, row: number): GazetteerPlace {
  const level = LEVELS[index.level[row]!]!;
  return {
    geonamesId: index.id[row]!,
    name: decoder.decode(index.names.subarray(index.nameStart[row]!, index.nameStart[row + 1]!)),
    lat: rounded(index.lat[row]!),
    lon: rounded(index.lon[row]!),
    country: countryOf(index, row),
    admin1: index.admin1Codes[index.admin1[row]!] || undefined,
    admin2: index.admin2Codes[index.admin2[row]!] || undefined,
    feature: featureOf(level),
    population: index.population[row]!,
    level,
    fame: index.fame[row]!,
    countries: index.spans[row],
  };
}

/** Five decimals are about a metre: as GeoNames gives them, without the noise of 32-bit numbers. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
