import type { Ledger, Matter, Origin } from '../../model/index.ts';
import type { DocumentRef, RelayLink, Use } from '../../schema/api.ts';
import type { Dossier } from '../../store/contract.ts';
import { currentLedger } from '../../work/ledger.ts';
import { type IndexedRow, indexRow } from './matter-row.ts';
import { listRelays } from './relays.ts';
import { reviewedMatters } from './reviewed.ts';
import { type IndexedSpeaker, listSpeakers } from './speakers.ts';

/** The ledger with the look-ups that the resources need; made anew when the dossier changed. */
export interface LedgerView {
  readonly matters: readonly Matter[];
  matter(id: string): Matter | undefined;
  readonly originOf: ReadonlyMap<string, Origin>;
  readonly usesOf: ReadonlyMap<string, readonly Use[]>;
  /** Names of documents; those that are missing are left out. */
  refs(ids: readonly string[]): DocumentRef[];
  rows(): readonly IndexedRow[];
  originsByWeight(): readonly Origin[];
  speakers(): readonly IndexedSpeaker[];
  speaker(name: string): IndexedSpeaker | undefined;
  relays(): readonly RelayLink[];
}

/** A function that gives the current view and keeps it for as long as the dossier's version stands. */
export function createLedgerView(dossier: Dossier): () => LedgerView {
  let version: string | undefined;
  let view: LedgerView | undefined;
  return () => {
    const current = dossier.version();
    if (!view || current !== version) {
      view = viewOf(dossier);
      // Drawing the ledger up anew, where documents came in, is a write of its own.
      version = dossier.version();
    }
    return view;
  };
}

function viewOf(dossier: Dossier): LedgerView {
  const ledger = currentLedger(dossier);
  const matters = new Map(ledger.matters.map((matter) => [matter.id, matter]));
  const refs = new Map<string, DocumentRef>();
  const total = dossier.counts().documents;
  for (const { id, title, publisher, date, language } of dossier.documents({ offset: 0, limit: total }).items)
    refs.set(id, { id, title, publisher, date, language });

  const speakers = once(() => listSpeakers(ledger.matters));
  const byName = once(() => new Map(speakers().map((one) => [one.speaker.name, one])));

  return {
    matters: ledger.matters,
    matter: (id) => matters.get(id),
    originOf: new Map(
      ledger.origins.flatMap((origin) => origin.documents.map((id) => [id, origin] as const)),
    ),
    usesOf: usesOf(ledger),
    refs: (ids) => [...new Set(ids)].flatMap((id) => refs.get(id) ?? []),
    rows: once(() => {
      const reviewed = reviewedIn(ledger, dossier);
      return ledger.matters.map((matter) =>
        indexRow(matter, {
          languages: [...new Set(matter.documents.flatMap((id) => refs.get(id)?.language ?? []))],
          reviewed: reviewed.has(matter.id),
        }),
      );
    }),
    originsByWeight: once(() => ledger.origins.toSorted((a, b) => b.documents.length - a.documents.length)),
    speakers,
    speaker: (name) => byName().get(name),
    relays: once(() => listRelays(ledger.matters)),
  };
}

function reviewedIn(ledger: Ledger, dossier: Dossier): ReadonlySet<string> {
  const entries = dossier.decisions.entries();
  if (entries.length === 0) return new Set();
  const ids = new Map(dossier.hashes().map(({ id, sha256 }) => [sha256, id]));
  return reviewedMatters(ledger.matters, entries, (sha256) => ids.get(sha256));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Which accounts rest on which words of each document. */
function usesOf(ledger: Ledger): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const matter of ledger.matters) {
    for (const account of matter.accounts) {
      const disputed = matter.disputes
        .filter(({ accounts }) => accounts.includes(account.id))
        .map(({ reason }) => reason);
      for (const { document, span, annotations } of account.evidence) {
        const use: Use = {
          matter: matter.id,
          question: matter.question,
          account: account.id,
          speaker: account.speaker,
          span,
          annotations,
          accounts: matter.accounts.length,
          disputed,
        };
        const known = uses.get(document);
        if (known) known.push(use);
        else uses.set(document, [use]);
      }
    }
  }
  return uses;
}
