import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/files.ts';
import { addToGazetteer } from '../../src/gazetteer/import/add.ts';
import { fieldsOf } from '../../src/gazetteer/import/csv.ts';
import { LONGEST_LINE } from '../../src/gazetteer/import/lines.ts';
import { Problem } from '../../src/model/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-gazetteer-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function add(content: string | Uint8Array, name = `f${files++}.txt`) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return addToGazetteer(path, join(folder, 'index'), () => {});
}

const dumpLine = (fields: Readonly<Record<number, string>>): string =>
  Array.from({ length: 19 }, (_, n) => fields[n] ?? '').join('\t');

const village = dumpLine({
  0: '9000001',
  1: 'Ténéfara',
  2: 'Tenefara',
  3: 'Tinafara,Ténéfara-Ouest',
  4: '14.3',
  5: '-4.38',
  6: 'P',
  7: 'PPL',
  8: 'ML',
  10: '04',
  14: '812',
});

describe('adding to the gazetteer', () => {
  it('reads a GeoNames dump and finds its places again', async () => {
    const added = await add(
      `${village}\n${dumpLine({ 0: '9', 1: 'A school', 4: '1', 5: '1', 6: 'S', 7: 'SCH' })}\n`,
    );
    expect(added).toMatchObject({ places: 1, skipped: 1, faulty: 0 });
    const gazetteer = await loadGazetteer(join(folder, 'index'), () => {});
    expect(gazetteer.lookup('tinafara')[0]).toMatchObject({
      geonamesId: 9_000_001,
      name: 'Ténéfara',
      population: 812,
    });
    expect(gazetteer.lookup('Bamako')[0]?.country).toBe('ML');
  });

  it('reads a table, with quotes, other column names and a byte-order mark', async () => {
    const added = await add(
      '\ufeffLatitude;Longitude;Name;Country;AltNames\r\n15.2;-1.7;"Homb ""H"" Ori";ml;"Ho|Hom"\r\n',
      't.csv',
    );
    expect(added.places).toBe(1);
    const gazetteer = await loadGazetteer(join(folder, 'index'), () => {});
    expect(gazetteer.lookup('Homb H Ori').some(({ country }) => country === 'ML')).toBe(true);
  });

  it('names the lines that hold no place and goes on', async () => {
    const added = await add(
      `name,lat,lon,country\nOkoro,1,2,NG\nNowhere\nFar,95,2,NG\nX,,2,NG\nY,1,2,Nigeria\nLast,3,4,NG\n`,
    );
    expect(added.places).toBe(2);
    expect(added.faults).toEqual([
      { line: 3, message: 'has no lat' },
      { line: 4, message: 'has a latitude that is no number from -90 to 90' },
      { line: 5, message: 'has no lat' },
      { line: 6, message: 'has the country "NIGERIA", not a code of two capitals' },
    ]);
  });

  it('names a dump line with too few columns', async () => {
    const added = await add(`${village}\nonly\tthree\tcolumns\n`);
    expect(added).toMatchObject({
      places: 1,
      faulty: 1,
      faults: [{ line: 2, message: 'has 3 columns, not 19' }],
    });
  });

  it('passes over a line too long to be one, without keeping it', async () => {
    const added = await add(`${village}\n${'x'.repeat(LONGEST_LINE + 1)}\n`);
    expect(added.faults).toEqual([{ line: 2, message: `is longer than ${LONGEST_LINE} bytes` }]);
  });

  it('reports at most the first faults but counts all', async () => {
    const added = await add(`${village}\n${'x\n'.repeat(500)}`);
    expect(added.faults).toHaveLength(20);
    expect(added.faulty).toBe(500);
  });

  it('replaces what the same file held before', async () => {
    await add('name,lat,lon,country\nZzyzxa,1,2,NG\n', 'same.csv');
    await add('name,lat,lon,country\nZzyzxb,1,2,NG\n', 'same.csv');
    const gazetteer = await loadGazetteer(join(folder, 'index'), () => {});
    expect(gazetteer.has('Zzyzxa')).toBe(false);
    expect(gazetteer.has('Zzyzxb')).toBe(true);
  });

  it.each([
    ['nothing', '', /holds no place/],
    ['prose', 'A report without any table.\nIt has lines.', /is no GeoNames dump .* and no table/],
    ['a binary', new Uint8Array([127, 69, 76, 70, 0, 1, 2]), /is no text file/],
    ['a zip archive', Buffer.from('PK\u0003\u0004....'), /is packed; unpack it first/],
    ['a table without coordinates', 'name,country\nGao,ML\n', /has no column "lat", "lon"/],
  ])('refuses %s with a sentence', async (_, content, message) => {
    await expect(add(content)).rejects.toThrow(message);
    await expect(add(content)).rejects.toBeInstanceOf(Problem);
  });

  it('refuses a missing file and a folder', async () => {
    await expect(addToGazetteer(join(folder, 'none'), folder, () => {})).rejects.toThrow(/is not there/);
    await expect(addToGazetteer(folder, folder, () => {})).rejects.toThrow(/is a folder/);
  });

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        await add(`${village}\n${text.replaceAll('\0', '')}`, 'any.txt').catch((error: unknown) => {
          expect(error).toBeInstanceOf(Problem);
        });
      }),
      { numRuns: 50 },
    );
  });
});

it('splits fields as they are quoted', () => {
  expect(fieldsOf('a,"b, c","d ""e""",', ',')).toEqual(['a', 'b, c', 'd "e"', '']);
});

it('leaves out a damaged index and says so', async () => {
  const place = mkdtempSync(join(folder, 'damaged-'));
  writeFileSync(join(place, 'broken.gazetteer'), 'not an index');
  const said: string[] = [];
  const gazetteer = await loadGazetteer(place, (message) => said.push(message));
  expect(said.join()).toMatch(/broken\.gazetteer is damaged/);
  expect(gazetteer.has('Bamako')).toBe(true);
});
