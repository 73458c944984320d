import type { OriginLink } from '../model/index.ts';
import type { Claim } from './claims/claim.ts';

/** How people's decisions change what reconciling found, between finding it and drawing it up. */
export interface Arrangement {
  /** Links of echoes by document; `order` holds all documents, the earliest first. */
  readonly links: (
    found: ReadonlyMap<string, OriginLink>,
    order: readonly string[],
  ) => ReadonlyMap<string, OriginLink>;
  /** The claims of each matter. */
  readonly matters: (found: readonly (readonly Claim[])[]) => readonly (readonly Claim[])[];
}

/** Everything stays as it was found. */
export const AS_FOUND: Arrangement = { links: (found) => found, matters: (found) => found };
