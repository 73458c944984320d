import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

let desk: Desk;
const visit = visitor(() => desk);

beforeAll(async () => {
  desk = await openDesk(memoryDossier(inventedContents()));
}, 60_000);
afterAll(() => desk?.close());

const VIEWS = [
  '/matters',
  '/matters/m-killed',
  '/matters/m-who',
  '/documents',
  '/documents/lantern-0620',
  '/documents/hostile-0701',
  '/documents/bode-0703#10-20',
  '/timeline',
  '/timeline?show=forces',
  '/timeline?show=figures',
  '/map',
  '/origins',
  '/speakers',
  '/speakers/Ministry%20of%20Security',
  '/relays',
  '/reference',
  '/add',
  '/search?q=market',
  '/search',
  '/no-such-view',
] as const;

describe('every view', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  test.each(VIEWS)('%s is accessible and fits its screen', async (view) => {
    await visit(view, {}, async ({ page }) => {
      await page.evaluate(axe);
      for (const [width, height, colorScheme] of SCREENS) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.evaluate(TWO_FRAMES);
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect(over, `${width} pixels`).toBeLessThanOrEqual(0);
        if (width === 2560) continue;
        const { violations } = await page.evaluate<{ violations: Violation[] }>(
          "axe.run({ resultTypes: ['violations'] })",
        );
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
        expect(serious, `${width} pixels, ${colorScheme}`).toEqual([]);
      }
    });
  });
});

// Runs in the page: what measures itself has drawn itself anew.
const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

const SCREENS = [
  [1280, 900, 'light'],
  [2560, 1440, 'light'],
  [390, 844, 'dark'],
] as const;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
