import type { Ledger, Matter, Origin } from '../model/index.ts';
import type { MatterSummary, Page, Window } from './contract.ts';
import { type Connection, query } from './database.ts';

/** Puts a ledger in place of the one before, in one transaction. */
export function saveLedger(db: Connection, ledger: Ledger): void {
  db.write(() => {
    for (const table of ['matter_document', 'origin_document', 'matter', 'origin'] as const)
      db.run(query.deleteFrom(table));
    for (const [seq, matter] of ledger.matters.entries()) insertMatter(db, seq, matter);
    for (const [seq, origin] of ledger.origins.entries()) insertOrigin(db, seq, origin);
  });
}

function insertMatter(db: Connection, seq: number, matter: Matter): void {
  const bounds = matter.accounts
    .flatMap(({ low, point, high }) => [low, point, high])
    .filter((bound) => bound !== null);
  db.run(
    query.insertInto('matter').values({
      seq,
      id: matter.id,
      type: matter.type,
      question: matter.question,
      measure: matter.measure,
      place: matter.place?.name ?? null,
      start: matter.start,
      end: matter.end,
      low: bounds.length > 0 ? Math.min(...bounds) : null,
      high: bounds.length > 0 ? Math.max(...bounds) : null,
      accounts: matter.accounts.length,
      disputes: matter.disputes.length,
      documents: matter.documents.length,
      origins: matter.origins.length,
      content: JSON.stringify(matter),
    }),
  );
  for (const document of new Set(matter.documents)) {
    db.run(query.insertInto('matter_document').values({ matter: matter.id, document }));
  }
}

function insertOrigin(db: Connection, seq: number, origin: Origin): void {
  db.run(query.insertInto('origin').values({ seq, id: origin.id, content: JSON.stringify(origin) }));
  for (const document of new Set(origin.documents)) {
    db.run(query.insertInto('origin_document').values({ origin: origin.id, document }));
  }
}

/** The ledger as it was last saved; an empty one before that. */
export function loadLedger(db: Connection): Ledger {
  const matters = db.all(query.selectFrom('matter').select('content').orderBy('seq'));
  const origins = db.all(query.selectFrom('origin').select('content').orderBy('seq'));
  return {
    matters: matters.map(({ content }) => JSON.parse(content) as Matter),
    origins: origins.map(({ content }) => JSON.parse(content) as Origin),
  };
}

/** Matters in the ledger's order. */
export function listMatters(db: Connection, { offset, limit }: Window): Page<MatterSummary> {
  const items = db.all(
    query
      .selectFrom('matter')
      .select(['id', 'type', 'question', 'measure', 'place', 'start', 'end', 'low', 'high'])
      .select(['accounts', 'disputes', 'documents', 'origins'])
      .orderBy('seq')
      .limit(limit)
      .offset(offset),
  );
  return { items, total: countLedger(db).matters, offset };
}

export function findMatter(db: Connection, id: string): Matter | undefined {
  const row = db.first(query.selectFrom('matter').select('content').where('id', '=', id));
  return row && (JSON.parse(row.content) as Matter);
}

export function countLedger(db: Connection): { matters: number; disputes: number; origins: number } {
  const matters = db.first(
    query
      .selectFrom('matter')
      .select((eb) => [
        eb.fn.countAll<number>().as('n'),
        eb.fn.sum<number | null>('disputes').as('disputes'),
      ]),
  );
  const origins = db.first(query.selectFrom('origin').select((eb) => eb.fn.countAll<number>().as('n')));
  return { matters: matters?.n ?? 0, disputes: matters?.disputes ?? 0, origins: origins?.n ?? 0 };
}
