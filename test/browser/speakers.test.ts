import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

let desk: Desk;
const visit = visitor(() => desk);

beforeAll(async () => {
  desk = await openDesk(memoryDossier(inventedContents()));
}, 60_000);
afterAll(() => desk?.close());

test('a speaker is found, and shows sides, figures beside others’, and who passes them on', async () => {
  await visit('/speakers', {}, async ({ page }) => {
    await page.getByLabel('Words in the name or role').fill('ministry security');
    await page.keyboard.press('Enter');
    await page.getByText('1 speaker', { exact: true }).waitFor();
    expect(page.url()).toMatch(/\/speakers\?words=ministry%20security$/);
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: /^Ministry of Security/ }).click();
    await page.locator('h1', { hasText: 'Ministry of Security' }).waitFor();
    expect(await page.locator('.sides').innerText()).toMatch(
      /How many civilians were killed[\s\S]*revises 21/,
    );
    expect(await page.locator('.strip .dot').count()).toBeGreaterThan(0);
    await page.getByText('The same as a table').click();
    const dots = await page.locator('.strip .dot').count();
    expect(await page.locator('.figures-beside tbody tr').count()).toBe(dots);
    await page.locator('.side a').first().click();
    await page.waitForURL(/\/matters\//);
    await page.goBack();
    await page.keyboard.press('u');
    await page.waitForURL(/\/speakers$/);
  });
});

test('relays are drawn and told in a table, by keys too, and around one name', async () => {
  await visit('/relays', {}, async ({ page }) => {
    const ways = await page.locator('.way').count();
    expect(ways).toBeGreaterThan(3);
    expect(await page.locator('.relay-table tbody tr').count()).toBe(ways);
    const node = page.locator('.relay-node', { hasText: 'Sahel Wire' });
    await node.focus();
    expect(await page.locator('.way.lit').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/around=Sahel\+Wire/);
    await page.locator('h1', { hasText: 'Relays around Sahel Wire' }).waitFor();
    expect(await page.locator('.relay-table').innerText()).toContain('Sahel Wire');
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/relays$/);
    await page.getByLabel('At least').selectOption('3');
    await page.waitForURL(/least=3/);
    expect(await page.locator('.way').count()).toBeLessThan(ways);
    await page.goBack();
  });
});
