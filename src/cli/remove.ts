import { resolve } from 'node:path';
import { openDossier } from '../store/open.ts';
import { removeDocument } from '../work/ledger.ts';
import { type Console, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot remove`: the ledger is then what it would have been without the documents. The log of decisions stays. */
export async function removeCommand(
  console: Console,
  path: string,
  ids: readonly string[],
): Promise<ExitCode> {
  const dossier = openDossier(resolve(console.cwd, path));
  try {
    let missing = 0;
    for (const id of ids) {
      if (removeDocument(dossier, id)) continue;
      missing++;
      complain(
        console,
        `${path} holds no document with the id "${id}": griot ledger ${path} --json lists them.`,
      );
    }
    const { documents, matters } = dossier.counts();
    await print(
      console,
      `${ids.length - missing} removed. ${dossier.name} holds ${documents} documents, ${matters} matters.\n`,
    );
    return missing > 0 ? EXIT.failed : EXIT.done;
  } finally {
    dossier.close();
  }
}
