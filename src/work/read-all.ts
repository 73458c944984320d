import type { DocumentInput, Reading } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import type { Batch } from './batch.ts';
import { readInParallel } from './pool.ts';

/** An item with the reading of its document, or with the problem that left it unread. */
export type Outcome<T> =
  | { readonly item: T; readonly reading: Reading }
  | { readonly item: T; readonly problem: Problem };

const ITEMS_PER_BATCH = 12;
const LETTERS_PER_BATCH = 100_000;

/** Reads the documents of items on all cores, in order. What ingest warned of is in the readings too. */
export async function* readAll<
  T extends { readonly document: DocumentInput & Partial<Pick<Reading, 'warnings'>> },
>(items: AsyncIterable<T>, cores?: number): AsyncGenerator<Outcome<T>> {
  const waiting: T[][] = [];
  for await (const { output, faults } of readInParallel(
    batchesOf(items, waiting),
    { provenance: true },
    cores,
  )) {
    const readings = output.split('\n');
    const faulty = new Map(faults.map(({ line, message }) => [line, message]));
    let next = 0;
    for (const [n, item] of waiting.shift()!.entries()) {
      const message = faulty.get(n);
      if (message !== undefined)
        yield { item, problem: new Problem('unread', `${item.document.id} ${message}.`) };
      else
        yield {
          item,
          reading: withWarnings(JSON.parse(readings[next++]!) as Reading, item.document.warnings),
        };
    }
  }
}

async function* batchesOf<T extends { readonly document: DocumentInput }>(
  items: AsyncIterable<T>,
  waiting: T[][],
): AsyncGenerator<Batch> {
  let batch: T[] = [];
  let letters = 0;
  const take = (): Batch => {
    waiting.push(batch);
    const lines = batch.map(({ document }) => JSON.stringify(document));
    batch = [];
    letters = 0;
    return { firstLine: 0, lines };
  };
  for await (const item of items) {
    batch.push(item);
    letters += item.document.text.length;
    if (batch.length >= ITEMS_PER_BATCH || letters >= LETTERS_PER_BATCH) yield take();
  }
  if (batch.length > 0) yield take();
}

const withWarnings = (reading: Reading, warnings: Reading['warnings'] = []): Reading =>
  warnings.length === 0 ? reading : { ...reading, warnings: [...warnings, ...reading.warnings] };
