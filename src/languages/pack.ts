import type { EntityLexicon } from './lexicon/entities.ts';
import type { EventLexicon } from './lexicon/event.ts';
import type { LedgerLexicon } from './lexicon/ledger.ts';
import type { QuantityLexicon } from './lexicon/quantity.ts';
import type { QuotationLexicon } from './lexicon/quotation.ts';
import type { SegmentLexicon } from './lexicon/segment.ts';
import type { TimexLexicon } from './lexicon/timex.ts';
import type { ToponymLexicon } from './lexicon/toponym.ts';

/**
 * A language as data: one folder `src/languages/<code>/` whose `index.ts` has it as default export.
 * Packs are found by their folders; the core names no language.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string;
  /** In its own words. */
  readonly name: string;
  readonly segment: SegmentLexicon;
  readonly entities: EntityLexicon;
  readonly quotation: QuotationLexicon;
  readonly timex: TimexLexicon;
  readonly quantity: QuantityLexicon;
  readonly toponym: ToponymLexicon;
  readonly event: EventLexicon;
  readonly ledger: LedgerLexicon;
}
