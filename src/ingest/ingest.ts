import { createHash } from 'node:crypto';
import type { Document, Warning } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { describe } from './describe.ts';
import type { Parsed } from './format.ts';
import { declaredCharset } from './html/charset.ts';
import { inWords, LARGEST_FILE } from './limits.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { parsePlain } from './plain.ts';
import { type MediaType, mediaTypeOf, refuseBinary } from './sniff.ts';
import { toByteRuns } from './source-map.ts';

/** What is known of a file beside its bytes. */
export interface IngestOptions {
  /** The file's name, for messages and to tell its format by its extension. */
  readonly name: string;
  readonly mediaType?: MediaType | undefined;
  /** Publication date, ISO `YYYY-MM-DD`, instead of the one the document states. */
  readonly date?: string | undefined;
  /** ISO 639-1, instead of the one detected. */
  readonly language?: string | undefined;
  /** The document's id; the first 16 hexadecimal digits of its hash if absent. */
  readonly id?: string | undefined;
}

/** Parses pages; they are hostile until proved otherwise, so the default does it in a process that may do nothing else. */
export type PageParser = (
  source: string,
  name: string,
) => Promise<Parsed & { readonly warnings?: readonly Warning[] | undefined }>;

/**
 * Makes a document of a file's bytes.
 *
 * @throws Problem for bytes that are empty, no text, too many, or a page that cannot be parsed.
 * @example (await ingest(bytes, { name: 'report.md' })).title
 */
export async function ingest(
  bytes: Uint8Array,
  options: IngestOptions,
  parsePage?: PageParser,
): Promise<Document> {
  const { name } = options;
  if (bytes.length === 0) throw new Problem('empty', `${name} is empty: there is nothing to read.`);
  if (bytes.length > LARGEST_FILE) throw tooLarge(name, bytes.length);
  refuseBinary(bytes, name);
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const mediaType = options.mediaType ?? mediaTypeOf(name, opening.replace(/^ï»¿|\0/g, ''));
  const decoded = decode(bytes, mediaType === 'text/html' ? declaredCharset(opening) : undefined);
  const parsed = await parse(decoded.text, mediaType, name, parsePage);
  if (parsed.text.trim() === '')
    throw new Problem('empty', `${name} holds no text: there is nothing to read.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await describe(parsed, options);
  const warnings = [...decoded.warnings, ...(parsed.warnings ?? []), ...known.warnings];
  return {
    id: options.id ?? sha256.slice(0, 16),
    text: parsed.text,
    ...known.details,
    ...(parsed.layout.length > 0 ? { layout: parsed.layout } : {}),
    sha256,
    mediaType,
    encoding: decoded.encoding,
    ...(warnings.length > 0 ? { warnings } : {}),
    sourceMap: toByteRuns(parsed.runs, decoded, bytes),
  };
}

/** The problem with a file of so many bytes. */
export const tooLarge = (name: string, bytes: number): Problem =>
  new Problem(
    'tooLarge',
    `${name} has ${inWords(bytes)}; a report may have up to ${inWords(LARGEST_FILE)}: split it.`,
  );

async function parse(
  source: string,
  mediaType: MediaType,
  name: string,
  parsePage: PageParser | undefined,
): Promise<Parsed & { readonly warnings?: readonly Warning[] | undefined }> {
  if (mediaType === 'text/markdown') return parseMarkdown(source);
  if (mediaType === 'text/plain') return parsePlain(source);
  const parser = parsePage ?? (await import('./html/sandbox.ts')).parsePageSandboxed;
  return parser(source, name);
}
