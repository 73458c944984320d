import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from '../../web/src/help-keys.ts';
import { type Desk, openDesk, SHARED, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

let desk: Desk;
const visit = visitor(() => desk);

beforeAll(async () => {
  desk = await openDesk(memoryDossier(inventedContents()));
}, 60_000);
afterAll(() => desk?.close());

const web = join(import.meta.dirname, '../../web/src');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

describe('the help', () => {
  test('names every key that a view listens for', () => {
    const named = new Set(KEYS.flatMap(([, rows]) => rows.flatMap(([keys]) => keys.split('  '))));
    for (const source of sources) {
      const text = readFileSync(join(web, source), 'utf8');
      for (const [, body] of text.matchAll(/useKeys\(\{([\s\S]*?)\n\s*\}\)|useKeys\(\{(.*?)\}\);/g)) {
        for (const [, quoted, bare] of (body ?? '').matchAll(/^\s{2,6}(?:'([^']+)'|(\w+)):\s*\(/gm))
          expect(named, `${source} listens for ${quoted ?? bare}`).toContain(quoted ?? bare);
      }
    }
  });

  test('shows them all', async () => {
    await visit('/matters', {}, async ({ page }) => {
      await page.keyboard.press('?');
      const rows = KEYS.flatMap(([, keys]) => keys).length;
      expect(await page.locator('dialog .keys > div').count()).toBe(rows);
    });
  });
});

describe('the tour', () => {
  test('is offered once, walked with keys alone, and never offered again', async () => {
    await visit('/matters', { isNew: true }, async ({ page }) => {
      await page.getByRole('button', { name: 'Take the tour' }).focus();
      await page.keyboard.press('Enter');
      const seen: string[] = [];
      for (let step = 1; step <= 6; step++) {
        await page.getByText(`Step ${step} of 6`).waitFor();
        await page.locator('.tour-here').first().waitFor();
        seen.push(new URL(page.url()).pathname);
        await page.keyboard.press('ArrowRight');
      }
      expect(seen).toEqual([
        '/matters',
        '/matters/m-killed',
        '/matters/m-killed',
        expect.stringMatching(/^\/documents\//),
        '/speakers',
        '/matters',
      ]);
      expect(await page.locator('.tour, .tour-here').count()).toBe(0);
      await page.reload();
      await page.locator('.matter-row').first().waitFor();
      expect(await page.getByText('Take the tour').filter({ visible: true }).count()).toBe(0);
    });
  });

  test('ends with Escape, can be declined, and is taken again from the help', async () => {
    await visit('/matters', { isNew: true, width: 390, height: 844 }, async ({ page }) => {
      await page.getByRole('button', { name: 'No, thanks' }).click();
      await page.reload();
      await page.locator('.matter-row').first().waitFor();
      expect(await page.locator('.tour-offer').count()).toBe(0);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).click();
      await page.getByText('Step 1 of 6').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.keyboard.press('Escape');
      expect(await page.locator('.tour').count()).toBe(0);
    });
  });
});

// MapLibre is what a person's own map file needs, and is loaded with it alone; it names its elements so.
const IS_MAPLIBRE = 'maplibregl-';

test('the whole desk but the drawing of map files is under 200 kB gzipped', () => {
  const folder = process.env[SHARED.folder]!;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css|html)$/.test(name))
    .map((name) => readFileSync(join(folder, name)))
    .filter((file) => !file.includes(IS_MAPLIBRE));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  expect(files.length).toBeGreaterThan(2);
  expect(bytes).toBeLessThan(200_000);
});
