import { createReaders } from '../work/readers.ts';
import { accountOf } from './account/account.ts';
import { createStyle } from './account/style.ts';
import type { ReadOptions } from './commands/read.ts';
import { type Console, colours, print } from './console.ts';
import { isDocumentLines, type SourceDocument } from './sources.ts';

/** Prints what was read: as JSON (an array where several files were named), or as an account for the eye. */
export async function printReadings(
  console: Console,
  documents: AsyncIterable<SourceDocument>,
  options: ReadOptions,
  names: readonly string[],
): Promise<void> {
  const readers = createReaders();
  const style = createStyle(colours(console));
  const width = Math.min(100, Math.max(40, console.stdout.columns || 80));
  const array = options.json === true && (names.length > 1 || names.some(isDocumentLines));
  let n = 0;
  if (array) await print(console, '[');
  for await (const { document } of documents) {
    const reading = await readers.read(document);
    if (options.json) {
      await print(
        console,
        `${n > 0 ? ',' : ''}${array ? '\n' : ''}${JSON.stringify(reading, null, array ? undefined : 2)}${array ? '' : '\n'}`,
      );
    } else await print(console, `${n > 0 ? '\n' : ''}${accountOf(document, reading, style, width)}`);
    n++;
  }
  if (array) await print(console, '\n]\n');
}
