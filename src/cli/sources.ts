import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { collectBytes, readBytes } from '../ingest/files.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Document, DocumentInput } from '../model/index.ts';
import { messageOf, Problem } from '../model/problem.ts';
import { type Given, withGiven } from '../work/given.ts';
import { batchesOf } from '../work/lines.ts';
import type { Console } from './console.ts';

/** A document from a file or stream; `bytes` only where the whole file is the document. */
export interface SourceDocument {
  readonly name: string;
  readonly document: DocumentInput & Partial<Pick<Document, 'warnings'>>;
  readonly file?: { readonly document: Document; readonly bytes: Uint8Array } | undefined;
}

/** Whether a name stands for documents as JSON, one on a line. */
export const isDocumentLines = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name);

/**
 * The documents of the named files; `-` is standard input. What cannot be read is reported and left out.
 * A `.jsonl` file, and standard input if `lines` is set, holds documents as JSON, one on a line.
 */
export async function* openSources(
  console: Console,
  names: readonly string[],
  given: Given & { readonly lines?: boolean; readonly ids?: 'name' | 'hash' },
  onFailure: (message: string) => void,
): AsyncGenerator<SourceDocument> {
  for (const name of names) {
    try {
      if (isDocumentLines(name) || (name === '-' && given.lines)) {
        yield* documentLines(name, await openBytes(console, name), given, onFailure);
      } else yield await ingestFile(console, name, given);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      onFailure(error.message);
    }
  }
}

async function ingestFile(
  console: Console,
  name: string,
  given: Given & { readonly ids?: 'name' | 'hash' },
): Promise<SourceDocument> {
  const label = name === '-' ? 'standard input' : name;
  const bytes =
    name === '-' ? await collectBytes(console.stdin, label) : await readBytes(resolve(console.cwd, name));
  const id = given.ids === 'hash' ? undefined : label;
  const document = await ingest(bytes, { name: label, date: given.date, language: given.language, id });
  return { name: label, document, file: { document, bytes } };
}

/** The bytes of a file of documents, or of standard input, as a stream. */
export async function openBytes(console: Console, name: string): Promise<Readable> {
  if (name === '-') return console.stdin;
  const path = resolve(console.cwd, name);
  try {
    if ((await stat(path)).isDirectory())
      throw new Problem('folder', `${name} is a folder: name the files in it.`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'missing',
      `${name} does not exist or may not be read: check its name and permissions.`,
    );
  }
  return createReadStream(path);
}

async function* documentLines(
  name: string,
  input: AsyncIterable<Uint8Array>,
  given: Given,
  onFailure: (message: string) => void,
): AsyncGenerator<SourceDocument> {
  const { parseDocument } = await import('../work/parse-document.ts');
  const label = name === '-' ? 'standard input' : name;
  for await (const { firstLine, lines } of batchesOf(input)) {
    for (const [n, line] of lines.entries()) {
      if (line.trim() === '') continue;
      try {
        yield { name: label, document: withGiven(parseDocument(line), given) };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        onFailure(lineFault(label, firstLine + n, messageOf(error)));
      }
    }
  }
}

/** One sentence on a faulty line of a stream. */
export const lineFault = (name: string, line: number, message: string): string =>
  `${name}, line ${line} ${message.replace(/\.$/, '')}; it was left out.`;
