import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/store/contract.ts';
import { currentLedger } from '../../src/work/ledger.ts';
import { item, items } from '../decisions/sample.ts';
import { openAs, told } from './as-somebody.ts';
import { type Desk, type DeskPage, openDesk } from './desk.ts';
import { dossierOf } from './fixture/read.ts';

const third = item(
  'third',
  `Five people were killed in Timbuktu on 9 November 2023 when a bus overturned, police said.`,
  '2023-11-10',
  'Lake Mail',
);

let dossier: Dossier;
let desk: Desk;
let opened: DeskPage | undefined;

beforeEach(async () => {
  dossier = dossierOf([...items, third]);
  desk = await openDesk(dossier);
}, 60_000);
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await desk.close();
});

const killing = (document: string) =>
  currentLedger(dossier).matters.find(
    ({ type, documents }) => type === 'killing' && documents.includes(document),
  )!;

async function openMatter(document: string, options = {}): Promise<Page> {
  opened = await openAs(desk, 'Ida', `/matters/${killing(document).id}`, options);
  await opened.page.locator('.account').first().waitFor();
  return opened.page;
}

const speakers = (document: string) => killing(document).accounts.map(({ speaker }) => speaker);
const form = (page: Page) => page.locator('.matter-decisions form, .account form');
const save = (page: Page) => form(page).getByRole('button', { name: 'Save' }).click();

describe('a matter', () => {
  test('is merged with another, found by its words, and parted again', async () => {
    const page = await openMatter('third');
    await page.getByRole('button', { name: 'Merge…' }).click();
    await save(page);
    expect(await form(page).innerText()).toContain('Choose a matter.');
    await page.getByLabel('Which matter').fill('gao');
    await form(page)
      .getByRole('radio', { name: /were killed in Gao/ })
      .check();
    await form(page).getByLabel('Why').fill('one series of attacks');
    await save(page);
    await told(page, 'Merged.');
    expect(speakers('third')).toEqual(expect.arrayContaining(['Ada Roe', 'rebels', 'police']));
    // The page is that of the whole matter, wherever it is now.
    expect(page.url()).toContain(killing('third').id);
    await expectAccounts(page, 4);
    const history = page.locator('.matter-decisions');
    expect(await history.innerText()).toMatch(/merged matters[\s\S]*one series of attacks[\s\S]*Ida/);
    await history.getByRole('button', { name: 'Undo' }).first().click();
    await told(page, 'Undone.');
    expect(speakers('third')).toEqual(['police']);
    expect(opened!.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  test('is split by its accounts', async () => {
    const page = await openMatter('first');
    await page.getByRole('button', { name: 'Split…' }).click();
    await save(page);
    expect(await form(page).innerText()).toContain('Choose the accounts');
    for (const box of await form(page).getByRole('checkbox').all()) await box.check();
    await save(page);
    expect(await form(page).innerText()).toContain('Leave at least one account here.');
    for (const box of await form(page).getByRole('checkbox').all()) await box.uncheck();
    await form(page)
      .getByRole('checkbox', { name: /rebels/ })
      .check();
    await save(page);
    await told(page, 'Split.');
    expect(speakers('second')).toEqual(['rebels']);
    expect(speakers('first')).toEqual(['Ada Roe', 'army']);
  });

  test('has notes, on itself and on an account, with one key', async () => {
    const page = await openMatter('first');
    await page.keyboard.press('m');
    await page.keyboard.type('ask the mayor');
    expect(await form(page).getByRole('textbox').inputValue()).toBe('ask the mayor');
    await page.keyboard.press('Control+Enter');
    await told(page, 'Note saved.');
    await page.keyboard.press('j');
    const account = page.locator('.account.selected');
    await account.waitFor();
    await page.keyboard.press('m');
    await account.getByRole('textbox', { name: 'Note' }).fill('she was not there');
    await page.keyboard.press('Control+Enter');
    await account.locator('.decision').getByText('she was not there').waitFor();
    expect(await page.locator('.matter-decisions').innerText()).toMatch(/ask the mayor/);
    expect(dossier.decisions.entries().map(({ decision }) => decision)).toMatchObject([
      { type: 'note', target: { on: 'matter' }, text: 'ask the mayor' },
      { type: 'note', target: { on: 'account' }, text: 'she was not there' },
    ]);
    // The focus is where the form was opened from.
    expect(await page.evaluate('document.activeElement.dataset.opens')).toBe('note');
    await page.keyboard.press('z');
    await told(page, 'Undone.');
    await account.locator('.decision').waitFor({ state: 'detached' });
  });

  test('gives an account to another matter', async () => {
    const page = await openMatter('third');
    const target = killing('first').id;
    await page.locator('.account').getByRole('button', { name: 'Move…' }).click();
    await page.getByLabel('Which matter').fill('gao');
    await form(page)
      .getByRole('radio', { name: /were killed in Gao/ })
      .check();
    await save(page);
    await told(page, 'Moved.');
    expect(speakers('third')).toContain('police');
    await page.waitForURL((url) => url.pathname.includes('/matters/'));
    expect(decodeURIComponent(page.url())).toContain(killing('third').id);
    expect(currentLedger(dossier).matters.filter(({ type }) => type === 'killing')).toHaveLength(1);
    expect(target).toBeDefined();
  });

  test('has two reports that come from one origin, and no more', async () => {
    const page = await openMatter('first');
    await page.getByRole('button', { name: 'Origins…' }).click();
    await form(page).getByLabel('The later one is a').selectOption('pressRelease');
    await save(page);
    await told(page, 'Origins decided.');
    expect(currentLedger(dossier).origins).toHaveLength(2);
    await page.locator('.origins-of').getByText('Ida decided').waitFor();
    await page.getByRole('button', { name: 'Origins…' }).click();
    await form(page).getByLabel('They have').selectOption('not');
    await save(page);
    await told(page, 'Origins decided.');
    expect(currentLedger(dossier).origins).toHaveLength(3);
  });

  test('keeps a form that cannot be saved, with the reason', async () => {
    const page = await openMatter('first');
    await page.getByRole('button', { name: 'Merge…' }).click();
    await page.getByLabel('Which matter').fill('injured');
    await form(page).getByRole('radio').first().check();
    await form(page).getByLabel('Why').fill('the same attack');
    await save(page);
    expect(await form(page).getByRole('alert').innerText()).toMatch(
      /Not saved\. They count different things/,
    );
    expect(await form(page).getByLabel('Why').inputValue()).toBe('the same attack');
    expect(dossier.decisions.count()).toBe(0);
    await desk.stop();
    await save(page);
    await form(page).getByText('Griot does not answer').waitFor();
    await desk.start();
    expect(await form(page).getByLabel('Why').inputValue()).toBe('the same attack');
  });
});

const expectAccounts = (page: Page, count: number) =>
  page.locator(`.accounts:has(.account:nth-child(${count}):last-child)`).waitFor();
