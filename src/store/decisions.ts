import { canonicalJson } from '../decisions/canonical.ts';
import { type ChainHead, EMPTY_CHAIN, nextEntry, type StoredEntry } from '../decisions/chain.ts';
import type { DecisionEntry, DecisionOutcome } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import type { DecisionLog } from './contract.ts';
import { type Connection, query } from './database.ts';

/** The log of decisions in a dossier file. */
export function decisionLog(db: Connection): DecisionLog {
  return {
    add: (decision) => addEntry(db, decision),
    entries: () => readEntries(db).map(({ seq, entry }) => entry ?? broken(db, seq)),
    count: () => headOf(db).length,
    stored: () => ({ entries: readEntries(db), head: headOf(db) }),
    outcomes: () =>
      db
        .all(query.selectFrom('decision_outcome').selectAll().orderBy('seq'))
        .map(({ seq, state, reason }) => ({
          seq,
          state: state as DecisionOutcome['state'],
          ...(reason === null ? {} : { reason }),
        })),
    saveOutcomes: (outcomes) => saveOutcomes(db, outcomes),
  };
}

function addEntry(
  db: Connection,
  decision: Pick<DecisionEntry, 'who' | 'when' | 'why' | 'decision'>,
): DecisionEntry {
  return db.write(() => {
    const entry = nextEntry(headOf(db), decision);
    const { hash, ...rest } = entry;
    db.run(query.insertInto('decision').values({ seq: entry.seq, hash, content: canonicalJson(rest) }));
    db.run(query.updateTable('decision_head').set({ length: entry.seq, hash }));
    return entry;
  });
}

const headOf = (db: Connection): ChainHead =>
  db.first(query.selectFrom('decision_head').selectAll()) ?? EMPTY_CHAIN;

function readEntries(db: Connection): readonly StoredEntry[] {
  return db
    .all(query.selectFrom('decision').selectAll().orderBy('seq'))
    .map(({ seq, hash, content }) => ({ seq, entry: parseEntry(content, hash) }));
}

function parseEntry(content: string, hash: string): DecisionEntry | undefined {
  try {
    return { ...(JSON.parse(content) as Omit<DecisionEntry, 'hash'>), hash };
  } catch {
    return undefined;
  }
}

function broken({ path }: Connection, seq: number): never {
  throw new Problem(
    'brokenLog',
    `decision ${seq} of ${path} cannot be read: "griot verify ${path}" says what else is wrong; restore the dossier from a copy.`,
  );
}

function saveOutcomes(db: Connection, outcomes: readonly DecisionOutcome[]): void {
  db.write(() => {
    db.run(query.deleteFrom('decision_outcome'));
    for (const { seq, state, reason = null } of outcomes)
      db.run(query.insertInto('decision_outcome').values({ seq, state, reason }));
  });
}
