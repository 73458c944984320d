import { sql } from 'kysely';
import type { Document, Reading, Relay } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import type { AddOutcome, DocumentSummary, NamedDocument, Page, Window } from './contract.ts';
import { type Connection, query } from './database.ts';
import { ENTER_NAMES } from './names.ts';

/** Stores a document with its bytes and reading in one transaction; bytes that are there already change nothing. */
export function addDocument(
  db: Connection,
  document: Document,
  bytes: Uint8Array,
  reading: Reading,
): AddOutcome {
  const known = knownBytes(db, document.sha256);
  if (known !== undefined) return { status: 'unchanged', id: known };
  return db.write(() => {
    const since = knownBytes(db, document.sha256);
    if (since !== undefined) return { status: 'unchanged', id: since };
    refuseTakenId(db, document.id);
    db.run(query.insertInto('bytes').values({ sha256: document.sha256, content: bytes }));
    insertDocument(db, document);
    insertReading(db, document.id, reading);
    enterNames(db, document.id);
    db.execute('INSERT INTO undrawn VALUES (?)', document.id);
    return { status: 'added', id: document.id };
  });
}

const knownBytes = (db: Connection, sha256: string): string | undefined =>
  db.first(query.selectFrom('document').select('id').where('sha256', '=', sha256))?.id;

function refuseTakenId(db: Connection, id: string): void {
  if (db.first(query.selectFrom('document').select('seq').where('id', '=', id)) === undefined) return;
  throw new Problem(
    'takenId',
    `another document with the id "${id}" is in ${db.path} already: give this one an id of its own.`,
  );
}

function insertDocument(db: Connection, document: Document): void {
  const { text, ...details } = document;
  const title = document.title ?? '';
  db.run(
    query.insertInto('document').values({
      id: document.id,
      sha256: document.sha256,
      title,
      publisher: document.publisher ?? null,
      date: document.date,
      language: document.language,
      text,
      details: JSON.stringify(details),
    }),
  );
  db.raw(
    sql`INSERT INTO text_hash SELECT id, sha256(text) FROM document WHERE id = ${document.id} RETURNING document`,
  );
  db.raw(sql`INSERT INTO document_words (rowid, title, text)
    SELECT seq, title, text FROM document WHERE id = ${document.id} RETURNING rowid`);
}

function insertReading(db: Connection, document: string, reading: Reading): void {
  db.run(
    query.insertInto('reading').values({
      document,
      attributions: reading.attributions.length,
      estimates: reading.estimates.length,
      warnings: reading.warnings.length,
      relay_of: relayOf(reading.relays),
      content: JSON.stringify(reading),
    }),
  );
  db.raw(
    sql`INSERT INTO reading_hash SELECT document, sha256(content) FROM reading WHERE document = ${document} RETURNING document`,
  );
}

/** Takes a document out, with its bytes and reading; its ledger is to be settled before. */
export function removeDocument(db: Connection, id: string): boolean {
  const [row] = db.rows<{ seq: number; sha256: string }>('SELECT seq, sha256 FROM document WHERE id = ?', id);
  if (!row) return false;
  db.write(() => {
    db.execute(
      "INSERT INTO document_words (document_words, rowid, title, text) SELECT 'delete', seq, title, text FROM document WHERE id = ?",
      id,
    );
    db.execute('DELETE FROM document_names WHERE rowid = ?', row.seq);
    db.execute('DELETE FROM document WHERE id = ?', id);
    db.execute('DELETE FROM bytes WHERE sha256 = ?', row.sha256);
  });
  return true;
}

/** Titles and the like of documents, in the order in which they are asked for; those that are missing are left out. */
export const nameDocuments = (db: Connection, ids: readonly string[]): readonly NamedDocument[] =>
  [...new Set(ids)].flatMap((id) =>
    db.rows<NamedDocument>('SELECT id, title, publisher, date, language FROM document WHERE id = ?', id),
  );

export function findBySha256(db: Connection, sha256: string): Document | undefined {
  const row = db.first(query.selectFrom('document').select(['text', 'details']).where('sha256', '=', sha256));
  return row && revive(row);
}

/** The speakers, places and outlet by which the document is found. */
const enterNames = (db: Connection, document: string): void => {
  db.raw(sql`${sql.raw(ENTER_NAMES)} WHERE d.id = ${document} RETURNING rowid`);
};

const TELLING: readonly Relay['kind'][] = ['footer', 'quotedAgency', 'byline', 'credit'];

/** The outlet that a document relays: the one that its most telling words name. */
function relayOf(relays: readonly Relay[]): string | null {
  for (const kind of TELLING) {
    const found = relays.find((relay) => relay.kind === kind);
    if (found) return found.name;
  }
  return null;
}

export function countDocuments(db: Connection): number {
  return db.first(query.selectFrom('document').select((eb) => eb.fn.countAll<number>().as('n')))?.n ?? 0;
}

/** Documents in the order in which they came. */
export function listDocuments(db: Connection, { offset, limit }: Window): Page<DocumentSummary> {
  const items = db.all(
    query
      .selectFrom('document')
      .innerJoin('reading', 'reading.document', 'document.id')
      .select([
        'document.id',
        'title',
        'publisher',
        'date',
        'language',
        'attributions',
        'estimates',
        'warnings',
      ])
      .select('relay_of as relayOf')
      .select((eb) => [
        eb
          .selectFrom('matter_document')
          .whereRef('matter_document.document', '=', 'document.id')
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .as('matters'),
        eb
          .selectFrom('origin_document')
          .whereRef('origin_document.document', '=', 'document.id')
          .select('origin')
          .limit(1)
          .as('origin'),
      ])
      .orderBy('seq')
      .limit(limit)
      .offset(offset),
  );
  return {
    items: items.map((item) => ({ ...item, matters: item.matters ?? 0 })),
    total: countDocuments(db),
    offset,
  };
}

export function findDocument(db: Connection, id: string): Document | undefined {
  const row = db.first(query.selectFrom('document').select(['text', 'details']).where('id', '=', id));
  return row && revive(row);
}

export const listHashes = (db: Connection): readonly Pick<Document, 'id' | 'sha256'>[] =>
  db.all(query.selectFrom('document').select(['id', 'sha256']).orderBy('seq'));

/** Whether the stored reading gives the hash that it had when it came in. */
export function isReadingWhole(db: Connection, document: string): boolean | undefined {
  const row = db.first(
    query
      .selectFrom('reading')
      .innerJoin('reading_hash', 'reading_hash.document', 'reading.document')
      .select(sql<number>`sha256(content) = sha256`.as('whole'))
      .where('reading.document', '=', document),
  );
  return row && row.whole === 1;
}

export function findTextHash(db: Connection, id: string): string | undefined {
  return db.first(query.selectFrom('text_hash').select('sha256').where('document', '=', id))?.sha256;
}

export function findReading(db: Connection, id: string): Reading | undefined {
  const row = db.first(query.selectFrom('reading').select('content').where('document', '=', id));
  return row && (JSON.parse(row.content) as Reading);
}

export function findBytes(db: Connection, sha256: string): Uint8Array | undefined {
  return db.first(query.selectFrom('bytes').select('content').where('sha256', '=', sha256))?.content;
}

const READINGS_AT_ONCE = 50;

/** All documents with their readings, in the order in which they came; what is written meanwhile may be among them. */
export function* eachReading(db: Connection): IterableIterator<{ document: Document; reading: Reading }> {
  let last = 0;
  for (;;) {
    const rows = db.all(
      query
        .selectFrom('document')
        .innerJoin('reading', 'reading.document', 'document.id')
        .select(['seq', 'text', 'details', 'content'])
        .where('seq', '>', last)
        .orderBy('seq')
        .limit(READINGS_AT_ONCE),
    );
    for (const row of rows) yield { document: revive(row), reading: JSON.parse(row.content) as Reading };
    if (rows.length < READINGS_AT_ONCE) return;
    last = rows.at(-1)!.seq;
  }
}

const revive = ({ text, details }: { text: string; details: string }): Document => ({
  ...(JSON.parse(details) as Omit<Document, 'text'>),
  text,
});
