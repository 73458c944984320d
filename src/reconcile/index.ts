import type { Ledger } from '../model/index.ts';
import { loadLedgerLexicons } from '../resources/ledger-lexicons.ts';
import type { Item } from './profile/profile.ts';
import { reconcileWith } from './reconcile.ts';

export type { Arrangement } from './arrangement.ts';
export type { Claim } from './claims/claim.ts';
export { settle } from './engine/engine.ts';
export type { Item, Profile } from './profile/profile.ts';
export { profileOf } from './profile/profile.ts';
export { type Lexicons, ledgerOf, reconcileWith } from './reconcile.ts';

const lexicons = await loadLedgerLexicons();

/**
 * The ledger of these documents: matters with their accounts, disputes and revisions, and the independent origins.
 * Pure: the order of the items does not matter, and a document given twice counts once.
 *
 * @example reconcile([{ document, reading: reader.read(document) }]).matters[0]?.question
 */
export const reconcile = (items: readonly Item[]): Ledger => reconcileWith(items, lexicons);
