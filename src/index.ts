/**
 * Griot as a library: documents in, readings out.
 *
 * @example
 * import { read } from 'griot';
 * const reading = await read({ id: 'd1', text: 'The army said 203 people were killed.', date: '2022-04-02' });
 * for (const { stance, contents } of reading.attributions) console.log(stance, contents);
 */

import { isDay } from './model/day.ts';
import type { DocumentInput, Ledger, Reading } from './model/index.ts';
import { createReaders, type Readers, type ReadersOptions } from './work/readers.ts';

export { type IngestOptions, ingest } from './ingest/ingest.ts';
export { bytesOfSpan } from './ingest/source-map.ts';
export * from './model/index.ts';
export { Problem } from './model/problem.ts';
export type { Gazetteer } from './resources/gazetteer.ts';
export { availableLanguages } from './resources/load.ts';
export type { Readers as Reader, ReadersOptions as ReaderOptions } from './work/readers.ts';

/** What `read` may be told beside the document. */
export interface ReadOptions extends ReadersOptions {
  /** Publication date, ISO `YYYY-MM-DD`, instead of the document's. */
  readonly date?: string | undefined;
  /** ISO 639-1, instead of the document's. */
  readonly language?: string | undefined;
}

/**
 * A reader that keeps language packs, weights and gazetteer in memory; for many documents.
 *
 * @example const reader = createReader(); const readings = await Promise.all(documents.map(reader.read));
 */
export const createReader = (options: ReadersOptions = {}): Readers => createReaders(options);

let shared: Readers | undefined;

/**
 * Reads one document. What is loaded for it is kept for the next call.
 *
 * @throws RangeError for a date that is no day of the form `YYYY-MM-DD`.
 * @example (await read({ id: 'd1', text: 'Officials denied it.' })).attributions[0]?.stance // 'denies'
 */
export async function read(document: DocumentInput, options: ReadOptions = {}): Promise<Reading> {
  const { date, language, gazetteer } = options;
  const day = date ?? document.date;
  if (day != null && !isDay(day)) throw new RangeError(`"${day}" is no day of the form YYYY-MM-DD`);
  shared ??= createReaders();
  const reader = gazetteer ? createReaders({ gazetteer }) : shared;
  return reader.read({
    ...document,
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  });
}

/**
 * The ledger of some documents: what they speak of, with the rival accounts side by side. Needs Node 21 or later.
 *
 * @example const ledger = await reconcile([{ document, reading: await read(document) }]);
 */
export async function reconcile(
  items: readonly { readonly document: DocumentInput; readonly reading: Reading }[],
): Promise<Ledger> {
  return (await import('./reconcile/index.ts')).reconcile(items);
}
