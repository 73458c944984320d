import type { Generated } from 'kysely';

/** The tables of a dossier, as the queries see them. JSON columns hold model values in full. */
export interface Tables {
  readonly migration: { readonly version: number; readonly applied_at: string };
  /** One row: the dossier's identity and a counter that every write raises. */
  readonly dossier: {
    readonly id: string;
    readonly revision: number;
    /** The version of the rules by which the ledger is drawn up. */
    readonly rules: number;
  };
  readonly bytes: { readonly sha256: string; readonly content: Uint8Array };
  readonly document: {
    readonly seq: Generated<number>;
    readonly id: string;
    readonly sha256: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly language: string;
    readonly text: string;
    /** The document without its text, as JSON. */
    readonly details: string;
  };
  readonly reading: {
    readonly document: string;
    readonly attributions: number;
    readonly estimates: number;
    readonly warnings: number;
    readonly relay_of: string | null;
    /** The reading, as JSON. */
    readonly content: string;
  };
  /** SHA-256 of each document's text, by which an altered one is found. */
  readonly text_hash: { readonly document: string; readonly sha256: string };
  /** SHA-256 of each stored reading's JSON, by which an altered one is found. */
  readonly reading_hash: { readonly document: string; readonly sha256: string };
  /** The log of people's decisions; `content` is the entry without its hash, as canonical JSON. */
  readonly decision: { readonly seq: number; readonly hash: string; readonly content: string };
  /** One row: where the log ends. */
  readonly decision_head: { readonly length: number; readonly hash: string };
  /** What became of each decision when the ledger was last drawn up. */
  readonly decision_outcome: {
    readonly seq: number;
    readonly state: string;
    readonly reason: string | null;
  };
  readonly matter: {
    readonly seq: Generated<number>;
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
    /** The folded name of the place, and where it lies. */
    readonly place_key: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
    /** The matter, as JSON. */
    readonly content: string;
  };
  readonly matter_document: { readonly matter: string; readonly document: string };
  readonly origin: {
    readonly seq: Generated<number>;
    readonly id: string;
    /** The earliest of its documents, and the day of that one. */
    readonly earliest: string;
    readonly date: string | null;
    readonly documents: number;
    readonly content: string;
  };
  /** Documents with which the ledger is still to be drawn up. */
  readonly undrawn: { readonly document: string };
  readonly origin_document: { readonly origin: string; readonly document: string };
}
