import type { ToponymLexicon } from '../lexicon/toponym.ts';

export const toponym: ToponymLexicon = {};
