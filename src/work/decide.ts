import { applyToReading } from '../decisions/apply.ts';
import { EMPTY_CHAIN, nextEntry } from '../decisions/chain.ts';
import { outcomesOf } from '../decisions/outcomes.ts';
import { passagesOf } from '../decisions/passages.ts';
import type { Decision, DecisionEntry, DecisionOutcome } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import type { Dossier } from '../store/contract.ts';
import { renewLedger } from './ledger.ts';

type Given = Pick<DecisionEntry, 'who' | 'when' | 'why' | 'decision'>;

/**
 * Adds a decision to the log and draws the ledger up anew with it. The ledger must be current.
 *
 * @throws Problem where it would change nothing, with the reason; nothing is kept of it then.
 */
export function decide(dossier: Dossier, given: Given): DecisionEntry {
  const log = dossier.decisions.entries();
  const last = log.at(-1);
  const head = last ? { length: last.seq, hash: last.hash } : EMPTY_CHAIN;
  const entries = [...log, nextEntry(head, given)];
  return dossier.transaction(() => {
    const entry = dossier.decisions.add(given);
    if (changesLedger(entries)) renewLedger(dossier);
    else dossier.decisions.saveOutcomes(outcomesWith(dossier, entries));
    const reason = dossier.decisions.outcomes().find(({ seq }) => seq === entry.seq)?.reason;
    if (reason !== undefined) throw new Problem('unsettled', reason);
    return entry;
  });
}

/** Acceptances and notes leave the ledger as it is, and so does taking them back. */
function changesLedger(entries: readonly DecisionEntry[]): boolean {
  const root = rootOf(entries.at(-1)!.decision, entries);
  return root?.type !== 'accept' && root?.type !== 'note';
}

/** What became of the decisions where the last one leaves the ledger as it is. */
function outcomesWith(dossier: Dossier, entries: readonly DecisionEntry[]): readonly DecisionOutcome[] {
  const latest = entries.at(-1)!;
  const unsettled = new Map(
    dossier.decisions.outcomes().flatMap(({ seq, reason }) => (reason ? [[seq, reason] as const] : [])),
  );
  const reason = latest.decision.type === 'undo' ? undefined : misfitOf(dossier, entries, latest);
  if (reason) unsettled.set(latest.seq, reason);
  return outcomesOf(entries, unsettled);
}

/** What is taken back or done again in the end, however many undos lie between. */
function rootOf(decision: Decision, entries: readonly DecisionEntry[]): Decision | undefined {
  if (decision.type !== 'undo') return decision;
  const undone = entries.find(({ hash }) => hash === decision.entry);
  return undone && rootOf(undone.decision, entries);
}

/** Why an annotation that is accepted or noted is not there. */
function misfitOf(
  dossier: Dossier,
  entries: readonly DecisionEntry[],
  { seq, decision }: DecisionEntry,
): string | undefined {
  const sha256 = passagesOf(decision)[0]?.document;
  const id = dossier.hashes().find((one) => one.sha256 === sha256)?.id;
  const document = id === undefined ? undefined : dossier.document(id);
  const reading = id === undefined ? undefined : dossier.reading(id);
  if (!document || !reading) return undefined;
  return applyToReading(reading, document, entries).applied.find((one) => one.seq === seq)?.unsettled;
}
