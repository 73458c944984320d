import type { SegmentLexicon } from '../lexicon/segment.ts';

export const segment: SegmentLexicon = {};
