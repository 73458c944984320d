import { resolve } from 'node:path';
import { openDossier } from '../store/open.ts';
import { faultsOf } from '../work/verify.ts';
import { type Console, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot verify`: says where the log ends, so that a person can note it elsewhere. */
export async function verifyCommand(console: Console, path: string): Promise<ExitCode> {
  const dossier = openDossier(resolve(console.cwd, path));
  try {
    let faults = 0;
    for (const fault of faultsOf(dossier)) {
      faults++;
      complain(console, `${path}: ${fault}`);
    }
    if (faults > 0) return EXIT.failed;
    const { documents, matters } = dossier.counts();
    const { length, hash } = dossier.decisions.stored().head;
    const log = length === 0 ? 'no decisions' : `${length} decisions, the last with the hash ${hash}`;
    await print(console, `${path} is whole: ${documents} documents, ${matters} matters, ${log}.\n`);
    return EXIT.done;
  } finally {
    dossier.close();
  }
}
