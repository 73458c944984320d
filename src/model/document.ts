import type { Block } from './block.ts';
import type { Warning } from './warning.ts';

/** What `read` needs of a document: its canonical text and what is known about it. */
export interface DocumentInput {
  readonly id: string;
  /** Canonical text: never trimmed, normalised or altered after ingest. */
  readonly text: string;
  /** ISO 639-1 code; detected where absent. */
  readonly language?: string | undefined;
  /** Publication date, ISO `YYYY-MM-DD`; absent or null where unknown. */
  readonly date?: string | null | undefined;
  readonly title?: string | undefined;
  /** The outlet. */
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** Blocks that the document's format itself marks (HTML headings, captions); the others are found from the text. */
  readonly layout?: readonly Block[] | undefined;
}

/** One run of the source map: `length` code units of text from `textStart` came from the bytes `[byteStart, byteEnd)`. */
export interface SourceRun {
  readonly textStart: number;
  readonly length: number;
  readonly byteStart: number;
  readonly byteEnd: number;
}

/** An archived document: the text with the hash and form of the bytes it came from. */
export interface Document extends DocumentInput {
  readonly language: string;
  readonly date: string | null;
  /** Hex SHA-256 of the archived bytes. */
  readonly sha256: string;
  /** For example `text/html`. */
  readonly mediaType: string;
  /** Character encoding the bytes were decoded with. */
  readonly encoding: string;
  readonly byline?: string | undefined;
  readonly dateline?: string | undefined;
  /** Where the date came from: `jsonLd`, `meta`, `text`, `given`. */
  readonly dateFrom?: string | undefined;
  /** What ingest had to put up with: a broken encoding, a page cut short. They become warnings of the reading. */
  readonly warnings?: readonly Warning[] | undefined;
  /** Runs in text order; text that no byte run covers was inserted between blocks. */
  readonly sourceMap: readonly SourceRun[];
}
