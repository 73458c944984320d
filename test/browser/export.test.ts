import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { html } from '../../web/src/export/html.ts';
import { type Desk, type DeskPage, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

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
