import { Problem } from '../model/problem.ts';
import type { BatchOptions } from '../work/batch.ts';
import { batchesOf } from '../work/lines.ts';
import { readInParallel } from '../work/pool.ts';
import { withoutProvenance } from '../work/provenance.ts';
import { createReaders } from '../work/readers.ts';
import type { ReadOptions } from './commands/read.ts';
import { type Console, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createProgress } from './progress.ts';
import { isDocumentLines, lineFault, openBytes, openSources } from './sources.ts';

/** `griot read --jsonl`: readings one a line, in input order, on all cores. */
export async function streamReadings(
  console: Console,
  names: readonly string[],
  options: ReadOptions,
): Promise<ExitCode> {
  const batch: BatchOptions = {
    date: options.date,
    language: options.language,
    provenance: options.provenance === true,
  };
  const progress = createProgress(console, 'documents read');
  let failed = false;
  const fail = (message: string) => {
    failed = true;
    progress.pause();
    complain(console, message);
  };
  for (const name of names) {
    try {
      if (name === '-' || isDocumentLines(name)) await streamLines(console, name, batch, fail, progress.add);
      else await streamFile(console, name, batch, fail, progress.add);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      fail(error.message);
    }
  }
  progress.end();
  return failed ? EXIT.failed : EXIT.done;
}

async function streamLines(
  console: Console,
  name: string,
  options: BatchOptions,
  fail: (message: string) => void,
  count: (documents: number) => void,
): Promise<void> {
  const label = name === '-' ? 'standard input' : name;
  for await (const result of readInParallel(batchesOf(await openBytes(console, name)), options)) {
    for (const fault of result.faults) fail(lineFault(label, fault.line, fault.message));
    await print(console, result.output);
    count(result.documents);
  }
}

async function streamFile(
  console: Console,
  name: string,
  options: BatchOptions,
  fail: (message: string) => void,
  count: (documents: number) => void,
): Promise<void> {
  const readers = createReaders();
  for await (const { document } of openSources(console, [name], options, fail)) {
    const reading = await readers.read(document);
    await print(console, `${JSON.stringify(options.provenance ? reading : withoutProvenance(reading))}\n`);
    count(1);
  }
}
