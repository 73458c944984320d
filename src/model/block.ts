import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

/** What a stretch of text is in the layout of its document. Credits, bylines, footers and furniture are not read. */
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

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly provenance?: Provenance | undefined;
}

/** Words that name an outlet or agency from which (part of) the document was taken. */
export interface Relay {
  readonly name: string;
  readonly span: Span;
  readonly kind: 'credit' | 'byline' | 'footer' | 'quotedAgency';
  readonly provenance?: Provenance | undefined;
}
