import type { OriginLink } from '../model/index.ts';
import type { Claim } from './claims/claim.ts';

/** How people's decisions change what reconciling found, between finding it and drawing it up. */
export interface Arrangement {
  /** Ids of the documents that decisions on origins name. */
  readonly origins: readonly string[];
  /** Links of echoes by document, of those documents and all that links join to them; `order` holds them, the earliest first. */
  readonly links: (
    found: ReadonlyMap<string, OriginLink>,
    order: readonly string[],
  ) => ReadonlyMap<string, OriginLink>;
  /** Ids of the documents on whose words decisions on matters rest. */
  readonly documents: readonly string[];
  /** The claims of each matter that rests on one of those documents. */
  readonly matters: (found: readonly (readonly Claim[])[]) => readonly (readonly Claim[])[];
  /** Whether decisions came or were taken back since: then all that they concern is drawn up anew. */
  readonly isAnew: boolean;
}

/** Everything stays as it was found. */
export const AS_FOUND: Arrangement = {
  origins: [],
  links: (found) => found,
  documents: [],
  matters: (found) => found,
  isAnew: false,
};
