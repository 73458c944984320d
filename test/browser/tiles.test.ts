import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';
import { pixelOf } from './fixture/pixels.ts';
import { plainPicture, pmtiles, vectorTile } from './fixture/pmtiles.ts';

const VECTOR = pmtiles(
  vectorTile([
    { name: 'water', geometry: 'polygon' },
    { name: 'places', geometry: 'point', label: 'Null Island' },
  ]),
  'mvt',
  {
    vector_layers: [
      { id: 'water', fields: {} },
      { id: 'places', fields: {} },
    ],
    attribution: '<a href="https://x.invalid">Some mappers</a>',
  },
); // prettier-ignore
const RASTER = pmtiles(plainPicture(200, 40, 40), 'png', {});

let folder: string;
let desk: Desk;
let served: Desk;
const visit = visitor(() => desk);
const visitServed = visitor(() => served);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-tiles-'));
  await writeFile(join(folder, 'own.pmtiles'), VECTOR);
  await writeFile(join(folder, 'pictures.pmtiles'), RASTER);
  await writeFile(join(folder, 'no.pmtiles'), 'These are no tiles at all, but some words.');
  desk = await openDesk(memoryDossier(inventedContents()));
  served = await openDesk(memoryDossier(inventedContents()), { tiles: join(folder, 'own.pmtiles') });
}, 90_000);
afterAll(async () => {
  await Promise.all([desk?.close(), served?.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** The colour of the map in its lower right corner, where no mark and no words stand. */
async function colour(page: Page): Promise<readonly number[]> {
  await page.locator('.map-tiles[data-drawn]').waitFor();
  const map = page.locator('.map');
  const box = (await map.boundingBox())!;
  return pixelOf(await map.screenshot(), Math.round(box.width) - 20, Math.round(box.height) - 60);
}

const near = (found: readonly number[], wanted: readonly number[]): boolean =>
  found.every((value, at) => Math.abs(value - wanted[at]!) < 6);

describe('a user’s own tiles', () => {
  test('are drawn below the marks from a file of the disk, and MapLibre is not loaded before', async () => {
    await visit('/map#0/0/3', {}, async ({ page }) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      expect(await page.locator('.map-tiles').count()).toBe(0);
      await page.locator('.file-button input').setInputFiles(join(folder, 'own.pmtiles'));
      // --water in the light scheme.
      expect(near(await colour(page), [0xdf, 0xe9, 0xf0])).toBe(true);
      expect(await page.locator('.map').innerText()).toContain('Some mappers');
      expect(loaded.some((path) => path.includes('maplibre-gl-worker'))).toBe(true);
      // The file itself goes nowhere.
      expect(loaded.filter((path) => !path.startsWith('/assets/'))).toEqual([]);
      await page.getByRole('button', { name: 'Borders only' }).click();
      await page.locator('.map .land').first().waitFor();
    });
  });

  test('may be pictures', async () => {
    await visit('/map#0/0/2', {}, async ({ page }) => {
      await page.locator('.file-button input').setInputFiles(join(folder, 'pictures.pmtiles'));
      expect(near(await colour(page), [200, 40, 40])).toBe(true);
    });
  });

  test('that cannot be read are said to be so', async () => {
    await visit('/map', {}, async ({ page }) => {
      await page.locator('.file-button input').setInputFiles(join(folder, 'no.pmtiles'));
      await page.getByRole('alert').getByText('This is no PMTiles file that can be read.').waitFor();
    });
  });

  test('that the server was given are drawn at once, from ranges of the file', async () => {
    await visitServed('/map#0/0/3', { dark: true }, async ({ page }) => {
      // --water in the dark scheme.
      expect(near(await colour(page), [0x1b, 0x2a, 0x36])).toBe(true);
      expect(await page.locator('.tile-picker').innerText()).toContain('own.pmtiles');
    });
  });
});
