import type { QuantityLexicon } from '../lexicon/quantity.ts';

export const quantity: QuantityLexicon = {};
