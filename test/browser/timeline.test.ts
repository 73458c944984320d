import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event, Ledger, Reading } from '../../src/model/index.ts';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

const contents = inventedContents();
const [pattern] = contents.ledger.matters;
const MANY = 6000;

/** Days from the first of January 2020, as ISO dates. */
const day = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);

const many: Ledger = {
  ...contents.ledger,
  matters: Array.from({ length: MANY }, (_, n) => ({
    ...pattern!,
    id: `t${n}`,
    question: `What was counted in case ${n}?`,
    accounts: pattern!.accounts.slice(0, 1),
    disputes: [],
    revisions: [],
    start: n % 50 === 7 ? null : day(n % 900),
    end: n % 50 === 7 ? null : day((n % 900) + (n % 3) * 10),
  })),
};

/** The first report tells of a force that came and left, the second that it was there, without a date. */
const withForces = contents.documents.map(({ document, reading }, at) => ({
  document,
  reading: at > 1 ? reading : telling(reading, at === 0 ? ['arrival', 'withdrawal'] : ['presence']),
}));

function telling(reading: Reading, types: readonly Event['type'][]): Reading {
  const [sentence] = reading.blocks.filter(({ kind }) => kind === 'paragraph');
  const start = sentence!.span[0];
  return {
    ...reading,
    entities: [...reading.entities, { id: 'force', type: 'group', name: 'Blue Column' }],
    timexes: [
      ...reading.timexes,
      {
        id: 'time0',
        span: [start, start + 1],
        type: 'DATE',
        value: '2021-03',
        earliest: '2021-03-01',
        latest: '2021-03-31',
      },
      {
        id: 'time1',
        span: [start, start + 1],
        type: 'DATE',
        value: '2022-08-15',
        earliest: '2022-08-15',
        latest: '2022-08-15',
      },
    ],
    events: types.map((type, at) => ({
      id: `force${at}`,
      type,
      trigger: [start + at * 2, start + at * 2 + 1],
      participants: [{ role: 'actor', entity: 'force' }],
      time: type === 'presence' ? null : `time${at}`,
      place: null,
      estimates: [],
      attribution: null,
      polarity: 'asserted',
      certainty: 'fact',
    })),
  };
} // prettier-ignore

let desk: Desk;
let invented: Desk;
const visit = visitor(() => desk);
const visitInvented = visitor(() => invented);
beforeAll(async () => {
  desk = await openDesk(memoryDossier({ ...contents, ledger: many }));
  invented = await openDesk(memoryDossier({ ...contents, documents: withForces }));
}, 90_000);
afterAll(() => Promise.all([desk?.close(), invented?.close()]));

describe('thousands of matters', () => {
  test('are scrolled through with few of them in the page', async () => {
    await visit('/timeline', {}, async ({ page }) => {
      const rows = page.locator('.time-item');
      await rows.first().waitFor();
      expect(await rows.count()).toBeLessThan(80);
      expect(await rows.first().getAttribute('aria-setsize')).toBe(String(MANY - MANY / 50));
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      await page.locator(`.time-item[aria-posinset="${MANY - MANY / 50}"]`).waitFor();
      expect(await rows.count()).toBeLessThan(80);
    });
  });

  test('count and list those without a date', async () => {
    await visit('/timeline', {}, async ({ page }) => {
      const undated = page.locator('.apart summary', { hasText: 'Undated' });
      expect(await undated.innerText()).toMatch(/120/);
      await undated.click();
      await page.getByRole('link', { name: 'What was counted in case 7?' }).waitFor();
      await page.getByRole('button', { name: '95 more' }).click();
      expect(await page.locator('.apart li').count()).toBe(120);
    });
  });

  test('are fewer in a period, on the strip and by keys', async () => {
    await visit('/timeline?from=2020-01-01&to=2020-01-01', {}, async ({ page }) => {
      const status = page.locator('.map-head');
      await page.locator('.time-item').first().waitFor();
      const few = Number(/\d+/.exec(await status.innerText())![0]);
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThan(20);
      await page.getByRole('button', { name: 'All times' }).focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => status.innerText()).toMatch(/5,880 matters/);
      await page.getByRole('link', { name: 'On the map' }).click();
      await page.locator('.map svg').waitFor();
    });
  });
});

test('an imprecise date is as long as it is imprecise', async () => {
  await visitInvented('/timeline', {}, async ({ page }) => {
    await page.locator('.time-item').first().waitFor();
    const widths = await page
      .locator('rect.extent')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('width'))));
    expect(new Set(widths.map(Math.round)).size).toBeGreaterThan(1);
    expect(await page.locator('circle.extent').count()).toBeGreaterThan(0);
  });
}); // prettier-ignore

describe('forces', () => {
  test('are bars from arrival to withdrawal, and the reports say on whose word', async () => {
    await visitInvented('/timeline?show=forces', {}, async ({ page }) => {
      const row = page.getByRole('button', { name: /^Blue Column place not said/ });
      expect(await row.innerText()).toMatch(/1 Mar 2021 to 15 Aug 2022/);
      expect(await row.locator('.stay .open').count()).toBe(0);
      expect(Number(await row.locator('.stay .sure').getAttribute('width'))).toBeGreaterThan(100);
      // The arrival is known to the month: that month is drawn pale.
      expect(Number(await row.locator('.stay .unsure').first().getAttribute('width'))).toBeGreaterThan(5);
      await row.focus();
      await page.keyboard.press('Enter');
      const told = page.locator('.told-reports li');
      expect(await told.count()).toBe(3);
      expect(await told.last().innerText()).toMatch(/^Presence, undated/);
      await told.first().getByRole('link').click();
      await page.waitForURL(/\/documents\//);
    });
  });

  test('that nobody tells of are said to be none', async () => {
    await visit('/timeline?show=forces', {}, async ({ page }) => {
      await page.getByText('No report tells of a force').waitFor();
    });
  });
});

describe('figures', () => {
  test('are drawn by speaker on one scale, open where the speaker left them open, and told in a table', async () => {
    await visitInvented('/timeline?show=figures&measure=killed', {}, async ({ page }) => {
      await page.locator('.figure-point').first().waitFor();
      const points = await page.locator('.figure-point').count();
      await page.locator('summary', { hasText: 'As a table' }).click();
      expect(await page.locator('.figure-table').first().locator('tbody tr').count()).toBe(points);
      const ministry = page.locator('.figure-row', { hasText: 'Ministry of Security' });
      expect(await ministry.locator('.figure-point').count()).toBeGreaterThan(0);
      const governor = page.locator('.figure-row', { hasText: 'Adama Coulibaly' });
      expect(await governor.locator('.figure-point .line').count()).toBeGreaterThan(0);
      await governor.locator('.figure-point').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/matters\/.+#/);
    });
  });

  test('of another measure and place have an address of their own', async () => {
    await visitInvented('/timeline?show=figures', {}, async ({ page }) => {
      await page.getByLabel('Measure').selectOption('killed');
      await page.getByLabel('Place', { exact: true }).last().selectOption('Dialassou');
      await page.waitForURL(/measure=killed.*place=Dialassou|place=Dialassou.*measure=killed/);
      await page.reload();
      await page.locator('.figure-point').first().waitFor();
    });
  });
});
