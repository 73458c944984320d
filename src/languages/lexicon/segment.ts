/** What the language pack gives the segment stage: abbreviations, layout words. Word lists are in lower case. */
export type SegmentLexicon = Readonly<Record<string, never>>;
