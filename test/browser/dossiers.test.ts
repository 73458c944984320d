import { describe, expect, test } from 'vitest';
import { openDossier } from '../../src/store/open.ts';
import { openDesk } from './desk.ts';
import { type Contents, inventedContents, memoryDossier } from './fixture/dossier.ts';

const contents = inventedContents();

const MANY = 50_000;
const EMPTY: Contents = { name: 'empty', documents: [], ledger: { matters: [], origins: [] } };
const REPORT =
  'Nine dead in Kolomba\n\nAt least nine people were killed in Kolomba on Friday, the prefect, Awa Dembele, said.\n';

describe('dossiers of other sizes', () => {
  test('an empty one says what to do', async () => {
    const desk = await openDesk(memoryDossier(EMPTY));
    for (const view of ['/matters', '/documents']) {
      const { page, faults, close } = await desk.open(view);
      expect(await page.locator('main').innerText()).toContain('griot add');
      expect(faults).toEqual([]);
      await close();
    }
    await desk.close();
  });

  test('fifty thousand matters are listed at once, and only those in sight exist', async () => {
    const [first] = contents.ledger.matters;
    const matters = Array.from({ length: MANY }, (_, n) => ({
      ...first!,
      id: `m${n}`,
      question: `Question ${n}?`,
    }));
    const desk = await openDesk(
      memoryDossier({ ...contents, ledger: { matters, origins: contents.ledger.origins } }),
    );
    const { page, faults, close } = await desk.open('/matters');
    await page.getByText('Question 0?').waitFor();
    expect(await page.locator('.matter-row').count()).toBeLessThan(60);
    await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight / 2)');
    await page
      .getByText(/^Question 2\d{4}\?$/)
      .first()
      .waitFor();
    await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
    await page.getByText(`Question ${MANY - 1}?`).waitFor();
    expect(await page.locator('.matter-row').count()).toBeLessThan(60);
    expect(faults).toEqual([]);
    await close();
    await desk.close();
  });

  test('a server that is gone is said so', async () => {
    const desk = await openDesk(memoryDossier(contents));
    const { page, close } = await desk.open('/matters');
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('link', { name: /^Documents/ }).click();
    await page.getByText('Griot does not answer').waitFor();
    await close();
    await desk.close();
  });
});

test('reports are added by file and by text; what failed says why and can be tried again', async () => {
  const dossier = openDossier(':memory:');
  const desk = await openDesk(dossier);
  const { page, faults, close } = await desk.open('/matters');
  await page.locator('main').getByRole('link', { name: 'Add reports' }).click();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'kolomba.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) },
    { name: 'again.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) },
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('  \n') },
  ]);
  await page.getByText('All done').waitFor({ timeout: 20_000 });
  expect(await page.locator('.job').allInnerTexts()).toEqual([
    expect.stringMatching(/kolomba\.txt\s+added/),
    expect.stringMatching(/again\.txt\s+was there already/),
    expect.stringMatching(/nothing\.txt\s+failed\s+Try again\s+nothing\.txt holds no text/),
  ]);
  await page.getByLabel('Or paste a report').fill('Ten fled\n\nAbout ten people fled, the mayor said.');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await page.locator('.job', { hasText: 'pasted text.txt' }).getByText('added').waitFor();
  await page.getByRole('link', { name: /^Documents\s*2/ }).click();
  await page.locator('.document-row').nth(1).waitFor();
  expect(await page.locator('.document-row').count()).toBe(2);
  await page.getByRole('link', { name: /^Matters/ }).click();
  await page.locator('.matter-row').first().waitFor();
  // The browser itself reports the answer 422.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  await close();
  await desk.close();
  dossier.close();
}, 60_000);
