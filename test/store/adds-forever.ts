// Adds documents until it is killed, and says after each that it is stored: see store.test.ts.
import { openDossier } from '../../src/store/open.ts';
import { sample } from '../contract/sample.ts';

const dossier = openDossier(process.argv[2]!, { create: true });
for (let n = 1; n < 100_000; n++) {
  const { document, bytes, reading } = sample(n);
  dossier.add(document, bytes, reading);
  process.stdout.write(`${n}\n`);
}
