import { ingest } from '../ingest/ingest.ts';
import { Problem } from '../model/problem.ts';
import type { AddOutcome, Dossier } from '../store/contract.ts';
import { createReaders } from '../work/readers.ts';
import { ProblemError } from './problems.ts';

/** What is known of a file that was sent, beside its bytes. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Publication date, ISO, for a file that states none. */
  readonly date?: string | undefined;
  /** Aborted once nobody waits for the answer: the file is then not stored. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A function that reads a file and stores it, one file at a time. It resolves when the document is stored for good.
 *
 * @throws ProblemError (422) that says what is wrong with the file.
 */
export function createAdder(dossier: Dossier): (file: SentFile) => Promise<AddOutcome> {
  const readers = createReaders();
  let last: Promise<unknown> = Promise.resolve();
  const add = async ({ name, bytes, date, signal }: SentFile): Promise<AddOutcome> => {
    try {
      refuseCancelled(signal);
      const stated = await ingest(bytes, { name });
      const document = stated.date === null && date ? await ingest(bytes, { name, date }) : stated;
      const reading = await readers.read(document);
      refuseCancelled(signal);
      return dossier.add(document, bytes, reading);
    } catch (error) {
      if (error instanceof Problem) throw new ProblemError(422, error.message);
      throw error;
    }
  };
  return (file) => {
    const outcome = last.then(() => add(file));
    last = outcome.catch(() => {});
    return outcome;
  };
}

/** 499 is what servers say of a request that its client took back. */
function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ProblemError(499, 'The report was cancelled before it was read.');
}
