import { sql } from 'kysely';
import type { Ledger, Matter, Origin } from '../model/index.ts';
import { fold } from '../reconcile/text/words.ts';
import type { MatterSummary, Page, Window } from './contract.ts';
import { type Connection, query } from './database.ts';

/** The ledger's order: what has no date comes last. */
const BY_START = sql`coalesce(start, '9999')`;
const BY_DATE = sql`coalesce(date, '9999')`;

/** Puts a ledger in place of the one before, in one transaction. */
export function saveLedger(db: Connection, ledger: Ledger): void {
  db.write(() => {
    for (const table of ['matter_document', 'origin_document', 'matter', 'origin'] as const)
      db.run(query.deleteFrom(table));
    for (const matter of ledger.matters) saveMatter(db, matter);
    for (const origin of ledger.origins) saveOrigin(db, origin);
  });
}

/** Puts a matter in place of the one that had its id, if one had. */
export function saveMatter(db: Connection, matter: Matter): void {
  dropMatter(db, matter.id);
  const bounds = matter.accounts
    .flatMap(({ low, point, high }) => [low, point, high])
    .filter((bound) => bound !== null);
  db.run(
    query.insertInto('matter').values({
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
      place_key: matter.place ? fold(matter.place.name) : null,
      lat: matter.place?.lat ?? null,
      lon: matter.place?.lon ?? null,
      content: JSON.stringify(matter),
    }),
  );
  for (const document of new Set(matter.documents))
    db.execute('INSERT INTO matter_document VALUES (?, ?)', matter.id, document);
}

export function dropMatter(db: Connection, id: string): void {
  db.execute('DELETE FROM matter_document WHERE matter = ?', id);
  db.execute('DELETE FROM matter WHERE id = ?', id);
}

/** Puts an origin in place of the one that had its id, if one had. Its documents stand with the earliest first. */
export function saveOrigin(db: Connection, origin: Origin): void {
  dropOrigin(db, origin.id);
  const earliest = origin.documents[0] ?? origin.first;
  const [row] = db.rows<{ date: string | null }>('SELECT date FROM document WHERE id = ?', earliest);
  db.run(
    query.insertInto('origin').values({
      id: origin.id,
      earliest,
      date: row?.date ?? null,
      documents: origin.documents.length,
      content: JSON.stringify(origin),
    }),
  );
  for (const document of new Set(origin.documents))
    db.execute('INSERT OR IGNORE INTO origin_document VALUES (?, ?)', document, origin.id);
}

export function dropOrigin(db: Connection, id: string): void {
  db.execute('DELETE FROM origin_document WHERE origin = ?', id);
  db.execute('DELETE FROM origin WHERE id = ?', id);
}

/** The ledger as it was last saved; an empty one before that. */
export function loadLedger(db: Connection): Ledger {
  const matters = db.all(query.selectFrom('matter').select('content').orderBy(BY_START).orderBy('id'));
  const origins = db.all(query.selectFrom('origin').select('content').orderBy(BY_DATE).orderBy('earliest'));
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
      .orderBy(BY_START)
      .orderBy('id')
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

type Stored = { readonly content: string };
const matterIn = ({ content }: Stored): Matter => JSON.parse(content) as Matter;
const originIn = ({ content }: Stored): Origin => JSON.parse(content) as Origin;

/** Matters that rest on a document, in the ledger's order. */
export const mattersOf = (db: Connection, document: string): readonly Matter[] =>
  db
    .rows<Stored>(
      `SELECT m.content FROM matter_document md JOIN matter m ON m.id = md.matter
        WHERE md.document = ? ORDER BY coalesce(m.start, '9999'), m.id`,
      document,
    )
    .map(matterIn);

/** Degrees of latitude, and of longitude up to high latitudes, that are more than the size of one place. */
const BESIDE = { lat: 0.05, lon: 0.2 };

/** Other matters that have a document in common with one, or lie at its place. */
export function mattersBeside(db: Connection, { id, place }: Matter): readonly Matter[] {
  const { lat, lon } = place ?? { lat: null, lon: null };
  return db
    .rows<Stored>(
      `SELECT content FROM matter WHERE id <> ? AND id IN (
        SELECT other.matter FROM matter_document own JOIN matter_document other ON other.document = own.document
          WHERE own.matter = ?
        UNION SELECT id FROM matter WHERE place_key = ?
        UNION SELECT id FROM matter WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?)
        ORDER BY coalesce(start, '9999'), id`,
      id,
      id,
      place ? fold(place.name) : null,
      ...(lat === null || lon === null
        ? [null, null, null, null]
        : [lat - BESIDE.lat, lat + BESIDE.lat, lon - BESIDE.lon, lon + BESIDE.lon]),
    )
    .map(matterIn);
}

/** The matters in the ledger's order, each with a number that is another whenever it was drawn up anew. */
export const matterStamps = (db: Connection): readonly { readonly id: string; readonly stamp: number }[] =>
  db.rows("SELECT id, seq AS stamp FROM matter ORDER BY coalesce(start, '9999'), id");

/** The origin of a document. */
export function originOf(db: Connection, document: string): Origin | undefined {
  const [row] = db.rows<Stored>(
    'SELECT o.content FROM origin_document od JOIN origin o ON o.id = od.origin WHERE od.document = ?',
    document,
  );
  return row && originIn(row);
}

/** Origins, those with most documents first. */
export function listOrigins(db: Connection, { offset, limit }: Window): Page<Origin> {
  const items = db
    .rows<Stored>(
      `SELECT content FROM origin ORDER BY documents DESC, coalesce(date, '9999'), earliest LIMIT ? OFFSET ?`,
      limit,
      offset,
    )
    .map(originIn);
  return { items, total: countLedger(db).origins, offset };
}
