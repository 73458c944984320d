import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadFormat } from '../export/find.ts';
import { Problem } from '../model/problem.ts';
import { openDossier } from '../store/open.ts';
import { currentLedger } from '../work/ledger.ts';
import type { ExportOptions } from './commands/export.ts';
import { type Console, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot export`: to standard output, or to a file that is whole or as it was before. */
export async function exportCommand(
  console: Console,
  path: string,
  options: ExportOptions,
): Promise<ExitCode> {
  const from = resolve(console.cwd, path);
  const to = options.output && resolve(console.cwd, options.output);
  if (to === from)
    throw new Problem('usage', `${path} is the dossier itself: name another file to write to.`);
  const format = await loadFormat(options.format);
  const dossier = openDossier(from);
  try {
    const ledger = currentLedger(dossier);
    const text = format.write({ ledger, documents: dossier.hashes() });
    if (to === undefined) await print(console, text);
    else replaceFile(to, text);
  } finally {
    dossier.close();
  }
  return EXIT.done;
}

function replaceFile(path: string, text: string): void {
  // A device or pipe is written to, not replaced.
  const replaces = !existsSync(path) || statSync(path).isFile();
  const part = replaces ? `${path}.part` : path;
  try {
    writeFileSync(part, text);
    if (replaces) renameSync(part, path);
  } catch (error) {
    if (replaces) rmSync(part, { force: true });
    throw new Problem('cannotWrite', `${path} could not be written: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
