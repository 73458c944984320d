import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBuilder } from '../../src/gazetteer/build-index.ts';
import { kilometres } from '../../src/gazetteer/distance.ts';
import { foldName } from '../../src/gazetteer/fold.ts';
import { decodeIndex, encodeIndex } from '../../src/gazetteer/index-file.ts';
import { indexedGazetteer } from '../../src/gazetteer/indexed.ts';
import { LEVELS } from '../../src/gazetteer/levels.ts';
import { mergedGazetteer } from '../../src/gazetteer/merged.ts';
import type { PlaceRecord } from '../../src/gazetteer/record.ts';
import type { Gazetteer } from '../../src/resources/gazetteer.ts';
import { containsPlace } from '../../src/resources/gazetteer.ts';

const place = (record: Partial<PlaceRecord> & Pick<PlaceRecord, 'geonamesId' | 'name'>): PlaceRecord => ({
  alternates: [],
  lat: 0,
  lon: 0,
  country: 'ML',
  admin1: '',
  admin2: '',
  level: 'settlement',
  population: 0,
  ...record,
});

function gazetteerOf(records: readonly PlaceRecord[]): Gazetteer {
  const builder = new IndexBuilder();
  for (const record of records) builder.add(record);
  const index = decodeIndex(encodeIndex(builder.finish()));
  if (!index) throw new Error('the index does not decode');
  return indexedGazetteer(index);
}

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((name) => foldName(name) !== '');
const records = fc.uniqueArray(
  fc.record({
    geonamesId: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    name: names,
    alternates: fc.array(names, { maxLength: 4 }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    country: fc.constantFrom('', 'ML', 'NE', 'BF'),
    admin1: fc.constantFrom('', '04', 'NY'),
    admin2: fc.constantFrom('', '081'),
    level: fc.constantFrom(...LEVELS),
    population: fc.nat(),
  }),
  { selector: (record) => record.geonamesId, maxLength: 30 },
);

describe('the index', () => {
  it('finds every place by every name put in, whatever its case', () => {
    fc.assert(
      fc.property(records, (list) => {
        const gazetteer = gazetteerOf(list);
        for (const record of list) {
          for (const name of [record.name, ...record.alternates, record.name.toUpperCase()]) {
            const ids = gazetteer.matches(name).map((match) => match.place.geonamesId);
            if (foldName(name) === foldName(record.name) || record.alternates.includes(name))
              expect(ids).toContain(record.geonamesId);
          }
          const found = gazetteer.place(record.geonamesId)!;
          expect(found.name).toBe(record.name);
          expect(found.country).toBe(record.country);
          expect(kilometres(found, record)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing for names that nobody put in', () => {
    const gazetteer = gazetteerOf([place({ geonamesId: 1, name: 'Gao' })]);
    expect(gazetteer.lookup('Kidal')).toEqual([]);
    expect(gazetteer.lookup('')).toEqual([]);
    expect(gazetteer.has('—')).toBe(false);
  });

  it('puts countries before towns, and larger towns before smaller ones', () => {
    const gazetteer = gazetteerOf([
      place({ geonamesId: 1, name: 'Mali', country: 'CN', population: 42_000 }),
      place({ geonamesId: 2, name: 'Mali', level: 'country' }),
      place({ geonamesId: 3, name: 'Mali', country: 'GN', population: 5_000 }),
    ]);
    expect(gazetteer.lookup('mali').map(({ geonamesId }) => geonamesId)).toEqual([2, 1, 3]);
  });

  it('tells a town’s own name from its airport’s code', () => {
    const gazetteer = gazetteerOf([place({ geonamesId: 1, name: 'Bamako', alternates: ['BKO', 'Bamaco'] })]);
    expect(gazetteer.matches('Bamako')[0]?.by).toBe('name');
    expect(gazetteer.matches('Bamaco')[0]?.by).toBe('alternate');
    expect(gazetteer.matches('BKO')[0]?.by).toBe('code');
  });

  it('knows divisions and what lies in them', () => {
    const gazetteer = gazetteerOf([
      place({ geonamesId: -5, name: 'Mopti', level: 'admin1', admin1: '04' }),
      place({ geonamesId: 7, name: 'Douentza', admin1: '04' }),
      place({ geonamesId: 8, name: 'Gao', admin1: '09' }),
    ]);
    expect(gazetteer.admin1Name('ML', '04')).toBe('Mopti');
    const region = gazetteer.admin1('ML', '04')!;
    const [douentza, gao] = [7, 8].map((id) => gazetteer.matches(id === 7 ? 'Douentza' : 'Gao')[0]!.place);
    expect(containsPlace(region, douentza!)).toBe(true);
    expect(containsPlace(region, gao!)).toBe(false);
    expect(containsPlace(region, region)).toBe(false);
  });
});

it('is not read from bytes that hold no index', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeIndex(bytes)).toBeUndefined();
    }),
  );
});

it('lets a user’s places stand beside and before its own', () => {
  const own = gazetteerOf([place({ geonamesId: 1, name: 'Gao', population: 5 })]);
  const users = gazetteerOf([
    place({ geonamesId: -9, name: 'Hombori', population: 5_000 }),
    place({ geonamesId: 1, name: 'Gao', population: 90_000 }),
  ]);
  const both = mergedGazetteer([users, own]);
  expect(both.lookup('hombori')).toHaveLength(1);
  expect(both.lookup('gao').map(({ population }) => population)).toEqual([90_000]);
});

it('measures distances on the sphere', () => {
  expect(kilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20_015, 0);
  expect(kilometres({ lat: 12.65, lon: -8 }, { lat: 12.65, lon: -8 })).toBe(0);
});
