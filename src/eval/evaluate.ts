import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Reader } from '../read/reader.ts';
import { BOARDS, type BoardDocument } from './boards.ts';

export interface EvaluationPaths {
  readonly input: string;
  readonly output: string;
  /**
   * Gold file and the program that scores, called as `node SCORER BOARD --gold G --pred P`; a program named for the
   * board scores no other and is called without it.
   */
  readonly scoring?: { readonly gold: string; readonly scorer: string } | undefined;
}

/** Fields that a system may see; everything else on a line is gold and is dropped before reading. */
const visible = ({ id, text, language, date }: BoardDocument): BoardDocument => ({
  id: String(id),
  text,
  ...(language === undefined ? {} : { language }),
  ...(date === undefined ? {} : { date }),
});

/**
 * Reads a board's documents, writes predictions, and returns the scorer's report if one was asked for.
 *
 * @throws Error for an unknown board.
 */
export function evaluate(board: string, paths: EvaluationPaths, reader: Reader): string | undefined {
  const adapter = BOARDS[board];
  if (!adapter) throw new Error(`unknown board "${board}"; there are ${Object.keys(BOARDS).join(', ')}`);
  const lines = readFileSync(paths.input, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  const predictions = lines.map((line) => {
    const document = visible(JSON.parse(line) as BoardDocument);
    return JSON.stringify(adapter(reader.read(document), document));
  });
  writeFileSync(paths.output, `${predictions.join('\n')}\n`);
  if (!paths.scoring) return undefined;
  const { gold, scorer } = paths.scoring;
  const choice = basename(scorer, extname(scorer)) === board ? [] : [board];
  const scored = spawnSync(process.execPath, [scorer, ...choice, '--gold', gold, '--pred', paths.output], {
    encoding: 'utf8',
  });
  if (scored.status !== 0)
    throw new Error(`the scorer failed: ${scored.stderr.trim() || scored.error?.message}`);
  return scored.stdout;
}
