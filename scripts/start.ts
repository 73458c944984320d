// `npm start`: reads the sample reports into a fresh dossier, says what was found, and serves the desk.
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDossier } from '../src/store/open.ts';
import { addSamples, griot } from './samples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = join(root, 'build/samples.griot');

/** The desk's usual port, or any free one where that is taken. */
async function freePort(): Promise<string> {
  const tried = createServer().listen(4747, '127.0.0.1');
  const free = await once(tried, 'listening').then(
    () => true,
    () => false,
  );
  if (free) await new Promise((done) => tried.close(done));
  return free ? '4747' : '0';
}

mkdirSync(join(root, 'build'), { recursive: true });
for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
const added = await addSamples(path);
const dossier = openDossier(path);
const { documents, attributions, estimates, matters, disputes, origins } = dossier.counts();
dossier.close();
console.log(
  `Found in ${documents} documents of ${origins} independent origins: ${attributions} attributions, ${estimates} figures, ${matters} matters, ${disputes} disputes.`,
);
const args = process.argv.slice(2);
process.exitCode =
  added || (await griot('serve', path, ...(args.length > 0 ? args : ['--port', await freePort()])));
