import type { Ledger } from '../model/index.ts';
import { reconcile } from '../reconcile/index.ts';
import type { Dossier } from '../store/contract.ts';

/** Draws up the dossier's ledger from all its readings and stores it. */
export function renewLedger(dossier: Dossier): Ledger {
  const ledger = reconcile([...dossier.readings()]);
  dossier.saveLedger(ledger);
  return ledger;
}

/** The dossier's ledger; drawn up anew if documents came in since (their process was stopped before it could). */
export function currentLedger(dossier: Dossier): Ledger {
  const ledger = dossier.ledger();
  const covered = new Set(ledger.origins.flatMap(({ documents }) => documents)).size;
  return covered === dossier.counts().documents ? ledger : renewLedger(dossier);
}
