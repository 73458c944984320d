import { sql } from 'kysely';
import type { Span } from '../model/index.ts';
import type { Page, SearchHit, Window } from './contract.ts';
import type { Connection } from './database.ts';
import { parseSearch, type SearchQuery } from './search-query.ts';

/** Characters that stand around hits in what the database returns, and that no text holds. */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const WORDS_AROUND = 28;
/** Of so many documents that hold the words the best are found. */
const RANKED = 5000;
/** Characters of a text that stand for it where no words were asked for. */
const BEGINNING = 200;

interface Row {
  readonly document: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly snippet: string;
}

/**
 * Documents in which every part of what is asked for holds (see `parseSearch`): with words the best first, else the
 * latest first. Where very many hold the words, the 5,000 that came last are ranked and the others follow them: of
 * words that are everywhere no report is best, and ranking them all would keep people waiting.
 */
export function searchDocuments(db: Connection, text: string, { offset, limit }: Window): Page<SearchHit> {
  const asked = parseSearch(text);
  const conditions = conditionsOf(asked);
  if (conditions.length === 0) return { items: [], total: 0, offset };
  const where = sql`WHERE ${sql.join(conditions, sql` AND `)}`;
  const table = asked.words === undefined ? sql`document AS d` : sql`document_words`;
  const total =
    db.raw<{ n: number }>(sql<{ n: number }>`SELECT count(*) AS n FROM ${table} ${where}`)[0]?.n ?? 0;
  const found =
    asked.words === undefined
      ? latest(db, where, { offset, limit })
      : ranked(db, where, total, { offset, limit });
  return { items: found.flatMap(({ seq }) => hitAt(db, seq, asked.words)), total, offset };
}

interface Found {
  readonly seq: number;
}
type Fragment = ReturnType<typeof sql>;

const latest = (db: Connection, where: Fragment, { offset, limit }: Window): Found[] =>
  db.raw<Found>(
    sql<Found>`SELECT d.seq FROM document AS d ${where} ORDER BY d.date DESC, d.seq LIMIT ${limit} OFFSET ${offset}`,
  );

function ranked(db: Connection, where: Fragment, total: number, { offset, limit }: Window): Found[] {
  const select = (rest: Fragment): Found[] =>
    db.raw<Found>(sql<Found>`SELECT rowid AS seq FROM document_words ${where} ${rest}`);
  const cut = total > RANKED ? select(sql`ORDER BY rowid DESC LIMIT 1 OFFSET ${RANKED}`)[0]?.seq : undefined;
  // A number is bound as a real, which FTS5 does not take for a row.
  const [after, upTo] =
    cut === undefined ? [sql``, undefined] : [sql`AND rowid > CAST(${cut} AS INTEGER)`, cut];
  const best = select(
    sql`${after} ORDER BY bm25(document_words, 4.0, 1.0), rowid LIMIT ${limit} OFFSET ${offset}`,
  );
  const missing = limit - best.length;
  if (upTo === undefined || missing === 0) return best;
  return [
    ...best,
    ...select(
      sql`AND rowid <= CAST(${upTo} AS INTEGER) ORDER BY rowid DESC LIMIT ${missing} OFFSET ${Math.max(0, offset - RANKED)}`,
    ),
  ];
}

/**
 * With words every condition but the words is tried on what they find (`+`), and never leads the search; languages are
 * read from an index of their own, for the rows of documents hold their whole text.
 */
function conditionsOf({ words, names, types, languages, from, to }: SearchQuery): Fragment[] {
  const seq = words === undefined ? sql`d.seq` : sql`+document_words.rowid`;
  const dated = [...(from ? [sql`date >= ${from}`] : []), ...(to ? [sql`date <= ${to}`] : [])];
  return [
    ...(words ? [sql`document_words MATCH ${words}`] : []),
    ...(names ? [sql`${seq} IN (SELECT rowid FROM document_names WHERE document_names MATCH ${names})`] : []),
    ...types.map(
      (type) => sql`${seq} IN (SELECT t.seq FROM matter m JOIN matter_document md ON md.matter = m.id
        JOIN document t ON t.id = md.document WHERE m.type = ${type})`,
    ),
    ...(dated.length > 0
      ? [sql`${seq} IN (SELECT seq FROM document WHERE ${sql.join(dated, sql` AND `)})`]
      : []),
    ...languages.map(
      (code) =>
        sql`(SELECT language FROM document INDEXED BY document_language WHERE seq = ${seq}) = ${code}`,
    ),
  ];
}

/** One hit for the eye; what is long in it is made for the few that are shown, not for all that are ranked. */
function hitAt(db: Connection, seq: number, words: string | undefined): SearchHit[] {
  const facts = sql`d.id AS document, d.title, d.publisher, d.date`;
  const rows = words
    ? db.raw<Row>(sql<Row>`
        SELECT ${facts}, snippet(document_words, 1, ${OPEN}, ${CLOSE}, '…', ${WORDS_AROUND}) AS snippet
        FROM document_words JOIN document d ON d.seq = document_words.rowid
        WHERE document_words MATCH ${words} AND document_words.rowid = CAST(${seq} AS INTEGER)`)
    : db.raw<Row>(
        sql<Row>`SELECT ${facts}, substr(d.text, 1, ${BEGINNING}) AS snippet FROM document d WHERE d.seq = ${seq}`,
      );
  return rows.map(toHit);
}

function toHit(row: Row): SearchHit {
  const marks: Span[] = [];
  let snippet = '';
  let start = 0;
  for (const char of row.snippet) {
    if (char === OPEN) start = snippet.length;
    else if (char === CLOSE) marks.push([start, snippet.length]);
    else snippet += char;
  }
  return { ...row, snippet, marks };
}
