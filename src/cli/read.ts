import { Problem } from '../model/problem.ts';
import type { ReadOptions } from './commands/read.ts';
import { type Console, complain } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { openSources } from './sources.ts';

/** `griot read`. */
export async function readCommand(
  console: Console,
  files: readonly string[],
  options: ReadOptions,
): Promise<ExitCode> {
  if (options.json && options.jsonl) throw new Problem('usage', 'give --json or --jsonl, not both.');
  const names = files.length === 0 ? ['-'] : files;
  if (files.length === 0 && console.stdin.isTTY)
    throw new Problem('usage', 'name a file to read, or "-" for standard input.');
  if (options.jsonl) return (await import('./stream.ts')).streamReadings(console, names, options);
  const { printReadings } = await import('./show-readings.ts');
  const failures: string[] = [];
  const documents = openSources(console, names, options, (message: string) => {
    failures.push(message);
    complain(console, message);
  });
  await printReadings(console, documents, options, names);
  return failures.length > 0 ? EXIT.failed : EXIT.done;
}
