import type { LedgerLexicon } from '../languages/lexicon/ledger.ts';
import type { Ledger } from '../model/index.ts';
import { type Arrangement, AS_FOUND } from './arrangement.ts';
import { settle } from './engine/engine.ts';
import { type Item, type Profile, profileOf } from './profile/profile.ts';
import { createMemoryShelf } from './shelf/memory.ts';

/** Ledger words by language code. */
export type Lexicons = ReadonlyMap<string, LedgerLexicon>;

/** The ledger of these documents. Pure; the order of the items does not matter, and an item given twice counts once. */
export function reconcileWith(items: readonly Item[], lexicons: Lexicons): Ledger {
  const distinct = new Map(items.map((item) => [item.document.id, item]));
  const profiles = [...distinct.values()].map((item) => profileOf(item, lexicons.get(item.reading.language)));
  return ledgerOf(profiles, lexicons);
}

/** The ledger of documents whose profiles were made before, as people's decisions arrange it. */
export function ledgerOf(
  profiles: readonly Profile[],
  lexicons: Lexicons,
  arrangement: Arrangement = AS_FOUND,
): Ledger {
  const shelf = createMemoryShelf();
  settle(shelf, lexicons, { put: profiles, dropped: [] }, arrangement);
  return shelf.ledger();
}
