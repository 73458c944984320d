import type { SegmentLexicon } from '../lexicon/segment.ts';
import { layout } from './layout.ts';
import { words } from './words.ts';

export const segment: SegmentLexicon = { layout, words };
