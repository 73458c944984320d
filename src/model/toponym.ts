import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

/** A place of the gazetteer. */
export interface Place {
  readonly geonamesId: number;
  readonly name: string;
  /** WGS84 degrees. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2; empty for continents and seas. */
  readonly country: string;
  /** GeoNames admin1 code within the country. */
  readonly admin1?: string | undefined;
  readonly feature: 'continent' | 'country' | 'region' | 'settlement' | 'water' | 'other';
  readonly population: number;
}

/** UCDP where_prec: 1 exact place, 2 within about 25 km, 3 admin2, 4 admin1, 5 linear or fuzzy, 6 country, 7 wider. */
export type Precision = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A point of the compass. */
export const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type Compass = (typeof COMPASS)[number];

/** Where something lies from a named place, as far as the words say: "20 km north of X", "northern X". */
export interface PlaceOffset {
  /** Kilometres from the place. */
  readonly km?: number | undefined;
  readonly direction?: Compass | undefined;
  /** The part of the place that lies that way, and not what lies beyond it. */
  readonly within?: true | undefined;
}

/** A place name resolved against the gazetteer; an unresolved one has no id, and coordinates only of its region if known. */
export interface Toponym {
  readonly id: string;
  readonly span: Span;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly geonamesId: number | null;
  readonly precision: Precision;
  readonly offset?: PlaceOffset | undefined;
  /** The runners-up, best first. */
  readonly candidates?: readonly Place[] | undefined;
  readonly provenance?: Provenance | undefined;
}
