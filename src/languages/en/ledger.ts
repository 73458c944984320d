import type { LedgerLexicon } from '../lexicon/ledger.ts';

export const ledger: LedgerLexicon = {};
