import type { Measure, Modifier } from './estimate.ts';
import type { Span } from './span.ts';
import type { PlaceOffset, Precision } from './toponym.ts';

/** What an account does in its matter; says, alleges, admits and the like assert. */
export type AccountStance = 'asserts' | 'denies' | 'confirms' | 'revises' | 'doubts' | 'cannotConfirm';

/** Words in one document on which an account rests. */
export interface Evidence {
  readonly document: string;
  readonly span: Span;
  readonly words: string;
  /** Relays from the speaker to the reader, the document's own publisher last; empty in the speaker's own document. */
  readonly via: readonly string[];
  /** Ids in the document's reading that made this evidence: attribution, estimate, event. */
  readonly annotations: readonly string[];
  /** Id of the independent origin of these words: of their document, or of the one from which they were copied. */
  readonly origin?: string | undefined;
  /** Where only the paragraph was copied from another document: from which, and why it is thought so. */
  readonly copy?: { readonly of: string; readonly reason: string } | undefined;
}

/** One speaker's version of a matter, with every place where it is reported. */
export interface Account {
  readonly id: string;
  /** Whose word it is; null where the text does not say. */
  readonly speaker: string | null;
  readonly aliases?: readonly string[] | undefined;
  /** Role and affiliation of the speaker, in the words of a document. */
  readonly speakerDescription?: string | undefined;
  readonly stance: AccountStance;
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: Modifier | null;
  readonly measure: Measure | null;
  readonly unit?: string | undefined;
  readonly population?: string | undefined;
  /** Who or what the figure counts, in words that agree with it: "civilians", "1" of which is a "civilian". */
  readonly counted?: string | undefined;
  /** The descriptive claim of an account without a figure ("mercenaries"). */
  readonly description?: string | null | undefined;
  /** Publication date of the earliest evidence, ISO; null where undated. */
  readonly asOf: string | null;
  readonly evidence: readonly Evidence[];
}

/** Accounts that cannot both hold, with the reason in one sentence. */
export interface Dispute {
  readonly accounts: readonly [string, string];
  readonly kind: 'figure' | 'denial' | 'description' | 'perpetrator' | 'date' | 'place';
  readonly reason: string;
}

/** A later figure by the same speaker, or by the authority above it. */
export interface Revision {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface MatterPlace {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** How closely it is known; absent in a ledger that was drawn up before this was kept. */
  readonly precision?: Precision | undefined;
  readonly offset?: PlaceOffset | undefined;
}

/** What several claims speak of: one incident or period, one place, one measure, one group of people. */
export interface Matter {
  readonly id: string;
  /** `killing`, `injury`, `displacement`, `presence`, `description`, `perpetrator`, ... */
  readonly type: string;
  readonly question: string;
  readonly measure: Measure | null;
  readonly population?: string | undefined;
  readonly place: MatterPlace | null;
  /** ISO dates, inclusive; null where unknown. */
  readonly start: string | null;
  readonly end: string | null;
  /** It only tells of a single victim, of whom one report alone tells without giving a figure. */
  readonly minor?: true | undefined;
  readonly accounts: readonly Account[];
  readonly disputes: readonly Dispute[];
  /** Disputes that a later figure of one side ended. */
  readonly endedDisputes?: readonly Dispute[] | undefined;
  readonly revisions: readonly Revision[];
  /** Documents that report the matter, and the independent origins behind them. */
  readonly documents: readonly string[];
  readonly origins: readonly string[];
}

/** Documents that add nothing of their own to one another, with the reason for each link. */
export interface Origin {
  readonly id: string;
  readonly documents: readonly string[];
  readonly kind: 'single' | 'reprint' | 'rewrite' | 'relay' | 'pressRelease' | 'translation';
  readonly first: string;
  readonly links: readonly OriginLink[];
}

export interface OriginLink {
  readonly document: string;
  readonly of: string;
  readonly kind: Origin['kind'];
  readonly reason: string;
}

/** The matters of a dossier. */
export interface Ledger {
  readonly matters: readonly Matter[];
  readonly origins: readonly Origin[];
}
