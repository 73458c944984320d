import { reconcileDecided } from '../decisions/reconcile.ts';
import type { Ledger } from '../model/index.ts';
import type { Dossier } from '../store/contract.ts';

/** Draws up the dossier's ledger from all its readings and people's decisions, and stores it. */
export function renewLedger(dossier: Dossier): Ledger {
  const { ledger, outcomes } = reconcileDecided([...dossier.readings()], dossier.decisions.entries());
  dossier.saveLedger(ledger);
  dossier.decisions.saveOutcomes(outcomes);
  return ledger;
}

/** The dossier's ledger; drawn up anew if documents or decisions came in since (their process was stopped before it could). */
export function currentLedger(dossier: Dossier): Ledger {
  const ledger = dossier.ledger();
  const covered = new Set(ledger.origins.flatMap(({ documents }) => documents)).size;
  const isCurrent =
    covered === dossier.counts().documents &&
    dossier.decisions.outcomes().length === dossier.decisions.count();
  return isCurrent ? ledger : renewLedger(dossier);
}
