import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { memoryDossier } from './fixture/dossier.ts';

const REPORT =
  'Nine dead in Kolomba\n\nAt least nine people were killed in Kolomba on Friday, the prefect, Awa Dembele, said.\n';

test('reports are added by file and by text; what failed says why and can be tried again', async () => {
  const desk = await openDesk(
    memoryDossier({ name: 'new', documents: [], ledger: { matters: [], origins: [] } }),
  );
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
  expect(await page.locator('.document-row').count()).toBe(2);
  await page.getByRole('link', { name: /^Matters/ }).click();
  await page.locator('.matter-row').first().waitFor();
  // The browser itself reports the answer 422.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  await close();
  await desk.close();
}, 60_000);
