import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type TimexField = 'year' | 'quarter' | 'season' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** A time expression with its TIMEX3 type and value; what the words state and what is implied stay apart. */
export interface Timex {
  readonly id: string;
  readonly span: Span;
  readonly type: TimexType;
  /** TIMEX3 value, `XXXX-XX-XX` digits where unknown. */
  readonly value: string;
  /** ISO dates, both inclusive; absent where nothing bounds them. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly certain?: readonly TimexField[] | undefined;
  readonly implied?: readonly TimexField[] | undefined;
  readonly provenance?: Provenance | undefined;
}
