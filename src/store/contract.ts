import type { ChainHead, StoredEntry } from '../decisions/chain.ts';
import type {
  DecisionEntry,
  DecisionOutcome,
  Document,
  Ledger,
  Matter,
  Origin,
  Reading,
  Span,
} from '../model/index.ts';
import type { Shelf } from '../reconcile/shelf/shelf.ts';

import type { Drawing } from './drawing.ts';

/** A page of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly offset: number;
}

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly attributions: number;
  readonly estimates: number;
  readonly matters: number;
  readonly origin: string | null;
  readonly relayOf: string | null;
  readonly warnings: number;
}

export type NamedDocument = Pick<DocumentSummary, 'id' | 'title' | 'publisher' | 'date' | 'language'>;

export interface MatterSummary {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly measure: string | null;
  readonly place: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly accounts: number;
  readonly disputes: number;
  readonly documents: number;
  readonly origins: number;
}

export interface SearchHit {
  readonly document: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Words around the hit, with the hits' spans in the snippet. */
  readonly snippet: string;
  readonly marks: readonly Span[];
}

export interface DossierCounts {
  readonly documents: number;
  readonly attributions: number;
  readonly estimates: number;
  readonly matters: number;
  readonly disputes: number;
  readonly origins: number;
}

export type AddOutcome = { readonly status: 'added' | 'unchanged'; readonly id: string };

/** The log of people's decisions. It grows at its end only; nothing in it is ever altered. */
export interface DecisionLog {
  /** Adds an entry that follows the last one, in one transaction. */
  add(decision: Pick<DecisionEntry, 'who' | 'when' | 'why' | 'decision'>): DecisionEntry;
  /** All entries, in their order. */
  entries(): readonly DecisionEntry[];
  count(): number;
  /** The entries as they are stored, for verifying; unlike `entries` it takes what is there for granted nowhere. */
  stored(): { readonly entries: readonly StoredEntry[]; readonly head: ChainHead };
  /** What became of each entry when the ledger was last drawn up; entries that came later are not among them. */
  outcomes(): readonly DecisionOutcome[];
  saveOutcomes(outcomes: readonly DecisionOutcome[]): void;
}

/** One dossier: documents with their bytes, readings and the ledger. Every write is one transaction. */
export interface Dossier {
  readonly name: string;
  /** Changes whenever anything was written, by this or another process; what a cache may compare. */
  version(): string;
  counts(): DossierCounts;
  /** Stores a document with its bytes and reading; the same bytes twice change nothing. */
  add(document: Document, bytes: Uint8Array, reading: Reading): AddOutcome;
  /** Takes a document out with its bytes and reading; false where there is none. `removeDocument` keeps the ledger right. */
  remove(id: string): boolean;
  documents(window: Window): Page<DocumentSummary>;
  document(id: string): Document | undefined;
  /** The document with these bytes. */
  documentBy(sha256: string): Document | undefined;
  /** All documents with the SHA-256 of their bytes, in the order in which they came. */
  hashes(): readonly Pick<Document, 'id' | 'sha256'>[];
  /** SHA-256 of the document's text as it was when it came in. */
  textHash(id: string): string | undefined;
  /** Whether the stored reading is, letter by letter, the one that came in; undefined where no hash of it is kept. */
  isReadingWhole(id: string): boolean | undefined;
  reading(id: string): Reading | undefined;
  bytes(sha256: string): Uint8Array | undefined;
  /** All documents with their readings, in the order in which they came. */
  readings(): IterableIterator<{ readonly document: Document; readonly reading: Reading }>;
  /** Does some work in one transaction: all that it writes is stored, or nothing. */
  transaction<T>(work: () => T): T;
  /** Where the ledger and all that it is drawn up from is kept. */
  readonly shelf: Shelf;
  readonly drawing: Drawing;
  saveLedger(ledger: Ledger): void;
  ledger(): Ledger;
  matters(window: Window): Page<MatterSummary>;
  matter(id: string): Matter | undefined;
  /** Matters that rest on a document, in the ledger's order. */
  mattersOf(document: string): readonly Matter[];
  /** Other matters that have a document in common with one, or lie at its place. */
  mattersBeside(matter: Matter): readonly Matter[];
  /** The matters in the ledger's order, each with a number that is another whenever it was drawn up anew. */
  matterStamps(): readonly { readonly id: string; readonly stamp: number }[];
  originOf(document: string): Origin | undefined;
  /** Origins, those with most documents first. */
  origins(window: Window): Page<Origin>;
  /** Titles and the like of documents; those that are missing are left out. */
  named(ids: readonly string[]): readonly NamedDocument[];
  search(words: string, window: Window): Page<SearchHit>;
  readonly decisions: DecisionLog;
  close(): void;
}
