import { resolve } from 'node:path';
import { BOARDS } from '../eval/boards.ts';
import { evaluate } from '../eval/evaluate.ts';
import { messageOf, Problem } from '../model/problem.ts';
import { createReader } from '../read/reader.ts';
import { loadResources } from '../resources/load.ts';
import type { EvalOptions } from './commands/eval.ts';
import { type Console, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot eval`. The language of a board is the end of its name, as in `timex-en`. */
export async function evalCommand(console: Console, board: string, options: EvalOptions): Promise<ExitCode> {
  if (!(board in BOARDS))
    throw new Problem('usage', `there is no board "${board}"; there are ${Object.keys(BOARDS).join(', ')}.`);
  if ((options.gold === undefined) !== (options.scorer === undefined)) {
    throw new Problem('usage', 'give --gold and --scorer together, or neither.');
  }
  const path = (name: string) => resolve(console.cwd, name);
  const scoring =
    options.gold && options.scorer ? { gold: path(options.gold), scorer: path(options.scorer) } : undefined;
  const language = /-([a-z]{2})$/.exec(board)?.[1] ?? 'en';
  const reader = createReader(await loadResources(language));
  try {
    const report = evaluate(board, { input: path(options.in), output: path(options.out), scoring }, reader);
    if (report !== undefined) await print(console, report.endsWith('\n') ? report : `${report}\n`);
  } catch (error) {
    throw new Problem('evaluation', `${board} could not be evaluated: ${messageOf(error)}`, { cause: error });
  }
  return EXIT.done;
}
