import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/store/contract.ts';
import { items } from '../decisions/sample.ts';
import { openAs as openSigned, told } from './as-somebody.ts';
import { type Desk, type DeskPage, openDesk } from './desk.ts';
import { dossierOf } from './fixture/read.ts';

let dossier: Dossier;
let desk: Desk;
let opened: DeskPage | undefined;

beforeEach(async () => {
  dossier = dossierOf(items);
  desk = await openDesk(dossier);
}, 60_000);
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await desk.close();
});

async function open(path: string, options = {}): Promise<Page> {
  opened = await desk.open(path, options);
  return opened.page;
}

async function openAs(who: string, path: string, options = {}): Promise<Page> {
  opened = await openSigned(desk, who, path, options);
  return opened.page;
}

const card = (page: Page) => page.locator('.card.selected, .sheet');
const figure = (page: Page, words: string) => page.locator('.m-figure', { hasText: words }).first();
const decisions = () => dossier.decisions.entries().map(({ decision }) => decision.type);

describe('an annotation', () => {
  test('is accepted with one key, after the name was asked for once, and the browser keeps the name', async () => {
    const page = await open('/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByLabel('Your name').fill('Ida');
    await page.keyboard.press('Enter');
    await told(page, 'Accepted.');
    expect(await card(page).innerText()).toMatch(/✓|accepted/);
    expect(await page.locator('.m-figure.is-accepted').count()).toBe(1);
    expect(dossier.decisions.entries()[0]).toMatchObject({ who: 'Ida', decision: { type: 'accept' } });
    await page.reload();
    await figure(page, '30 people').click();
    await page.keyboard.press('a');
    await told(page, 'Accepted.');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(decisions()).toEqual(['accept', 'accept']);
    expect(opened!.faults).toEqual([]);
  });

  test('is not decided about where nobody signs', async () => {
    const page = await open('/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(decisions()).toEqual([]);
    expect(await page.locator('.is-rejected').count()).toBe(0);
  });

  test('is rejected, struck through, still reached, and taken back', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('x');
    await told(page, 'Rejected.');
    const gone = page.locator('.m-figure.is-rejected', { hasText: '12 people' });
    await gone.waitFor();
    expect(
      await page.evaluate(
        "getComputedStyle(document.querySelector('.m-figure.is-rejected')).textDecorationLine",
      ),
    ).toBe('line-through');
    await page.keyboard.press('Escape');
    await gone.click();
    expect(await card(page).innerText()).toMatch(/rejected[\s\S]*Ida/);
    await card(page).getByRole('button', { name: 'Take the rejection back' }).click();
    await told(page, 'Undone.');
    await gone.waitFor({ state: 'detached' });
    expect(decisions()).toEqual(['reject', 'undo']);
    // Redo: the undo is taken back.
    await card(page).getByRole('button', { name: 'Do it again' }).click();
    await told(page, 'Done again.');
    await gone.waitFor();
    expect(decisions()).toEqual(['reject', 'undo', 'undo']);
  });

  test('the last decision is undone with one key, wherever one is', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('a');
    await told(page, 'Accepted.');
    await figure(page, '30 people').click();
    await page.keyboard.press('x');
    await told(page, 'Rejected.');
    await page.keyboard.press('z');
    await told(page, 'Undone.');
    await page.locator('.is-rejected').first().waitFor({ state: 'detached' });
    expect(await page.locator('.is-accepted').count()).toBeGreaterThan(0);
    await page.keyboard.press('z');
    await page.locator('.is-accepted').first().waitFor({ state: 'detached' });
    expect(decisions()).toEqual(['accept', 'reject', 'undo', 'undo']);
  });
});

describe('correcting a figure, with keys alone', () => {
  test('changes the reader, the ledger, and says by whom and why', async () => {
    const page = await openAs('Ida', '/documents/first');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    for (let n = 0; n < 12; n++) {
      await press('J');
      if (/figure[\s\S]*at least 12/.test(await card(page).innerText())) break;
    }
    await press('c');
    const form = page.getByRole('form', { name: 'Correct' });
    await form.waitFor();
    expect(await form.getByLabel('Bounds').inputValue()).toBe('atLeast');
    expect(await page.evaluate('document.activeElement.name')).toBe('modifier');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('number');
    await page.keyboard.type('not many');
    await press('Enter');
    expect(await form.innerText()).toContain('Write a number');
    expect(await page.evaluate('document.activeElement.name')).toBe('number');
    expect(decisions()).toEqual([]);
    await press('Control+a');
    await page.keyboard.type('15');
    await form.getByLabel('Why').focus();
    await page.keyboard.type('the list of names has 15');
    await press('Enter');
    await told(page, 'Correction saved.');
    await page.locator('.m-figure.is-corrected').first().waitFor();
    expect(await card(page).innerText()).toMatch(
      /15[\s\S]*corrected[\s\S]*the list of names has 15[\s\S]*Ida/,
    );
    // The focus is back on the card: the next key goes on from there.
    expect(await page.evaluate("document.activeElement.classList.contains('card-body')")).toBe(true);
    await press('j');
    expect(dossier.decisions.entries()[0]).toMatchObject({
      why: 'the list of names has 15',
      decision: { change: { field: 'figure', point: 15, measure: 'killed' } },
    });
    const killing = dossier.ledger().matters.find(({ type }) => type === 'killing')!;
    expect(killing.accounts.map(({ point }) => point)).toContain(15);
    expect(opened!.faults).toEqual([]);
  });
});

/** Selects words of the report as somebody does with a pointer. */
async function selectWords(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    const find = (words) => {
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at >= 0) return [node, at];
      }
      throw new Error(words);
    };
    const [first, start] = find(${JSON.stringify(from)});
    walker.currentNode = walker.root;
    const [last, end] = find(${JSON.stringify(to)});
    getSelection().setBaseAndExtent(first, start, last, end + ${to.length});
  })()`);
}

describe('adding by selecting words', () => {
  test('offers what can be added, and a figure with its speaker becomes an account', async () => {
    const page = await openAs('Ida', '/documents/second');
    await selectWords(page, 'fled', 'the town');
    await page.getByRole('group', { name: 'Add to the selected words' }).getByText('Figure').click();
    const form = page.getByRole('form', { name: 'Add an annotation' });
    expect(await form.getByLabel('Words of the report').inputValue()).toBe('fled the town');
    expect((await page.locator('.m-evidence').allInnerTexts()).join('')).toBe('fled the town');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.innerText()).toContain('Write a number');
    await form.getByLabel('Number').fill('2,150');
    await form.getByLabel('Measure').selectOption('missing');
    await form.getByLabel('Who says it').fill('the ferrymen');
    await form.getByLabel('Kind of speaker').selectOption('group');
    await form.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Added.');
    expect((await page.locator('.m-figure.is-added').allInnerTexts()).join('')).toBe('fled the town');
    expect(await card(page).innerText()).toMatch(/2,150 missing[\s\S]*added[\s\S]*Ida/);
    const missing = dossier.ledger().matters.find(({ measure }) => measure === 'missing');
    expect(missing?.accounts).toMatchObject([{ speaker: 'the ferrymen', point: 2150 }]);
    await page.keyboard.press('z');
    await told(page, 'Undone.');
    await page.locator('.is-added').first().waitFor({ state: 'detached' });
    expect(dossier.ledger().matters.some(({ measure }) => measure === 'missing')).toBe(false);
    expect(opened!.faults).toEqual([]);
  });

  test('goes with keys alone, by the words', async () => {
    const page = await openAs('Ida', '/documents/first');
    await page.keyboard.press('+');
    const form = page.getByRole('form', { name: 'Add an annotation' });
    await form.waitFor();
    await page.keyboard.type('no such words');
    await page.keyboard.press('Enter');
    expect(await form.innerText()).toContain('These words do not stand in the report.');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('attack');
    await form.getByText('place 1 of 2').waitFor();
    await form.getByRole('button', { name: 'Next place' }).press('Enter');
    await form.getByText('place 2 of 2').waitFor();
    await form.getByLabel('What it is').selectOption('timex');
    await form.getByLabel('First day').fill('2024-03-03');
    await form.getByLabel('Last day').fill('2024-03-01');
    await form.getByLabel('Last day').press('Enter');
    expect(await form.innerText()).toContain('The last day must not be before the first.');
    await form.getByLabel('Last day').fill('2024-03-04');
    await form.getByLabel('Last day').press('Enter');
    await told(page, 'Added.');
    const { decision } = dossier.decisions.entries()[0]!;
    const text = items[0]!.document.text;
    expect(decision).toMatchObject({
      type: 'add',
      passage: { anchor: { span: [text.lastIndexOf('attack'), text.lastIndexOf('attack') + 6] } },
      annotation: { kind: 'timex', value: '2024-03-03/2024-03-04' },
    });
  });

  test('finds the place in the gazetteer', async () => {
    const page = await openAs('Ida', '/documents/first');
    await selectWords(page, 'hospital', 'hospital');
    await page.getByRole('group', { name: 'Add to the selected words' }).getByText('Place').click();
    const form = page.getByRole('form', { name: 'Add an annotation' });
    await form.getByLabel('Place', { exact: true }).fill('Bamako');
    await form
      .getByRole('radio', { name: /Bamako.*Mali/ })
      .first()
      .check();
    expect(await form.getByLabel('Country').inputValue()).toBe('ML');
    await form.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Added.');
    expect(dossier.decisions.entries()[0]).toMatchObject({
      decision: { annotation: { kind: 'toponym', country: 'ML', geonamesId: expect.any(Number) } },
    });
  });
});

describe('what could not be saved', () => {
  const DOWN = /Not saved\. Griot does not answer/;

  test('is said where it happened, keeps what was typed, and is tried again', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('c');
    const form = page.getByRole('form', { name: 'Correct' });
    await form.getByLabel('Number').fill('16');
    await form.getByLabel('Why').fill('two more names');
    await page.route('**/api/decisions', (route) => route.abort());
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.getByRole('alert').innerText()).toMatch(DOWN);
    expect(await page.locator('.is-corrected').count()).toBe(0);
    expect(await form.getByLabel('Number').inputValue()).toBe('16');
    // Leaving warns, and staying keeps it.
    let asked = '';
    page.once('dialog', (dialog) => {
      asked = dialog.message();
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Timeline' }).click();
    expect(asked).toContain('is not saved');
    expect(await form.getByLabel('Why').inputValue()).toBe('two more names');
    await page.unroute('**/api/decisions');
    await form.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Correction saved.');
    expect(decisions()).toEqual(['correct']);
    expect(await page.locator('.m-figure.is-corrected').count()).toBe(1);
  });

  test('outlives a reload', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('m');
    await page.getByRole('form', { name: 'Note' }).getByLabel('Note').fill('ask the mayor again');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('main').waitFor();
    await card(page).getByRole('button', { name: 'your note' }).click();
    await page.keyboard.press('Control+Enter');
    await told(page, 'Note saved.');
    expect(dossier.decisions.entries()[0]).toMatchObject({ decision: { text: 'ask the mayor again' } });
    expect(await card(page).innerText()).toContain('ask the mayor again');
  });

  test('with a key alone is said on the card', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.route('**/api/decisions', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.keyboard.press('x');
    await card(page).getByRole('alert').waitFor();
    expect(await card(page).innerText()).toMatch(/Not saved\. The server answered 500\./);
    expect(await page.locator('.is-rejected').count()).toBe(0);
    await page.unroute('**/api/decisions');
    await card(page).getByRole('button', { name: 'Try again' }).click();
    await told(page, 'Rejected.');
    expect(await page.locator('.m-figure.is-rejected').count()).toBe(1);
    expect(await card(page).getByRole('alert').count()).toBe(0);
  });

  test('because somebody else decided meanwhile is shown with what they decided', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('c');
    const form = page.getByRole('form', { name: 'Correct' });
    await form.getByLabel('Number').fill('16');
    const other = await openSigned(desk, 'Bo', '/documents/first');
    await figure(other.page, '12 people').click();
    await other.page.keyboard.press('x');
    await told(other.page, 'Rejected.');
    await other.close();
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.getByRole('alert').innerText()).toMatch(/Bo has decided about this too/);
    await page.locator('.m-figure.is-rejected').waitFor();
    expect(await form.getByLabel('Number').inputValue()).toBe('16');
    expect(decisions()).toEqual(['reject']);
  });

  test('because the server stopped is kept until it is back', async () => {
    const page = await openAs('Ida', '/documents/first');
    await figure(page, '12 people').click();
    await page.keyboard.press('m');
    await page.getByRole('form', { name: 'Note' }).getByLabel('Note').fill('the hospital has a list');
    await desk.stop();
    await page.getByRole('form', { name: 'Note' }).getByRole('button', { name: 'Save' }).click();
    const form = page.getByRole('form', { name: 'Note' });
    expect(await form.getByRole('alert').innerText()).toMatch(DOWN);
    expect(await form.getByLabel('Note').inputValue()).toBe('the hospital has a list');
    await desk.start();
    await form.getByRole('button', { name: 'Try again' }).click();
    await told(page, 'Note saved.');
    expect(decisions()).toEqual(['note']);
    expect(await form.count()).toBe(0);
  });
});
