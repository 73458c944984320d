import { iso31661 } from 'iso-3166';
import { COUNTRIES } from '../data/countries.ts';
import { COMMON_NAMES } from '../data/country-names.ts';
import type { PlaceRecord } from '../record.ts';

/** Languages whose names of countries are taken from CLDR, by way of `Intl.DisplayNames`. */
const LANGUAGES = [
  'en',
  'fr',
  'nl',
  'de',
  'ru',
  'es',
  'pt',
  'it',
  'ar',
  'fa',
  'tr',
  'uk',
  'pl',
  'cs',
  'sv',
  'da',
  'nb',
  'fi',
  'hu',
  'ro',
  'el',
  'he',
  'hi',
  'id',
  'vi',
  'sw',
  'ha',
  'so',
  'am',
  'zh',
  'ja',
  'ko',
] as const; // prettier-ignore

const displays = LANGUAGES.flatMap((language) =>
  (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
  ),
);
const english = displays[0]!;

/** Countries and territories with their names in many languages. */
export function* countries(towns: readonly PlaceRecord[]): Generator<PlaceRecord> {
  const official = new Map<string, string>(iso31661.map(({ alpha2, name }) => [alpha2, name]));
  const people = new Map<string, number>();
  for (const town of towns) people.set(town.country, (people.get(town.country) ?? 0) + town.population);
  for (const { code, geonamesId, lat, lon } of COUNTRIES) {
    const name = plain(english.of(code) ?? code);
    const names = [official.get(code), ...displays.map((display) => display.of(code))];
    const alternates = [
      ...(COMMON_NAMES[code] ?? []),
      ...names.filter((other) => other !== undefined).flatMap(spellings),
    ];
    yield {
      geonamesId,
      name,
      alternates: [...new Set(alternates)].filter((other) => other !== name),
      lat,
      lon,
      country: code,
      admin1: '',
      admin2: '',
      level: 'country',
      population: people.get(code) ?? 0,
    };
  }
}

/** "Myanmar (Burma)" is both, "Tanzania, United Republic of" is "Tanzania" and "United Republic of Tanzania". */
function spellings(name: string): readonly string[] {
  const bracket = /^(.+?) \((.+)\)$/.exec(name);
  const inverted = /^(.+?), (.+ of(?: the)?)$/.exec(name);
  return [
    plain(name),
    ...(bracket ? [bracket[1]!] : []),
    ...(inverted ? [inverted[1]!, `${inverted[2]} ${inverted[1]}`] : []),
  ];
}

const plain = (name: string): string =>
  name
    .replace(/ \(.*\)$/, '')
    .replace(' SAR China', '')
    .replace(/ & /, ' and ')
    .replace(/^St\. /, 'Saint ')
    .replace(' - ', '-');
