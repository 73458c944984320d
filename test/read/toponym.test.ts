import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometres } from '../../src/gazetteer/distance.ts';
import type { PlaceOffset, Toponym } from '../../src/model/index.ts';
import { isWithin, overlaps } from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import { prepareWords } from '../../src/read/toponym/words.ts';
import { emptyGazetteer } from '../../src/resources/gazetteer.ts';
import { loadResources } from '../../src/resources/load.ts';

interface ExpectedPlace {
  readonly words: string;
  readonly country?: string;
  readonly precision?: number;
  readonly offset?: PlaceOffset | null;
  readonly lat?: number;
  readonly lon?: number;
  readonly unresolved?: true;
}

interface Case {
  readonly text: string;
  readonly places?: readonly ExpectedPlace[];
  readonly not?: readonly string[];
}

const folder = new URL('../cases/en/toponym/', import.meta.url);
const resources = await loadResources('en');
const reader = createReader(resources);
const placesOf = (text: string): readonly Toponym[] => reader.read({ id: 'd', text }).toponyms;
const wordsOf = (text: string, { span }: Toponym): string => text.slice(...span);

for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[];
  describe(file, () => {
    it.each(cases)('$text', ({ text, places = [], not = [] }) => {
      const found = placesOf(text);
      for (const { words, country, precision, offset, lat, lon, unresolved } of places) {
        const place = found.find((one) => wordsOf(text, one) === words);
        expect(place, words).toBeDefined();
        if (country) expect(place?.country, words).toBe(country);
        if (precision) expect(place?.precision, words).toBe(precision);
        if (offset !== undefined) expect(place?.offset ?? null, words).toEqual(offset);
        if (unresolved) expect(place?.geonamesId, words).toBeNull();
        if (lat !== undefined && lon !== undefined)
          expect(kilometres({ lat, lon }, { lat: place!.lat!, lon: place!.lon! })).toBeLessThan(50);
      }
      for (const words of not) expect(found.map((one) => wordsOf(text, one))).not.toContain(words);
    });
  });
}

it('reads places of datelines', () => {
  const text =
    'NIAMEY, Niger (AP) — The ministry said that the road is open again.\n\nTrucks wait at the border.';
  expect(placesOf(text).map(({ country }) => country)).toEqual(['NE', 'NE']);
});

it('takes one name for one place throughout a document', () => {
  const text =
    'Fire destroyed a mill in Springfield, Illinois. The mayor of Springfield thanked the firemen.';
  const springfields = placesOf(text).filter((one) => wordsOf(text, one) === 'Springfield');
  expect(new Set(springfields.map(({ geonamesId }) => geonamesId)).size).toBe(1);
});

it('lets the outlet’s own town speak for a name', () => {
  const text = 'A fire in Lexington was put out on Monday.';
  const read = (publisher: string) => reader.read({ id: 'd', text, publisher }).toponyms[0];
  expect(read('Kentucky Herald')?.country).toBe('US');
});

it('shows the runners-up, best first, without inner fields', () => {
  const [first] = placesOf('Police in Lexington opened an inquiry.');
  expect(first?.candidates?.length).toBeGreaterThan(0);
  for (const candidate of first?.candidates ?? []) {
    expect(Object.keys(candidate)).not.toContain('fame');
    expect(candidate.geonamesId).not.toBe(first?.geonamesId);
  }
});

it('never overlaps, never leaves the text, and gives coordinates only with both numbers', () => {
  const words = [
    ...Object.keys(resources.language.toponym.placeNouns),
    'Gao',
    'New York',
    'Mali',
    'of',
    'the',
    'in',
    ',',
    '.',
    'Lake',
    '(',
    'U.S.',
    '20 km',
    'St.',
    '’s',
    '\n\n',
    'É',
    '𝔘',
    '-',
  ]; // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join(' ');
        const found = placesOf(text);
        found.forEach((place, n) => {
          expect(isWithin(place.span, text.length)).toBe(true);
          expect(place.lat === null).toBe(place.lon === null);
          const next = found[n + 1];
          if (next) expect(overlaps(place.span, next.span)).toBe(false);
        });
      },
    ),
    { numRuns: 300 },
  );
});

it('reads without gazetteer and without weights', () => {
  const bare = createReader({ ...resources, gazetteer: emptyGazetteer, weights: () => undefined });
  const places = bare.read({ id: 'd', text: 'They fled from Gao to Niamey.' }).toponyms;
  for (const place of places) expect(place.geonamesId).toBeNull();
  const plain = createReader({
    ...resources,
    weights: (name) => (name === 'toponym' ? undefined : resources.weights(name)),
  });
  const [gao] = plain.read({ id: 'd', text: 'They fled from Gao to Niamey.' }).toponyms;
  expect(gao?.country).toBe('ML');
});

it('has a place in the gazetteer for every demonym and abbreviation of the language', () => {
  const { demonyms, abbreviations, postal } = prepareWords(resources.language.toponym);
  const missing = [...demonyms, ...abbreviations, ...postal].filter(([, code]) => {
    if (code.startsWith('=')) return !resources.gazetteer.has(code.slice(1));
    const [country = '', division] = code.split('.');
    return !(division ? resources.gazetteer.admin1(country, division) : resources.gazetteer.country(country));
  });
  expect(missing).toEqual([]);
});
