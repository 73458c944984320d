import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger, MatterPlace } from '../../src/model/index.ts';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

const contents = inventedContents();
const [pattern] = contents.ledger.matters;
const place = (more: Partial<MatterPlace> & { readonly name: string }): MatterPlace => ({
  country: 'ML',
  lat: 14,
  lon: -5,
  precision: 1,
  ...more,
});

/** Matters at places that are known as closely as the case says, each on a day of its own. */
const PLACES: readonly (readonly [place: MatterPlace | null, start: string | null])[] = [
  [place({ name: 'Dialassou', lat: 14.02, lon: -5.61 }), '2023-01-10'],
  [place({ name: 'Nearby', lat: 14.05, lon: -5.58 }), '2023-01-12'],
  [place({ name: 'Aroundville', lat: 16.2, lon: -0.05, precision: 2 }), '2023-02-10'],
  [
    place({ name: 'Farthing', lat: 15, lon: -8, precision: 5, offset: { km: 90, direction: 'N' } }),
    '2023-03-10',
  ],
  [place({ name: 'Mopti', lat: 14.58254, lon: -3.90067, precision: 4 }), '2023-04-10'],
  [place({ name: 'Mali', lat: 18, lon: -2, precision: 6 }), '2023-05-10'],
  [place({ name: 'Somewhere', lat: null, lon: null, precision: 6 }), '2023-05-11'],
  [place({ name: 'Nowhere', country: null, lat: null, lon: null, precision: 7 }), '2023-06-10'],
  [null, '2023-06-11'],
  [place({ name: 'Timeless', lat: 12, lon: -1 }), null],
];
const ledger: Ledger = {
  ...contents.ledger,
  matters: PLACES.map(([where, start], at) => ({
    ...pattern!,
    id: `p${at}`,
    question: `What happened at ${where?.name ?? 'a place unsaid'}?`,
    place: where,
    start,
    end: start,
    disputes: at === 0 ? pattern!.disputes : [],
  })),
};

let desk: Desk;
const visit = visitor(() => desk);
beforeAll(async () => {
  desk = await openDesk(memoryDossier({ ...contents, ledger }));
}, 60_000);
afterAll(() => desk?.close());

const mark = (page: Page, name: string | RegExp) => page.locator('.map').getByRole('button', { name });
const radiusOf = async (page: Page, selector: string): Promise<number> =>
  Number(await page.locator(selector).first().getAttribute('r'));

describe('the map draws a place as closely as it is known', () => {
  test('a town as a dot, what is near it or far from it as a ring, a province as its reach, a country whole', async () => {
    await visit('/map#14.3/-4.5/6.6', {}, async ({ page }) => {
      await mark(page, /^Mopti: 1 matter/).waitFor();
      // Borders come after the marks.
      await page.locator('.map .country-fill').first().waitFor({ state: 'attached' });
      expect(await page.locator('.map .area.near').count()).toBe(1);
      expect(await page.locator('.map .area.ring.sector').count()).toBe(1);
      expect(await page.locator('.map .country-fill').count()).toBe(1);
      // 25 km and 90 km, in the pixels of this zoom; the pixels of a kilometre grow with the latitude.
      const near = await radiusOf(page, '.map .area.near');
      const perKm = (512 * 2 ** 6.6) / 40_075 / Math.cos((16.2 * Math.PI) / 180);
      expect(near).toBeCloseTo(25 * perKm, 0);
      const province = await radiusOf(page, '.map .area.area');
      expect(province / near).toBeGreaterThan(3);
    });
  });

  test('a place known only by its country stands with the country, with words that say so', async () => {
    await visit('/map', {}, async ({ page }) => {
      await mark(page, /^Mali and 1 more: 2 matters/).click();
      const list = page.locator('.map-list');
      await list.getByText('What happened at Somewhere?').waitFor();
      expect(await list.innerText()).toMatch(/Somewhere, Mali somewhere in the country/);
    });
  });

  test('what has no place is counted and listed, and so is what has no date when a period is chosen', async () => {
    await visit('/map', {}, async ({ page }) => {
      expect(await page.locator('.map-head').innerText()).toMatch(/8 matters on the map, 2 unplaced/);
      await page.locator('summary', { hasText: 'Unplaced' }).click();
      await page.getByText('What happened at a place unsaid?').waitFor();
    });
    await visit('/map?from=2023-01-01&to=2023-12-31', {}, async ({ page }) => {
      expect(await page.locator('.map-head').innerText()).toMatch(/1 undated left out/);
      await page.locator('summary', { hasText: 'Undated' }).click();
      await page.getByRole('link', { name: 'What happened at Timeless?' }).waitFor();
    });
  });
});

const ON_PAGES: readonly (readonly [matter: string, selector: string])[] = [
  ['p0', '.matter-map .here'],
  ['p2', '.matter-map .area.near'],
  ['p3', '.matter-map .area.ring.sector'],
  ['p4', '.matter-map .area.area'],
  ['p5', '.matter-map .country-fill'],
  ['p6', '.matter-map .country-fill'],
];
test.each(ON_PAGES)('the page of matter %s draws its place as %s', async (matter, selector) => {
  await visit(`/matters/${matter}`, {}, async ({ page }) => {
    await page.locator(selector).waitFor();
    await page.locator('.matter-map .land').first().waitFor();
    // The style sheet of the map is there: land without it is black.
    const fill = await page.evaluate('getComputedStyle(document.querySelector(".matter-map .land")).fill');
    expect(fill).toMatch(/^rgb\(2\d\d/);
  });
});

const CLUSTER = /^(?:Dialassou|Nearby) and 1 more: 2 matters, disputed/;

describe('a cluster', () => {
  test('opens when it is pressed, until its places stand apart', async () => {
    await visit('/map', {}, async ({ page }) => {
      await mark(page, CLUSTER).click();
      await mark(page, /^Nearby: 1 matter/).waitFor();
      expect(await page.locator('.map-list details[open]').count()).toBe(2);
      await page.getByRole('button', { name: 'Show all places' }).click();
      await page.locator('.map-list summary', { hasText: 'Mopti' }).waitFor();
    });
  });

  test('is reached, opened and read with the keyboard alone', async () => {
    await visit('/map', {}, async ({ page }) => {
      const cluster = mark(page, CLUSTER);
      await cluster.waitFor();
      const focused = (): Promise<string> =>
        page.evaluate('document.activeElement.querySelector("title")?.textContent ?? ""');
      for (let n = 0; n < 60 && !CLUSTER.test(await focused()); n++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'What happened at Nearby?' }).waitFor();
    });
  });
});

describe('moving the map', () => {
  const zoomOf = (page: Page): Promise<number> =>
    page.evaluate<number>('Number(location.hash.split("/")[2] ?? "0")');
  const settled = (page: Page, was: string) =>
    expect.poll(() => page.evaluate('location.hash'), { timeout: 5000 }).not.toBe(was);

  test('by buttons, keys, wheel, drag; the address keeps what is shown', async () => {
    await visit('/map#14.000/-4.000/5.00', {}, async ({ page }) => {
      await mark(page, /Mali/).waitFor();
      const hash = (): Promise<string> => page.evaluate('location.hash');
      let was = await hash();
      const step = async (act: () => Promise<void>): Promise<void> => {
        await act();
        await settled(page, was);
        was = await hash();
      };
      await step(() => page.getByRole('button', { name: 'Nearer' }).click());
      expect(await zoomOf(page)).toBeGreaterThan(5.5);
      await page.locator('.map').focus();
      await step(() => page.keyboard.press('-'));
      expect(await zoomOf(page)).toBeCloseTo(5, 1);
      await step(() => page.keyboard.press('ArrowRight'));
      expect(Number(was.split('/')[1])).toBeGreaterThan(-4);
      const box = (await page.locator('.map').boundingBox())!;
      await page.mouse.move(box.x + 300, box.y + 200);
      await step(() => page.mouse.wheel(0, -400));
      expect(await zoomOf(page)).toBeGreaterThan(5.5);
      await step(async () => {
        await page.mouse.down();
        await page.mouse.move(box.x + 200, box.y + 150, { steps: 4 });
        await page.mouse.up();
      });
      await page.reload();
      await page.locator('.map svg').waitFor();
      expect(await hash()).toBe(was);
      await page.locator('.map').focus();
      await step(() => page.keyboard.press('0'));
      expect(was).toBe('');
    });
  });

  test('by two fingers', async () => {
    await visit('/map#14.000/-4.000/5.00', {}, async ({ page }) => {
      await mark(page, /Mali/).waitFor();
      await page.evaluate(PINCH);
      await expect.poll(() => zoomOf(page), { timeout: 5000 }).toBeGreaterThan(5.8);
    });
  });
});

describe('the period', () => {
  test('is drawn on the strip, shared with the timeline, kept by back and reload', async () => {
    await visit('/map', {}, async ({ page }) => {
      const strip = (await page.locator('.period-strip').boundingBox())!;
      await page.mouse.move(strip.x + 2, strip.y + 20);
      await page.mouse.down();
      await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 20, { steps: 5 });
      await page.mouse.up();
      await page.waitForURL(/from=2023-01-10/);
      expect(await page.locator('.map-head').innerText()).toMatch(/3 matters on the map/);
      await page.getByRole('link', { name: 'Timeline', exact: true }).click();
      await page.waitForURL(/timeline/);
      expect(await page.evaluate('location.search')).toMatch(/from=2023-01-10/);
      await page.goBack();
      await page.reload();
      expect(await page.locator('.map-head').innerText()).toMatch(/3 matters on the map/);
      await page.getByRole('button', { name: 'All times' }).click();
      expect(await page.locator('.map-head').innerText()).toMatch(/8 matters on the map/);
    });
  });

  test('is typed, too', async () => {
    await visit('/map', {}, async ({ page }) => {
      await page.getByLabel('From', { exact: true }).fill('2023-05-01');
      await page.getByLabel('From', { exact: true }).blur();
      await page.waitForURL(/from=2023-05-01/);
      expect(await page.locator('.map-head').innerText()).toMatch(/2 matters on the map, 2 unplaced/);
    });
  });
});

test('figures give the marks their size', async () => {
  await visit('/map', {}, async ({ page }) => {
    await page.getByLabel('Size of marks').selectOption('killed');
    await page.waitForURL(/size=killed/);
    expect(await page.locator('.site.sized .dot').count()).toBeGreaterThan(0);
    expect(await page.locator('.site.sized .upper').count()).toBeGreaterThan(0);
  });
});

// Runs in the page: two fingers, 100 pixels apart, go to 240.
const PINCH = `(() => {
  const map = document.querySelector('.map');
  const { left, top } = map.getBoundingClientRect();
  const touch = (type, pointerId, x) =>
    map.dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', bubbles: true, clientX: left + x, clientY: top + 200 }));
  touch('pointerdown', 11, 300);
  touch('pointerdown', 12, 400);
  for (let x = 410; x <= 540; x += 10) touch('pointermove', 12, x);
  touch('pointerup', 11, 300);
  touch('pointerup', 12, 540);
})()`;
