import type { SegmentLexicon } from '../lexicon/segment.ts';
import { layout } from './layout.ts';

export const segment: SegmentLexicon = { layout };
