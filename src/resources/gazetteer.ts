import type { Level } from '../gazetteer/levels.ts';
import type { Place } from '../model/index.ts';

/** A place with what the gazetteer knows beyond what a reading shows. */
export interface GazetteerPlace extends Place {
  readonly level: Level;
  /** GeoNames admin2 code within the admin1 division. */
  readonly admin2?: string | undefined;
  /** How many names the gazetteer has for it: a measure of renown. */
  readonly fame: number;
  /** For regions that cross borders: ISO codes of their countries, the main one first. */
  readonly countries?: readonly string[] | undefined;
}

/** By which of its names a place was found: its main one, another, or a short code such as an airport's. */
export type MatchedBy = 'name' | 'alternate' | 'code';

export interface Match {
  readonly place: GazetteerPlace;
  readonly by: MatchedBy;
}

/** Places by name. Looking up folds case, accents and dashes, and knows alternate names. */
export interface Gazetteer {
  /** Places that go by `name`, the most populous first; empty for an unknown name. */
  readonly lookup: (name: string) => readonly Place[];
  /** As `lookup`, with the kind of name. At most 100, wide and populous places first. */
  readonly matches: (name: string) => readonly Match[];
  /** Whether any place goes by `name`. */
  readonly has: (name: string) => boolean;
  readonly place: (geonamesId: number) => Place | undefined;
  /** Name of a first-level division, for example ("ML", "04") Mopti. */
  readonly admin1Name: (country: string, code: string) => string | undefined;
  /** A first-level division, at the middle of its towns. */
  readonly admin1: (country: string, code: string) => GazetteerPlace | undefined;
  /** A country by its ISO 3166-1 alpha-2 code. */
  readonly country: (code: string) => GazetteerPlace | undefined;
}

/** A gazetteer that knows no place: Griot then leaves every name unresolved. */
export const emptyGazetteer: Gazetteer = {
  lookup: () => [],
  matches: () => [],
  has: () => false,
  place: () => undefined,
  admin1Name: () => undefined,
  admin1: () => undefined,
  country: () => undefined,
};

/** Whether `inner` lies in `outer` by their codes; a place does not contain itself. */
export function containsPlace(outer: GazetteerPlace, inner: GazetteerPlace): boolean {
  if (outer.geonamesId === inner.geonamesId) return false;
  if (outer.level === 'country') return outer.country === inner.country;
  if (outer.countries) return outer.countries.includes(inner.country);
  if (outer.country !== inner.country || outer.country === '') return false;
  if (outer.level === 'admin1') return outer.admin1 === inner.admin1;
  if (outer.level === 'admin2') return outer.admin1 === inner.admin1 && outer.admin2 === inner.admin2;
  return false;
}
