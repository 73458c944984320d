import type { Span } from './span.ts';

/** Something the reader should know about a reading: shown, never hidden. */
export interface Warning {
  readonly kind:
    | 'unclosedQuotation'
    | 'garbled'
    | 'undated'
    | 'languageNotRead'
    | 'languageUncertain'
    | 'encoding'
    | 'truncated'
    | 'withoutWeights';
  readonly span?: Span | undefined;
  readonly message: string;
}
