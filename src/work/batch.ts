import { messageOf, Problem } from '../model/problem.ts';
import { type Given, withGiven } from './given.ts';
import { parseDocument } from './parse-document.ts';
import { withoutProvenance } from './provenance.ts';
import type { Readers } from './readers.ts';

/** Lines of one stretch of the input, with the number of the first. */
export interface Batch {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

export interface BatchOptions extends Given {
  /** Whether the readings say who made each annotation. */
  readonly provenance: boolean;
}

export interface BatchResult {
  /** Readings, one a line, in input order; empty lines and faulty ones are missing. */
  readonly output: string;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  readonly documents: number;
}

/**
 * Reads the documents of a batch. A faulty line is reported and left out; the others are read.
 *
 * @param pause waited for after every document
 */
export async function readBatch(
  batch: Batch,
  options: BatchOptions,
  readers: Readers,
  pause?: () => Promise<void>,
): Promise<BatchResult> {
  const output: string[] = [];
  const faults: { line: number; message: string }[] = [];
  for (const [n, line] of batch.lines.entries()) {
    if (line.trim() === '') continue;
    try {
      const reading = await readers.read(withGiven(parseDocument(line), options));
      output.push(JSON.stringify(options.provenance ? reading : withoutProvenance(reading)), '\n');
    } catch (error) {
      const message = error instanceof Problem ? error.message : `could not be read (${messageOf(error)})`;
      faults.push({ line: batch.firstLine + n, message });
    }
    await pause?.();
  }
  return { output: output.join(''), faults, documents: output.length / 2 };
}
