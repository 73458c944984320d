import type { AccountStance } from '../../model/index.ts';
import type { Bounds, Claim } from '../claims/claim.ts';
import type { Speaker } from '../speakers/unify.ts';

/** An account while its matter is drawn up: the claims that make it, with what they have in common. */
export interface Draft {
  readonly id: string;
  readonly speaker: Speaker;
  readonly stance: AccountStance;
  readonly bounds: Bounds | null;
  readonly label: string | null;
  readonly grouped: boolean;
  /** The earliest first. */
  readonly claims: readonly Claim[];
}

/** Order of claims: by publication, undated ones last, then by id; the same in every run. */
export const byTime = (a: Claim, b: Claim): number =>
  (a.published ?? '9999').localeCompare(b.published ?? '9999') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Date of the earliest evidence. */
export const asOf = ({ claims }: Draft): string | null => claims[0]?.published ?? null;

/** Every claim of it is told as what somebody said before. */
export const isReplaced = ({ claims }: Draft): boolean => claims.every(({ replaced }) => replaced);
