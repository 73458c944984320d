import type { Matter, Origin, OriginLink } from '../../model/index.ts';
import type { Claim, Setting } from '../claims/claim.ts';
import type { Decision } from '../origins/decide.ts';
import type { Names, Sketch } from '../origins/sketch.ts';

/** What stands under a key on a day. */
export interface Found {
  readonly day: number;
  readonly item: number;
}

/** Items by key and day. */
export interface Postings {
  add(key: number, day: number, item: number): void;
  remove(key: number, day: number, item: number): void;
  /** From the first day to the last, inclusive, the earliest first; with `least`, no further than the day on which so many were found. */
  between(key: number, from: number, to: number, least?: number): readonly Found[];
  /** Backwards from a day, the latest first, no further than the day on which `least` were found. */
  upTo(key: number, to: number, least: number): readonly Found[];
}

/** Values by number. A value that was given is never altered. */
export interface Records<T> {
  get(id: number): T | undefined;
  set(id: number, value: T): void;
  delete(id: number): void;
}

/** A document as reconciling needs it beside its sketch. */
export interface Base {
  readonly id: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string;
  /** Its language is read. */
  readonly read: boolean;
  /** Of a document in a language that is not read, in which the figures of others are looked for. */
  readonly text: string | null;
  readonly claims: readonly Claim[];
}

/** A paragraph of a document that was copied, and from which document. */
export interface CopiedParagraph {
  readonly paragraph: number;
  readonly of: string;
  readonly share: number;
}

/** From where a document may have been taken: as a whole, and paragraph by paragraph. */
export interface Echo {
  readonly option: Decision | null;
  readonly copies: readonly CopiedParagraph[];
}

/** A claim as the ledger takes it, with the setting that it had before other tellings of it were asked. */
export interface Told {
  readonly claim: Claim;
  readonly own: Setting;
}

/** Where the claims of a document stand, by their index: numbers of components, and claims that they refuse; 0 for none. */
export interface Placed {
  readonly homes: readonly number[];
  readonly refused: readonly number[];
}

/** Claims that ties connect, parted into those of one matter each. */
export interface Component {
  readonly clusters: readonly Cluster[];
}

export interface Cluster {
  /** The key of the matter: of its question, or of its first claim. */
  readonly unit: number;
  readonly claims: readonly number[];
}

/** What is known of the dossier as a whole. */
export interface Whole {
  readonly nextComponent: number;
  /** Documents read, by language. */
  readonly languages: Readonly<Record<string, number>>;
  /** Documents without a date. */
  readonly undated: number;
  /** Documents in languages that are not read. */
  readonly unread: number;
  /** Documents that decisions on origins touched. */
  readonly decidedOrigins: readonly number[];
  /** Units that decisions on matters touched. */
  readonly decidedUnits: readonly number[];
}

/**
 * Where a ledger and all that it is drawn up from is kept: in memory or in a dossier. Documents have numbers, which
 * are names only: nothing depends on their order.
 */
export interface Shelf {
  numberOf(document: string): number | undefined;
  /** Gives a document a number, or the one that it has. */
  enrol(document: string): number;
  strike(document: string): void;
  /** All documents. */
  numbers(): Iterable<number>;
  readonly postings: Postings;
  readonly names: Records<Names>;
  readonly sketches: Records<Sketch>;
  readonly bases: Records<Base>;
  readonly echoes: Records<Echo>;
  /** The link of each echo as it stands. */
  readonly links: Records<OriginLink>;
  /** Id of the document behind each. */
  readonly roots: Records<string>;
  readonly told: Records<readonly Told[]>;
  readonly placed: Records<Placed>;
  readonly components: Records<Component>;
  /** Ids of the matters drawn from each unit. */
  readonly units: Records<readonly string[]>;
  whole(): Whole;
  setWhole(whole: Whole): void;
  matter(id: string): Matter | undefined;
  saveMatter(matter: Matter): void;
  dropMatter(id: string): void;
  saveOrigin(origin: Origin): void;
  dropOrigin(id: string): void;
}

export const NOTHING_YET: Whole = {
  nextComponent: 1,
  languages: {},
  unread: 0,
  undated: 0,
  decidedOrigins: [],
  decidedUnits: [],
};
