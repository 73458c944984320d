import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDesk } from '../test/browser/desk.ts';
import { inventedContents, memoryDossier } from '../test/browser/fixture/dossier.ts';

/** Pictures of the desk for the documentation, on an invented dossier: each view at three widths, light and dark. */
const VIEWS = [
  ['matters', '/matters'],
  ['matter', '/matters/m-killed'],
  ['reader', '/documents/lantern-0620'],
  ['timeline', '/timeline'],
  ['map', '/map'],
] as const;

const SCREENS = [
  [390, 844],
  [1280, 800],
  [1920, 1080],
] as const;

const folder = join(import.meta.dirname, '../docs/pictures');
await mkdir(folder, { recursive: true });
const { documents, ledger, name } = inventedContents();
const shown = documents.filter(({ document }) => document.id !== 'hostile-0701');
const matters = ledger.matters.map((matter) => ({
  ...matter,
  accounts: matter.accounts.filter(({ evidence }) =>
    evidence.every((one) => one.document !== 'hostile-0701'),
  ),
  documents: matter.documents.filter((id) => id !== 'hostile-0701'),
  origins: matter.origins.filter((id) => id !== 'o7'),
}));
const origins = ledger.origins.filter(({ id }) => id !== 'o7');
const desk = await openDesk(memoryDossier({ name, documents: shown, ledger: { matters, origins } }));
for (const [view, path] of VIEWS) {
  for (const [width, height] of SCREENS) {
    for (const dark of [false, true]) {
      const { page, close } = await desk.open(path, { width, height, dark });
      await page.waitForLoadState('networkidle');
      if (view === 'reader') await page.locator('.m-source', { hasText: 'A village elder' }).click();
      const file = `${view}-${width}-${dark ? 'dark' : 'light'}.png`;
      await page.screenshot({ path: join(folder, file) });
      process.stdout.write(`docs/pictures/${file}\n`);
      await close();
    }
  }
}
await desk.close();
