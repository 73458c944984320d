import type { Stance } from '../../model/attribution.ts';

/** One kind of quotation marks. A mark that both opens and closes is told apart by its neighbours. */
export interface MarkKind {
  readonly open: readonly string[];
  readonly close: readonly string[];
  /** The closing mark is also the apostrophe. */
  readonly apostrophe: boolean;
}

/**
 * What the language pack gives the quotation stage: quotation marks, cues with their stance, hedges.
 * Words are in lower case; cue words are lemmas, phrases are words joined by one space.
 */
export interface QuotationLexicon {
  /** The more usual kind first. */
  readonly marks: readonly MarkKind[];
}

export type { Stance };
