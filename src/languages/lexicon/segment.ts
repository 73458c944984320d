import type { LayoutLexicon } from './layout.ts';
import type { WordsLexicon } from './words.ts';

/** What the language pack gives the segment stage: abbreviations, layout words. Word lists are in lower case. */
export interface SegmentLexicon {
  readonly layout: LayoutLexicon;
  readonly words: WordsLexicon;
}
