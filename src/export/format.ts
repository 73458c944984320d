import type { Document, Ledger } from '../model/index.ts';

/** What is exported: a ledger, and the documents on which it rests. */
export interface Exported {
  readonly ledger: Ledger;
  readonly documents: readonly Pick<Document, 'id' | 'sha256'>[];
}

/** One format: a file of `formats/`, found by its name. */
export interface ExportFormat {
  /** What a file of it holds, for `--help`. */
  readonly summary: string;
  /** The whole file as text. */
  readonly write: (exported: Exported) => string;
}
