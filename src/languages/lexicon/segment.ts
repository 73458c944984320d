import type { LayoutLexicon } from './layout.ts';

/** What the language pack gives the segment stage: abbreviations, layout words. Word lists are in lower case. */
export interface SegmentLexicon {
  readonly layout: LayoutLexicon;
}
