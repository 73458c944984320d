import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '../../src/schema/api.ts';
import { tilesSchema } from '../../src/schema/api-places.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { openTiles, rangeOf } from '../../src/server/tiles.ts';
import { inventedContents, memoryDossier } from '../browser/fixture/dossier.ts';
import { pmtiles, vectorTile } from '../browser/fixture/pmtiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-tiles-'));
const file = join(folder, 'own.pmtiles');
const bytes = Buffer.from(pmtiles(vectorTile([{ name: 'land', geometry: 'polygon' }]), 'mvt', {}));
writeFileSync(file, bytes);

let app: App;
let without: App;
const dossier = memoryDossier(inventedContents());
const options = { dossier, host: '127.0.0.1', webFolder: 'no-such-folder' };
beforeAll(async () => {
  app = await createApp({ ...options, tiles: file });
  without = await createApp(options);
});
afterAll(async () => {
  await Promise.all([app.close(), without.close()]);
  rmSync(folder, { recursive: true });
});
const get = (from: App, url: string, headers: Record<string, string> = {}) =>
  from.inject({ url, headers: { host: 'localhost:1', ...headers } });

const RANGES: readonly (readonly [
  header: string | undefined,
  of: number,
  range: ReturnType<typeof rangeOf>,
])[] = [
  [undefined, 100, undefined],
  ['bytes=0-9', 100, { start: 0, end: 9 }],
  ['bytes=90-200', 100, { start: 90, end: 99 }],
  ['bytes=90-', 100, { start: 90, end: 99 }],
  ['bytes=-10', 100, { start: 90, end: 99 }],
  ['bytes=-200', 100, { start: 0, end: 99 }],
  ['bytes=100-', 100, null],
  ['bytes=9-3', 100, null],
  ['bytes=-0', 100, null],
  ['bytes=-', 100, null],
  ['bytes=0-1,4-5', 100, null],
  ['lines=0-1', 100, null],
]; // prettier-ignore
test.each(RANGES)('the range %s of %i bytes', (header, of, range) => {
  expect(rangeOf(header, of)).toEqual(range);
});

describe('a file of tiles', () => {
  test('is named, and served whole or in ranges', async () => {
    expect(tilesSchema.parse((await get(app, '/api/tiles')).json())).toEqual({
      name: 'own.pmtiles',
      bytes: bytes.length,
    });
    const whole = await get(app, '/tiles');
    expect([whole.statusCode, whole.rawPayload]).toEqual([200, bytes]);
    const part = await get(app, '/tiles', { range: 'bytes=7-20' });
    expect([part.statusCode, part.rawPayload]).toEqual([206, bytes.subarray(7, 21)]);
    expect(part.headers['content-range']).toBe(`bytes 7-20/${bytes.length}`);
    expect(part.headers.etag).toBe(whole.headers.etag);
  });

  test('has no bytes beyond its end', async () => {
    const response = await get(app, '/tiles', { range: `bytes=${bytes.length}-` });
    expect(response.statusCode).toBe(416);
    expect(problemSchema.parse(response.json()).detail).toMatch(/ask for "bytes=START-END"/);
  });

  test('need not be there', async () => {
    expect((await get(without, '/api/tiles')).json()).toEqual({ name: null, bytes: 0 });
    expect((await get(without, '/tiles')).statusCode).toBe(404);
  });

  test('must be one', () => {
    const words = join(folder, 'words.txt');
    writeFileSync(words, 'These are words.');
    expect(() => openTiles(words)).toThrow(/no PMTiles file of version 3/);
    expect(() => openTiles(join(folder, 'none'))).toThrow(/There is no file/);
  });
});
