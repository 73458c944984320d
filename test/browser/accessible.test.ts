import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/store/contract.ts';
import { currentLedger } from '../../src/work/ledger.ts';
import { item, items } from '../decisions/sample.ts';
import { openAs, told } from './as-somebody.ts';
import { type Desk, openDesk } from './desk.ts';
import { dossierOf } from './fixture/read.ts';

// The report has Hebrew words within English ones, and a character that turns the text around.
const turned = item(
  'turned',
  'The bridge of \u05d2\u05d0\u05d5 fell.\n\n\u05e8\u05d0\u05e9 \u05d4\u05e2\u05d9\u05e8 \u05d0\u05de\u05e8 \u202E12 people were killed at the bridge.\n\nPolice said that 7 people were missing.',
  '2024-05-01',
  'River Courier',
);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let dossier: Dossier;
let desk: Desk;

beforeAll(async () => {
  dossier = dossierOf([...items, turned]);
  desk = await openDesk(dossier);
}, 60_000);
afterAll(() => desk?.close());

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious, and how far the page is wider than its screen. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return [
    ...(over > 0 ? [`${over} pixels too wide`] : []),
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`),
  ];
}

const SCREENS = [
  { width: 1280, height: 900, dark: false },
  { width: 1280, height: 900, dark: true },
  { width: 390, height: 844, dark: true },
] as const;

describe.each(SCREENS)('at %o', (screen) => {
  test('deciding in the reader is accessible and fits', async () => {
    const { page, faults, close } = await openAs(desk, 'Ida', '/documents/first', screen);
    const figure = page.locator('.text .m-figure', { hasText: '12 people' });
    await figure.click();
    await page.keyboard.press('x');
    await told(page, 'Rejected.');
    expect(await faultsOf(page), 'rejected').toEqual([]);
    await page.keyboard.press('z');
    await told(page, 'Undone.');
    for (const key of ['c', 'm']) {
      await page.keyboard.press(key);
      await page.locator('form.fields:visible').waitFor();
      if (key === 'c') {
        await page.getByLabel('Number').fill('x');
        await page.keyboard.press('Enter');
        await page.locator('[aria-invalid]').waitFor();
      }
      expect(await faultsOf(page), key).toEqual([]);
      await page
        .locator('form.fields:visible')
        .getByRole('button', { name: /Throw away|Cancel/ })
        .click();
    }
    await page.locator('.text .m-place').first().click();
    await page.keyboard.press('c');
    await page.locator('.places-found').waitFor();
    expect(await faultsOf(page), 'place').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('+');
    await page.locator('.add-panel form').waitFor();
    expect(await faultsOf(page), 'add').toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('deciding about a matter is accessible and fits', async () => {
    const { id } = currentLedger(dossier).matters.find(
      ({ type, documents }) => type === 'killing' && documents.includes('first'),
    )!;
    const { page, faults, close } = await openAs(desk, 'Ida', `/matters/${id}`, screen);
    for (const name of ['Merge…', 'Split…', 'Origins…']) {
      await page.locator('.matter-decisions').getByRole('button', { name }).click();
      await page.locator('.matter-decisions form').waitFor();
      expect(await faultsOf(page), name).toEqual([]);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

test('a name is asked for in a dialog that is accessible', async () => {
  const { page, close } = await desk.open('/documents/first');
  await page.locator('.text .m-figure', { hasText: '12 people' }).click();
  await page.keyboard.press('a');
  await page.getByRole('dialog').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await close();
});

test('where nothing may be stored the name holds for the page and is asked for again on the next', async () => {
  const { page, faults, close } = await desk.open('/documents/first');
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });" +
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
  );
  await page.reload();
  const sign = async () => {
    await page.getByRole('dialog').getByLabel('Your name').fill('Bo');
    await page.keyboard.press('Enter');
  };
  await page.locator('.text .m-event').first().click();
  await page.keyboard.press('a');
  await sign();
  await told(page, 'Accepted.');
  await page.keyboard.press('z');
  await told(page, 'Undone.');
  await page.reload();
  await page.locator('.text .m-event').first().click();
  await page.keyboard.press('a');
  await sign();
  await told(page, 'Accepted.');
  expect(faults).toEqual([]);
  await close();
});

test('words are added where they stand also in text that turns around', async () => {
  const { page, close } = await openAs(desk, 'Ida', '/documents/turned');
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('at the bridge');
      if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 13);
    }
  })()`);
  await page.getByRole('group', { name: 'Add to the selected words' }).getByText('Date').click();
  const form = page.getByRole('form', { name: 'Add an annotation' });
  expect(await form.getByLabel('Words of the report').inputValue()).toBe('at the bridge');
  await form.getByLabel('First day').fill('2024-04-30');
  await form.getByRole('button', { name: 'Save' }).click();
  await told(page, 'Added.');
  const { decision } = dossier.decisions.entries().at(-1)!;
  const at = turned.document.text.indexOf('at the bridge');
  expect(decision).toMatchObject({ passage: { anchor: { span: [at, at + 13], exact: 'at the bridge' } } });
  await close();
});
