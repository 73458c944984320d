import type { Matter, Origin } from '../../model/index.ts';
import type { DocumentRef, RelayLink, Use } from '../../schema/api.ts';
import type { Dossier } from '../../store/contract.ts';
import { renewLedger } from '../../work/ledger.ts';
import { type IndexedRow, indexRow } from './matter-row.ts';
import { listRelays } from './relays.ts';
import { reviewedMatters } from './reviewed.ts';
import { type IndexedSpeaker, listSpeakers } from './speakers.ts';

/**
 * The ledger with the look-ups that the resources need; made anew when the dossier changed. Single matters, documents
 * and origins are looked up in the dossier; only what asks of all matters goes through them.
 */
export interface LedgerView {
  /** All matters. */
  readonly matters: readonly Matter[];
  matter(id: string): Matter | undefined;
  mattersOf(document: string): readonly Matter[];
  /** Other matters that may be of the same event as one. */
  mattersBeside(matter: Matter): readonly Matter[];
  readonly originOf: { get(document: string): Origin | undefined };
  readonly usesOf: { get(document: string): readonly Use[] | undefined };
  /** Names of documents; those that are missing are left out. */
  refs(ids: readonly string[]): DocumentRef[];
  rows(): readonly IndexedRow[];
  speakers(): readonly IndexedSpeaker[];
  speaker(name: string): IndexedSpeaker | undefined;
  relays(): readonly RelayLink[];
}

/** A row with what it was made from. */
interface KeptRow {
  readonly stamp: number;
  readonly reviewed: boolean;
  readonly row: IndexedRow;
}

/** A function that gives the current view and keeps it for as long as the dossier's version stands. */
export function createLedgerView(dossier: Dossier): () => LedgerView {
  let version: string | undefined;
  let view: LedgerView | undefined;
  let kept: ReadonlyMap<string, KeptRow> = new Map();
  const rowsNow = (matters: () => readonly Matter[]): readonly IndexedRow[] => {
    const reviewed = reviewedIn(matters, dossier);
    const rows = dossier.matterStamps().map(({ id, stamp }): readonly [string, KeptRow] => {
      const known = kept.get(id);
      const isReviewed = reviewed.has(id);
      if (known?.stamp === stamp && known.reviewed === isReviewed) return [id, known];
      return [id, { stamp, reviewed: isReviewed, row: rowOf(dossier, dossier.matter(id)!, isReviewed) }];
    });
    kept = new Map(rows);
    return rows.map(([, { row }]) => row);
  };
  return () => {
    const current = dossier.version();
    if (!view || current !== version) {
      renewLedger(dossier);
      view = viewOf(dossier, rowsNow);
      // Drawing the ledger up anew, where documents came in, is a write of its own.
      version = dossier.version();
    }
    return view;
  };
}

const rowOf = (dossier: Dossier, matter: Matter, reviewed: boolean): IndexedRow =>
  indexRow(matter, {
    languages: [...new Set(dossier.named(matter.documents).map(({ language }) => language))],
    reviewed,
  });

function viewOf(
  dossier: Dossier,
  rowsNow: (matters: () => readonly Matter[]) => readonly IndexedRow[],
): LedgerView {
  const matters = once(() => dossier.ledger().matters);
  const speakers = once(() => listSpeakers(matters()));
  const byName = once(() => new Map(speakers().map((one) => [one.speaker.name, one])));
  return {
    get matters() {
      return matters();
    },
    matter: (id) => dossier.matter(id),
    mattersOf: (document) => dossier.mattersOf(document),
    mattersBeside: (matter) => dossier.mattersBeside(matter),
    originOf: { get: (document) => dossier.originOf(document) },
    usesOf: { get: (document) => usesIn(dossier.mattersOf(document)).get(document) },
    refs: (ids) => [...dossier.named(ids)],
    rows: once(() => rowsNow(matters)),
    speakers,
    speaker: (name) => byName().get(name),
    relays: once(() => listRelays(matters())),
  };
}

function reviewedIn(matters: () => readonly Matter[], dossier: Dossier): ReadonlySet<string> {
  const entries = dossier.decisions.entries();
  if (entries.length === 0) return new Set();
  const ids = new Map(dossier.hashes().map(({ id, sha256 }) => [sha256, id]));
  return reviewedMatters(matters(), entries, (sha256) => ids.get(sha256));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Which accounts rest on which words of each document. */
function usesIn(matters: readonly Matter[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const matter of matters) {
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
