import type {
  AccessLimit,
  Attribution,
  Block,
  DocumentInput,
  Entity,
  Estimate,
  Event,
  Hedge,
  Incident,
  Mention,
  Relay,
  Span,
  Timex,
  Toponym,
  Warning,
} from '../model/index.ts'; // prettier-ignore

/**
 * The tokens of a document in columns, one row a token, in text order. Columns are typed arrays so that
 * reading allocates nothing per token. Indexes into these columns are called token indexes throughout.
 */
export interface Tokens {
  readonly count: number;
  /** UTF-16 offsets in the document's text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The words as they stand, and in lower case. */
  readonly text: readonly string[];
  readonly lower: readonly string[];
  /** Index into `sentences`. */
  readonly sentence: Int32Array;
  /** 1 where whitespace precedes the token. */
  readonly spaceBefore: Uint8Array;
}

/** No tokens: what a document without readable text has. */
export const noTokens: Tokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  text: [],
  lower: [],
  sentence: new Int32Array(0),
  spaceBefore: new Uint8Array(0),
};

/** A sentence of a readable block: its span and its tokens `[first, last)`. */
export interface Sentence {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** Index into `blocks`; sentences of one block form one paragraph. */
  readonly block: number;
}

/** Parts of speech and the dependency tree, in columns parallel to `Tokens`. */
export interface Syntax {
  /** Index into `UPOS` of `tag/tagset.ts`. */
  readonly tag: Uint8Array;
  readonly lemma: readonly string[];
  /** Token index of the head; -1 for a root. Heads never cross sentences. */
  readonly head: Int32Array;
  /** Index into `RELATIONS` of `tag/tagset.ts`. */
  readonly relation: Uint8Array;
}

/** The syntax of no tokens. */
export const noSyntax: Syntax = {
  tag: new Uint8Array(0),
  lemma: [],
  head: new Int32Array(0),
  relation: new Uint8Array(0),
};

export type NameType = 'person' | 'organisation' | 'place' | 'other';

/** A proper name: its tokens `[first, last)` and what it looks like. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly type: NameType;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A pair of quotation marks. Marks are inside `span`. */
export interface QuotationMark {
  readonly span: Span;
  /** A paragraph-continued quotation has several parts, one a paragraph. */
  readonly parts: readonly Span[];
  /** No closing mark was found; the span then ends with its paragraph. */
  readonly unclosed: boolean;
  /** Nesting depth, 0 for the outermost. */
  readonly depth: number;
}

/** Everything a stage may require or assign. Each key is assigned by exactly one recognising stage; refining stages replace it. */
export interface Layers {
  readonly document: DocumentInput;
  readonly blocks: readonly Block[];
  readonly relays: readonly Relay[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly names: readonly Name[];
  readonly marks: readonly QuotationMark[];
  readonly timexes: readonly Timex[];
  readonly estimates: readonly Estimate[];
  readonly toponyms: readonly Toponym[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly hedges: readonly Hedge[];
  readonly events: readonly Event[];
  readonly incidents: readonly Incident[];
  readonly access: readonly AccessLimit[];
  readonly warnings: readonly Warning[];
}

export type LayerName = keyof Layers;
