import { findTarget } from '../../decisions/annotations.ts';
import { type Applied, applyToReading, targetOf } from '../../decisions/apply.ts';
import { documentsOf, passagesOf } from '../../decisions/passages.ts';
import { undoneIn } from '../../decisions/standing.ts';
import { type DecisionEntry, type Document, overlaps, type Reading } from '../../model/index.ts';
import type { Decided } from '../../schema/api.ts';
import type { DecisionView } from '../../schema/api-decisions.ts';
import type { Dossier } from '../../store/contract.ts';
import type { LedgerView } from './ledger-view.ts';

/** Entries of the log with what became of them, and the documents and matters that they are about. */
export function describeDecisions(
  dossier: Dossier,
  entries: readonly DecisionEntry[],
  view: LedgerView,
): readonly DecisionView[] {
  const ids = new Map(dossier.hashes().map(({ id, sha256 }) => [sha256, id]));
  const outcomes = new Map(dossier.decisions.outcomes().map((outcome) => [outcome.seq, outcome]));
  const all = dossier.decisions.entries();
  const undoing = undosOf(all);
  const byHash = new Map(all.map((entry) => [entry.hash, entry]));
  return entries.map((entry) => {
    const documents = documentsOf(entry.decision).flatMap((sha256) => ids.get(sha256) ?? []);
    const undoneBy = undoing.get(entry.hash);
    return {
      ...entry,
      ...(outcomes.get(entry.seq) ?? { state: 'settled' as const }),
      documents,
      matters: mattersOf(rootOf(entry, byHash), ids, view),
      ...(undoneBy ? { undoneBy } : {}),
    };
  });
}

/** The undos in force by the hash of what they take back. */
function undosOf(entries: readonly DecisionEntry[]): ReadonlyMap<string, DecisionEntry> {
  const undone = undoneIn(entries);
  return new Map(
    entries.flatMap((entry) =>
      entry.decision.type === 'undo' && !undone.has(entry.hash)
        ? [[entry.decision.entry, entry] as const]
        : [],
    ),
  );
}

/** What is taken back or done again in the end, however many undos lie between. */
function rootOf(entry: DecisionEntry, byHash: ReadonlyMap<string, DecisionEntry>): DecisionEntry {
  const undone = entry.decision.type === 'undo' ? byHash.get(entry.decision.entry) : undefined;
  return undone ? rootOf(undone, byHash) : entry;
}

function mattersOf(
  { decision }: DecisionEntry,
  ids: ReadonlyMap<string, string>,
  view: LedgerView,
): readonly string[] {
  if (decision.type === 'sameOrigin' || decision.type === 'notSameOrigin') {
    const documents = decision.documents.map((sha256) => ids.get(sha256) ?? '');
    return view
      .mattersOf(documents[0] ?? '')
      .filter((matter) => documents.every((id) => matter.documents.includes(id)))
      .map(({ id }) => id);
  }
  const found = passagesOf(decision).flatMap(({ document, anchor }) =>
    (view.usesOf.get(ids.get(document) ?? '') ?? []).filter(({ span }) => overlaps(span, anchor.span)),
  );
  return [...new Set(found.map(({ matter }) => matter))];
}

/** The reading of a document as people decided it; what they took out of it, and what they decided. */
export function describeDecided(
  document: Document,
  reading: Reading | undefined,
  dossier: Dossier,
  view: LedgerView,
): { readonly reading: Reading | null; readonly decided: Decided } {
  const entries = dossier.decisions.entries();
  const made = reading && applyToReading(reading, document, entries);
  const own = describeDecisions(
    dossier,
    entries.filter(({ decision }) => documentsOf(decision).includes(document.sha256)),
    view,
  );
  const applied = new Map(made?.applied.map((one) => [one.seq, one]));
  const decisions = own.toReversed().map((entry) => ({
    ...entry,
    annotations: applied.get(entry.seq)?.annotations ?? meantBy(entry, document, made?.reading),
  }));
  return {
    reading: made?.reading ?? null,
    decided: { rejected: rejectedIn(made?.applied ?? []), decisions, seen: entries.length },
  };
}

/** The annotations that a decision which was undone would be about now. */
function meantBy(
  { decision }: DecisionView,
  { text }: Document,
  reading: Reading | undefined,
): readonly string[] {
  const target = targetOf(decision as DecisionEntry['decision']);
  const found = target && reading && findTarget(reading, text, target);
  return found && 'ids' in found ? found.ids : [];
}

function rejectedIn(applied: readonly Applied[]): Decided['rejected'] {
  const gone = applied.flatMap(({ before, annotations }) => (before ? { before, annotations } : []));
  const pick = <T extends { readonly id: string }>(list: (reading: Reading) => readonly T[]): readonly T[] =>
    gone.flatMap(({ before, annotations }) => list(before).filter(({ id }) => annotations.includes(id)));
  return {
    attributions: pick(({ attributions }) => attributions),
    estimates: pick(({ estimates }) => estimates),
    timexes: pick(({ timexes }) => timexes),
    toponyms: pick(({ toponyms }) => toponyms),
    events: pick(({ events }) => events),
    access: pick(({ access }) => access),
  };
}
