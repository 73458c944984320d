import { hashString } from '../learn/hash.ts';
import type { MatchedBy } from '../resources/gazetteer.ts';

const KINDS: readonly MatchedBy[] = ['name', 'alternate', 'code'];
const CHECK_SEED = 0x9747b28c;

/** The hash under which a folded name stands. */
export const nameHash = (folded: string): number => hashString(folded);

/** Six further bits of the name, so that two names with one hash are told apart almost always. */
export const nameCheck = (folded: string): number => (hashString(folded, CHECK_SEED) >>> 8) & 0x3f;

/** One byte: the check bits above, the kind of name in the lower two. */
export const tagOf = (check: number, by: MatchedBy): number => (check << 2) | KINDS.indexOf(by);

export const checkOf = (tag: number): number => tag >>> 2;

export const kindOf = (tag: number): MatchedBy => KINDS[tag & 3] ?? 'alternate';

/** Whether an alternate name is a code, such as that of an airport: up to three Latin capitals. */
export const isCode = (name: string): boolean => /^[A-Z]{1,3}$/.test(name);
