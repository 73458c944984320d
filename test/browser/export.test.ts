import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentLedger } from '../../src/work/ledger.ts';
import { html } from '../../web/src/export/html.ts';
import { items } from '../decisions/sample.ts';
import { openAs, told } from './as-somebody.ts';
import { type Desk, type DeskPage, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';
import { dossierOf } from './fixture/read.ts';

const contents = inventedContents();
let desk: Desk;
const visit = visitor(() => desk);

beforeAll(async () => {
  desk = await openDesk(memoryDossier(contents));
}, 60_000);
afterAll(() => desk?.close());

async function saved({ page }: DeskPage): Promise<{ name: string; file: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as HTML' }).click();
  const done = await download;
  return { name: done.suggestedFilename(), file: await text(await done.createReadStream()) };
}

test('a saved matter stands alone: question, plots, sentences with hashes and offsets, origins', async () => {
  await visit('/matters/m-killed', {}, async (opened) => {
    const { name, file } = await saved(opened);
    expect(name).toMatch(/^how-many-civilians-were-killed-[a-z0-9-]+\.html$/);
    expect(file).not.toMatch(/<(?:script|link|img)|<[^>]*\ssrc=|url\(/);
    const page = await opened.page.context().newPage();
    await page.setContent(file);
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('How many civilians were killed in the attack');
    expect(shown).toContain('Attackers killed');
    expect(shown).toMatch(/Exported on \d+ \w+ \d{4} from the dossier/);
    for (const { evidence } of contents.ledger.matters.find(({ id }) => id === 'm-killed')!.accounts) {
      for (const { document, span } of evidence) {
        const { sha256 } = contents.documents.find((one) => one.document.id === document)!.document;
        expect(shown).toContain(`sha256:${sha256}`);
        expect(shown).toContain(`[${span.map((at) => at.toLocaleString('en')).join(', ')})`);
      }
    }
    expect(await page.locator('.plot').first().locator('tbody tr').count()).toBe(6);
    expect(await page.locator('svg .dot').count()).toBeGreaterThan(3);
  });
});

test('it holds what people decided, with who, why and the hash, and opens offline', async () => {
  const dossier = dossierOf(items);
  const own = await openDesk(dossier);
  const { id } = currentLedger(dossier).matters.find(({ type }) => type === 'killing')!;
  const opened = await openAs(own, 'Ida', `/matters/${id}`);
  const { page } = opened;
  await page.locator('.account').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.keyboard.type('she <b>was</b> not there');
  await page.keyboard.press('Control+Enter');
  await told(page, 'Note saved.');
  await page.locator('.matter-decide').first().getByRole('button', { name: 'Note' }).click();
  await page.keyboard.type('ask the mayor');
  await page.keyboard.press('Control+Enter');
  await page.locator('.history').getByText('ask the mayor').waitFor();
  await page.keyboard.press('z');
  await told(page, 'Undone.');
  const { file } = await saved(opened);
  const folder = await mkdtemp(join(tmpdir(), 'griot-saved-'));
  await writeFile(join(folder, 'matter.html'), file);
  await own.stop();
  const alone = await page.context().newPage();
  const requests: string[] = [];
  alone.on('request', (request) => requests.push(request.url()));
  await alone.goto(pathToFileURL(join(folder, 'matter.html')).href);
  const words = await alone.locator('body').innerText();
  expect(words).toMatch(/noted: she <b>was<\/b> not there \(Ida, /);
  const [note, undone] = dossier.decisions.entries();
  expect(words).toContain(`1 sha256:${note!.hash}`);
  expect(words).toContain(`2 sha256:${undone!.hash}`);
  expect(await alone.locator('s').innerText()).toContain('ask the mayor');
  expect(requests).toEqual([expect.stringMatching(/^file:.*matter\.html$/)]);
  await opened.close();
  await own.start();
  await own.close();
  await rm(folder, { recursive: true });
});

test('it is saved as it stood on the day that is shown', async () => {
  await visit('/matters/m-killed?on=2023-06-12', {}, async (opened) => {
    const { file } = await saved(opened);
    expect(file).toContain('As it stood on 12 Jun 2023');
    expect(file).not.toContain('a village elder');
  });
});

test('a document that cannot be had is said, and nothing is saved', async () => {
  const { page, close } = await desk.open('/matters/m-killed');
  await page.route('**/api/documents/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Save as HTML' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Nothing was saved.');
  await close();
});

test('on paper the matter is whole, in one column, on white', async () => {
  await visit('/matters/m-killed', { dark: true }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    const overview = await page.locator('.matter-overview').boundingBox();
    const accounts = await page.locator('.accounts').boundingBox();
    expect(accounts!.y).toBeGreaterThanOrEqual(overview!.y + overview!.height);
    const folded = page.locator('#account-k1 details blockquote').first();
    expect(await folded.isVisible()).toBe(true);
    const ink = await page.evaluate("getComputedStyle(document.querySelector('h1')).color");
    expect(ink).toBe('rgb(26, 28, 31)');
  });
});

test('words are never read as markup, and what turns text around is shown', () => {
  const hostile = `<script>alert("1")</script>\u202Eevil'`;
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;[U+202E]evil&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;[U+202E]evil&#39;</p>',
  );
});
