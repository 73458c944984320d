import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, openDesk } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

const contents = inventedContents();
let folder: string;

beforeAll(async () => {
  folder = await buildDesk();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const MANY = 50_000;

describe('dossiers of other sizes', () => {
  test('an empty one says what to do', async () => {
    const desk = await openDesk(
      memoryDossier({ name: 'empty', documents: [], ledger: { matters: [], origins: [] } }),
      folder,
    );
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
      folder,
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
    const desk = await openDesk(memoryDossier(contents), folder);
    const { page, close } = await desk.open('/matters');
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('link', { name: /^Documents/ }).click();
    await page.getByText('Griot does not answer').waitFor();
    await close();
    await desk.close();
  });
});
