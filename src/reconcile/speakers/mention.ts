import type { Bond } from './bonds.ts';

/** A speaker as one document names it. */
export interface SpeakerMention {
  /** Unique within all documents: the document's id, a colon, and its entity or `publisher`. */
  readonly key: string;
  /** The best name; null where the text names nobody. */
  readonly name: string | null;
  readonly aliases: readonly string[];
  /** Role and affiliation in the document's words. */
  readonly description: string | null;
  readonly kind: 'person' | 'body' | 'crowd' | 'publisher' | 'unknown';
  /** Relays between the speaker and this document's publisher, the one nearest the speaker first. */
  readonly via: readonly string[];
  /** What people decided about its names. */
  readonly bonds?: readonly Bond[] | undefined;
}
