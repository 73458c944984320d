import { resolve } from 'node:path';
import { userGazetteerFolder } from '../gazetteer/files.ts';
import { type Addition, addToGazetteer } from '../gazetteer/import/add.ts';
import { Problem } from '../model/problem.ts';
import type { GazetteerOptions } from './commands/gazetteer.ts';
import { type Console, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createProgress } from './progress.ts';

const MEGABYTE = 1_000_000;

/** `griot gazetteer add`: each file on its own; one that fails is named and the others go on. */
export async function addPlaces(
  console: Console,
  files: readonly string[],
  options: GazetteerOptions,
): Promise<ExitCode> {
  const folder = options.to ? resolve(console.cwd, options.to) : userGazetteerFolder(console.env);
  let code: ExitCode = EXIT.done;
  for (const file of files) {
    const progress = createProgress(console, 'MB');
    let done = 0;
    try {
      const added = await addToGazetteer(resolve(console.cwd, file), folder, (bytes) => {
        const megabytes = Math.floor(bytes / MEGABYTE);
        progress.add(megabytes - done);
        done = megabytes;
      });
      progress.end();
      for (const { line, message } of added.faults) complain(console, `${file}: line ${line} ${message}.`);
      if (added.faulty) code = EXIT.failed;
      await print(console, `${report(file, added)}\n`);
    } catch (error) {
      progress.end();
      if (!(error instanceof Problem)) throw error;
      complain(console, error.message);
      code = EXIT.failed;
    }
  }
  return code;
}

function report(file: string, { places, skipped, faulty, faults, file: index }: Addition): string {
  const notes = [
    ...(skipped ? [`${skipped} buildings, roads and the like left out`] : []),
    ...(faulty
      ? [`${faulty} faulty lines left out${faulty > faults.length ? ', the first of them named above' : ''}`]
      : []),
  ];
  return `${file}: ${places} places added to ${index}${notes.length ? ` (${notes.join('; ')})` : ''}`;
}
