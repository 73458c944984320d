import type { Span } from './span.ts';

/** What a stretch of text is in the layout of its document. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'dateline'
  | 'footer'
  | 'furniture'
  | 'list'
  | 'table';

/**
 * The kinds that are split into sentences and read. A dateline is read for its place and date; captions, credits,
 * bylines, footers and furniture are no sentences of the report.
 */
export const READ_KINDS: ReadonlySet<BlockKind> = new Set([
  'heading',
  'paragraph',
  'dateline',
  'list',
  'table',
]);

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** Words that name an outlet or agency from which (part of) the document was taken. */
export interface Relay {
  readonly name: string;
  readonly span: Span;
  readonly kind: 'credit' | 'byline' | 'footer' | 'quotedAgency';
}
