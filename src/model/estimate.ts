import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

export type Modifier = 'exact' | 'about' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'range' | 'vague';

/** The closed list of what is counted. */
export const MEASURES = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'abducted',
  'held',
  'released',
  'detained',
  'displaced',
  'returned',
  'raped',
  'sick',
  'personnel',
  'participants',
  'passengers',
  'dismissed',
  'inNeed',
  'delivered',
  'destroyed',
  'damaged',
  'stolen',
  'seized',
  'vehicles',
  'weapons',
  'money',
  'area',
  'other',
] as const; // prettier-ignore

export type Measure = (typeof MEASURES)[number];

/**
 * A quantity with bounds. exact fills low, point and high; about fills point; atLeast and moreThan low;
 * atMost and lessThan high; range low and high; vague ("dozens") a derived low.
 */
export interface Estimate {
  readonly id: string;
  readonly span: Span;
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  readonly measure: Measure;
  /** `people`, `households`, `houses`, a currency code, `km2`, or the thing counted in the singular. */
  readonly unit: string;
  /** Who is counted: `civilians`, `soldiers`, `children`, `attackers`, `refugees`... */
  readonly population?: string | undefined;
  /** `executed`, `drowned`, ... */
  readonly manner?: string | undefined;
  /** This count is included in that one ("including 7 children"). */
  readonly partOf?: string | undefined;
  /** Another account of the same count in this document. */
  readonly versionOf?: string | undefined;
  /** "A man was killed": nobody wrote the figure. */
  readonly implicit?: true | undefined;
  /** "No civilian was killed", "did not kill 20". */
  readonly negated?: true | undefined;
  /** Attribution in whose content it stands; null in the publisher's own voice. */
  readonly attribution: string | null;
  readonly provenance?: Provenance | undefined;
}
