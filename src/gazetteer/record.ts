import type { Level } from './levels.ts';

/** A place as a source gives it, before it is indexed. */
export interface PlaceRecord {
  /** GeoNames id; negative where the place has none. */
  readonly geonamesId: number;
  readonly name: string;
  readonly alternates: readonly string[];
  /** WGS84 degrees. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** GeoNames codes of the divisions it lies in, or empty. */
  readonly admin1: string;
  readonly admin2: string;
  readonly level: Level;
  readonly population: number;
  readonly countries?: readonly string[] | undefined;
}
