import type { TimexLexicon } from '../lexicon/timex.ts';

export const timex: TimexLexicon = {};
