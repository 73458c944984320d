import type { QuotationLexicon } from '../lexicon/quotation.ts';

export const quotation: QuotationLexicon = {};
