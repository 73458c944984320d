import type { Block } from '../model/index.ts';
import type { CharRun } from './source-map.ts';

/** What a document states about itself. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
  readonly dateFrom?: 'jsonLd' | 'meta' | 'text' | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

/** What a format's parser makes of a decoded file. */
export interface Parsed {
  readonly text: string;
  /** Over characters of the decoded file. */
  readonly runs: readonly CharRun[];
  /** Blocks that the markup states; empty for a format without markup. */
  readonly layout: readonly Block[];
  readonly metadata: Metadata;
}
