// Pictures of the desk for the documentation, on the sample reports: each view at three widths, light and dark.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDossier } from '../src/store/open.ts';
import { openDesk } from '../test/browser/desk.ts';
import { addSamples } from './samples.ts';

const SCREENS = [
  [390, 844],
  [1280, 800],
  [1920, 1080],
] as const;

const folder = join(import.meta.dirname, '../docs/pictures');
const temporary = await mkdtemp(join(tmpdir(), 'griot-pictures-'));
const path = join(temporary, 'samples.griot');
await addSamples(path);
const dossier = openDossier(path);
const matters = dossier.ledger().matters.filter(({ place }) => place?.name === 'Moura');
const matter = matters
  .filter(({ measure }) => measure === 'killed')
  .toSorted((a, b) => b.accounts.length - a.accounts.length)[0]!;
const report = matter.accounts
  .flatMap(({ evidence }) => evidence)
  .toSorted((a, b) => lengthOf(b.document) - lengthOf(a.document))[0]!;
const views = {
  matters: '/matters',
  matter: `/matters/${matter.id}`,
  reader: `/documents/${report.document}#${report.span.join('-')}`,
  timeline: '/timeline',
  map: '/map',
  speakers: '/speakers',
  figures: '/timeline?show=figures',
};

await mkdir(folder, { recursive: true });
const desk = await openDesk(dossier);
for (const [view, address] of Object.entries(views)) {
  for (const [width, height] of SCREENS) {
    for (const dark of [false, true]) {
      const { page, close } = await desk.open(address, { width, height, dark });
      await page.waitForLoadState('networkidle');
      const file = `${view}-${width}-${dark ? 'dark' : 'light'}.png`;
      await page.screenshot({ path: join(folder, file) });
      process.stdout.write(`docs/pictures/${file}\n`);
      await close();
    }
  }
}
await desk.close();
dossier.close();
await rm(temporary, { recursive: true, force: true });

function lengthOf(document: string): number {
  return dossier.document(document)?.text.length ?? 0;
}
