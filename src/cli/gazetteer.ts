import { resolve } from 'node:path';
import { userGazetteerFolder } from '../gazetteer/files.ts';
import { addToGazetteer } from '../gazetteer/import/add.ts';
import { Problem } from '../model/problem.ts';
import { type Console, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createProgress } from './progress.ts';

/** `griot gazetteer add`. */
export async function gazetteerAddCommand(console: Console, files: readonly string[]): Promise<ExitCode> {
  let failed = false;
  for (const file of files) {
    const progress = createProgress(console, 'megabytes read');
    let shown = 0;
    const onProgress = (bytes: number) => {
      const megabytes = Math.floor(bytes / 1024 / 1024);
      progress.add(megabytes - shown);
      shown = megabytes;
    };
    try {
      const { places, faults, faulty } = await addToGazetteer(
        resolve(console.cwd, file),
        userGazetteerFolder(),
        onProgress,
      );
      progress.end();
      for (const { line, message } of faults)
        complain(console, `${file}, line ${line} ${message}; it was left out.`);
      if (faulty > faults.length)
        complain(console, `${file}: ${faulty - faults.length} more lines were left out.`);
      failed ||= faulty > 0;
      await print(console, `${places} places of ${file} added.\n`);
    } catch (error) {
      progress.end();
      if (!(error instanceof Problem)) throw error;
      failed = true;
      complain(console, error.message);
    }
  }
  return failed ? EXIT.failed : EXIT.done;
}
