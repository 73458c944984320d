import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDossier } from '../../src/store/open.ts';
import { differencesOf, rowsOf } from '../../web/src/reader/differences.ts';
import { item } from '../decisions/sample.ts';
import { type Desk, openDesk, visitor } from './desk.ts';

const STORY = `Flood takes the bridge at Konna

At least 12 people were killed when the river rose over the bridge at Konna on 3 May 2024, the mayor, Ada Roe, said.

“The water came in the night and nobody had told us of it,” she told reporters on the bank of the river, where people had gathered since the early morning to look for those who had not come home.

The army sent two boats, and the road to the north stays closed until the bridge has been looked at, the ministry of works said in a statement that was read out on the radio.`;
const REPRINT = STORY.replace('At least 12 people', 'At least 14 people').replace('two boats', 'boats');

const original = `<!doctype html><html><head><title>x</title><meta http-equiv="refresh" content="0;url=http://evil.test/">
<script>parent.document.title = 'taken'</script></head><body><h1>Flood takes the bridge</h1>
<p>At least 12 people were killed, the mayor said.</p><a href="http://evil.test/next">read on</a>
<form action="http://evil.test/"><button>send</button></form><img src="http://evil.test/pixel.png"></body></html>`;

let desk: Desk;
const visit = visitor(() => desk);

beforeAll(async () => {
  const dossier = openDossier(':memory:', { create: true });
  for (const [id, text, date, publisher, bytes] of [
    ['story', STORY, '2024-05-04', 'Hill Wire', STORY],
    ['reprint', REPRINT, '2024-05-05', 'Lake Mail', REPRINT],
    ['page', 'At least 12 people were killed, the mayor said.', '2024-05-06', 'Web', original],
  ] as const) {
    const { document, reading } = item(id, text, date, publisher);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const form = { mediaType: id === 'page' ? 'text/html' : 'text/plain', encoding: 'utf-8', sourceMap: [] };
    dossier.add({ ...document, ...form, sha256, date, language: 'en' }, Buffer.from(bytes), reading);
  }
  desk = await openDesk(dossier);
}, 60_000);
afterAll(() => desk?.close());

describe('differences', () => {
  const word = fc.constantFrom('nine', 'ten', 'died', 'fled', '.', '“', 'Ségou', '\n\n', 'עיר');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  test('put together give both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (theirs, ours) => {
        const stretches = differencesOf(theirs, ours)!;
        const all = (left: string) =>
          stretches.map(({ kind, text: words }) => (kind === 'same' || kind === left ? words : '')).join('');
        expect([all('theirs'), all('ours')]).toEqual([theirs, ours]);
        if (theirs === ours) expect(stretches.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('are whole words, in rows that begin where both begin a paragraph', () => {
    const rows = rowsOf(differencesOf('Nine died.\n\nThey fled.', 'Nineteen died.\n\nThey fled early.')!);
    expect(rows).toHaveLength(2);
    expect(rows[0]!.theirs.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'theirs', text: 'Nine' }]);
    expect(rows[0]!.ours.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'ours', text: 'Nineteen' }]);
    expect(differencesOf('by a b today', 'by c d today')).toEqual([
      { kind: 'same', text: 'by ' },
      { kind: 'theirs', text: 'a b' },
      { kind: 'ours', text: 'c d' },
      { kind: 'same', text: ' today' },
    ]);
    expect(rows[1]!.ours.map(({ text: words }) => words).join('')).toBe('They fled early.');
  });
});

describe('near copies', () => {
  test('are compared, every different word marked, at an address of their own', async () => {
    await visit('/documents/reprint', {}, async ({ page }) => {
      await page
        .getByRole('region', { name: 'Compare with' })
        .getByRole('link', { name: 'Hill Wire' })
        .click();
      await page.getByRole('heading', { name: 'Two reports compared' }).waitFor();
      expect(new URL(page.url()).search).toBe('?with=story');
      expect(await page.locator('.compare-row del').allInnerTexts()).toEqual(['12', 'two ']);
      expect(await page.locator('.compare-row ins').allInnerTexts()).toEqual(['14']);
      expect(await page.locator('.compare-page .facts').innerText()).toMatch(/2 words only in the other/);
      await page.keyboard.press('j');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('12');
      await page.keyboard.press('j');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('14');
      await page.reload();
      await page.locator('.compare-row del').first().waitFor();
      await page.keyboard.press('u');
      await page.locator('.reader').waitFor();
    });
  });

  test('stand one under the other on a narrow screen', async () => {
    await visit(
      '/documents/reprint?with=story',
      { width: 390, height: 844, dark: true },
      async ({ page }) => {
        await page.locator('.compare-row').first().waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      },
    );
  });
});

describe('the original', () => {
  test('stands beside the text and can do and fetch nothing', async () => {
    const { page, faults, close } = await desk.open('/documents/page');
    await page.getByText('Archived original').click();
    await page.getByRole('button', { name: 'Show it here' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('Flood takes the bridge').waitFor();
    const text = await page.locator('.reader-text').boundingBox();
    const shown = await page.locator('iframe').boundingBox();
    expect(shown!.x).toBeGreaterThan(text!.x + text!.width);
    expect(shown!.width).toBeGreaterThan(300);
    await frame.getByText('read on').click();
    await frame.getByText('send').click();
    await page.waitForTimeout(300);
    await page.locator('.text .m-figure').first().click();
    expect(await page.locator('.sheet').innerText()).toContain('at least 12');
    expect(await page.title()).not.toBe('taken');
    // Nothing was even tried, but by the test's own way of opening pages, which no frame of this kind lets in.
    expect(faults.filter((fault) => !fault.includes('allow-same-origin'))).toEqual([]);
    await frame.getByText('Flood takes the bridge').waitFor();
    await page.getByRole('button', { name: 'Hide it' }).click();
    await page.locator('.margin').waitFor();
    await close();
  });
});
