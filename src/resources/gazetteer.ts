import type { Place } from '../model/index.ts';

/** Places by name. Looking up folds case, accents and dashes, and knows alternate names. */
export interface Gazetteer {
  /** Places that go by `name`, the most populous first; empty for an unknown name. */
  readonly lookup: (name: string) => readonly Place[];
  readonly place: (geonamesId: number) => Place | undefined;
  /** Name of a first-level division, for example ("ML", "04") Mopti. */
  readonly admin1Name: (country: string, code: string) => string | undefined;
}

/** A gazetteer that knows no place: Griot then leaves every name unresolved. */
export const emptyGazetteer: Gazetteer = {
  lookup: () => [],
  place: () => undefined,
  admin1Name: () => undefined,
};
