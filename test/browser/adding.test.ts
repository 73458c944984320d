import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dossier } from '../../src/store/contract.ts';
import { type Desk, type DeskPage, openDesk } from './desk.ts';
import { dossierOf } from './fixture/read.ts';

const report = (town: string): string =>
  `Nine dead in ${town}\n\nAt least nine people were killed in ${town} on Friday, the prefect, Awa Dembele, said.\n`;
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

let dossier: Dossier;
let desk: Desk;
let opened: DeskPage;

beforeEach(async () => {
  dossier = dossierOf([]);
  desk = await openDesk(dossier);
  opened = await desk.open('/add');
}, 60_000);
afterEach(async () => {
  await opened.close();
  await desk.close();
});

const job = (name: string) => opened.page.locator('.job', { hasText: name });
const choose = (...files: ReturnType<typeof file>[]) =>
  opened.page.locator('input[type=file]').setInputFiles(files);

test('bad files are listed, each with what is wrong and a way to try again; the good ones are added', async () => {
  const { page, faults } = opened;
  await choose(
    file('kolomba.txt', report('Kolomba')),
    file('program.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0, 2, 0, 3, 0])),
    file('empty.txt', ''),
    file('bandiagara.txt', report('Bandiagara')),
  );
  await page.getByText('All done').waitFor({ timeout: 20_000 });
  expect(await page.locator('.job').allInnerTexts()).toEqual([
    expect.stringMatching(/kolomba\.txt\s+added/),
    expect.stringMatching(/program\.txt\s+failed\s+Try again\s+program\.txt/),
    expect.stringMatching(/empty\.txt\s+failed\s+Try again\s+empty\.txt is empty/),
    expect.stringMatching(/bandiagara\.txt\s+added/),
  ]);
  expect(await page.getByRole('status').first().innerText()).toContain('2 failed');
  expect(dossier.counts().documents).toBe(2);
  expect(faults.filter((fault) => !/42[0-9]|40[0-9]/.test(fault))).toEqual([]);
});

test('files dropped anywhere are read; a folder and one that is too large are said to be so', async () => {
  const { page } = opened;
  await page.evaluate(`(() => {
    const whole = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () {
      return this.name === 'folder' ? Promise.reject(new DOMException('x', 'NotFoundError')) : whole.call(this);
    };
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(report('Mopti'))}], 'mopti.txt'));
    data.items.add(new File([''], 'folder'));
    data.items.add(new File([new Uint8Array(11 * 1024 * 1024).fill(97)], 'huge.txt'));
    const drop = (type) =>
      document.querySelector('h1').dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    drop('dragover');
    drop('drop');
  })()`);
  await job('mopti.txt').getByText('added').waitFor();
  await job('huge.txt').getByText('It has 11 MB; a report may have up to 10 MB').waitFor();
  await job('folder').getByText('folder cannot be read: it is a folder').waitFor();
  expect(dossier.counts().documents).toBe(1);
});

test('a server that stops fails what is on its way, and all of it can be tried again at once', async () => {
  const { page } = opened;
  await desk.stop();
  await choose(file('a.txt', report('Djenné')), file('b.txt', report('Sévaré')));
  await page.getByText('All done').waitFor();
  expect(await job('a.txt').innerText()).toMatch(/failed[\s\S]*Griot does not answer/);
  await desk.start();
  await page.getByRole('button', { name: 'Try all that failed again' }).click();
  await job('b.txt').getByText('added').waitFor();
  await job('a.txt').getByText('added').waitFor();
  expect(dossier.counts().documents).toBe(2);
});

test('one that is being read is cancelled, and so is the rest; what was cancelled is not kept', async () => {
  const { page } = opened;
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/api/documents?*', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await choose(
    file('one.txt', report('Kona')),
    file('two.txt', report('Diré')),
    file('three.txt', report('Gossi')),
  );
  await job('one.txt').getByText('reading…').waitFor();
  expect(await job('one.txt').getByRole('progressbar').count()).toBe(1);
  await page.getByRole('button', { name: 'Cancel two.txt' }).click();
  await job('two.txt').getByText('cancelled').waitFor();
  await page.getByRole('button', { name: 'Cancel one.txt' }).click();
  await job('one.txt').getByText('cancelled').waitFor();
  release();
  await page.unroute('**/api/documents?*');
  await job('three.txt').getByText('added').waitFor();
  expect(dossier.counts().documents).toBe(1);
  await job('one.txt').getByRole('button', { name: 'Try again' }).click();
  await job('one.txt').getByText('added').waitFor();
  expect(dossier.counts().documents).toBe(2);
});

test('what is pasted and not added is kept when the page is left', async () => {
  const { page } = opened;
  await page.getByLabel('Or paste a report').fill('Ten fled\n\nAbout ten people fled, the mayor said.');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.locator('.timeline, .state').first().waitFor();
  await page.goBack();
  expect(await page.getByLabel('Or paste a report').inputValue()).toContain('Ten fled');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await job('pasted text.txt').getByText('added').waitFor();
  expect(await page.getByLabel('Or paste a report').inputValue()).toBe('');
});
