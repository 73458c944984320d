import type { DocumentBy } from '../decisions/claims.ts';
import { concernedBy } from '../decisions/concerned.ts';
import { whyNameless } from '../decisions/names.ts';
import { outcomesOf, type Unsettled } from '../decisions/outcomes.ts';
import {
  arrangementBy,
  type DecidedItem,
  lexicons,
  profileWith,
  refuseStrangers,
} from '../decisions/reconcile.ts';
import { standing } from '../decisions/standing.ts';
import type { DecisionEntry, Ledger } from '../model/index.ts';
import { settle } from '../reconcile/index.ts';
import type { Dossier } from '../store/contract.ts';

/** Raised whenever a change of the rules makes other claims or matters of the same readings. */
const RULES = 1;
/** Documents that are worked through at once. */
const PARCEL = 200;

/**
 * Brings the dossier's ledger up to date with the documents and decisions that came in since. What they do not touch
 * stays as it is.
 */
export function renewLedger(dossier: Dossier): void {
  dossier.drawing.drawBy(RULES);
  const entries = dossier.decisions.entries();
  let drawn = dossier.decisions.outcomes().length;
  for (;;) {
    const ids = dossier.drawing.undrawn(PARCEL);
    if (ids.length === 0 && drawn === entries.length) return;
    dossier.transaction(() => draw(dossier, entries, drawn, ids, []));
    drawn = entries.length;
  }
}

/** The dossier's ledger, brought up to date. */
export function currentLedger(dossier: Dossier): Ledger {
  renewLedger(dossier);
  return dossier.ledger();
}

/** Takes a document out of the dossier, and what rests on it alone out of the ledger; false where there is none. */
export function removeDocument(dossier: Dossier, id: string): boolean {
  renewLedger(dossier);
  if (!dossier.document(id)) return false;
  const entries = dossier.decisions.entries();
  return dossier.transaction(() => {
    draw(dossier, entries, entries.length, [], [id]);
    return dossier.remove(id);
  });
}

/** Draws the ledger up with some documents, without others, and with the decisions after the first `known`. */
function draw(
  dossier: Dossier,
  entries: readonly DecisionEntry[],
  known: number,
  ids: readonly string[],
  dropped: readonly string[],
): void {
  const gone = new Set(dropped);
  const documentBy: DocumentBy = (sha256) => {
    const document = dossier.documentBy(sha256);
    return document && !gone.has(document.id) ? document : undefined;
  };
  const inForce = standing(entries);
  const unsettled: Unsettled = new Map(
    dossier.decisions.outcomes().flatMap(({ seq, reason }) => (reason ? [[seq, reason] as const] : [])),
  );
  const concerned = concernedBy(entries, known, dossier.shelf, (sha256) => documentBy(sha256)?.id);
  const put = [...new Set([...ids, ...concerned])].flatMap((id) => {
    const item = itemOf(dossier, id);
    return item ? [profileWith(item, inForce, unsettled)] : [];
  });
  refuseStrangers(inForce, documentBy, unsettled);
  const arrangement = arrangementBy(inForce, documentBy, unsettled, known !== entries.length);
  settle(dossier.shelf, lexicons, { put, dropped }, arrangement);
  noteNameless(dossier, inForce, gone, unsettled);
  dossier.drawing.drew(ids);
  if (entries.length > 0) dossier.decisions.saveOutcomes(outcomesOf(entries, unsettled));
}

function itemOf(dossier: Dossier, id: string): DecidedItem | undefined {
  const document = dossier.document(id);
  const reading = dossier.reading(id);
  return document && reading && { document, reading };
}

/** Notes decisions on names that no report gives now; readings are looked through only if there are any such decisions. */
function noteNameless(
  dossier: Dossier,
  inForce: readonly DecisionEntry[],
  gone: ReadonlySet<string>,
  unsettled: Unsettled,
): void {
  const onNames = inForce.filter(({ decision: { type } }) => type === 'mergeNames' || type === 'partNames');
  if (onNames.length === 0) return;
  for (const { seq } of onNames) unsettled.delete(seq);
  const items = [...dossier.readings()].filter(({ document }) => !gone.has(document.id));
  for (const [seq, reason] of whyNameless(items, onNames)) unsettled.set(seq, reason);
}
