import { sql } from 'kysely';
import type { Span } from '../model/index.ts';
import type { Page, SearchHit, Window } from './contract.ts';
import type { Connection } from './database.ts';
import { parseSearch, type SearchQuery } from './search-query.ts';

/** Characters that stand around hits in what the database returns, and that no text holds. */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const WORDS_AROUND = 28;
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
 * latest first.
 */
export function searchDocuments(db: Connection, text: string, { offset, limit }: Window): Page<SearchHit> {
  const asked = parseSearch(text);
  const conditions = conditionsOf(asked);
  if (conditions.length === 0) return { items: [], total: 0, offset };
  const from = sql`FROM document d ${asked.words ? sql`JOIN document_words ON document_words.rowid = d.seq` : sql``}
    WHERE ${sql.join(conditions, sql` AND `)}`;
  const order = asked.words ? sql`bm25(document_words, 4.0, 1.0), d.seq` : sql`d.date DESC, d.seq`;
  const found = db.raw<{ seq: number }>(
    sql<{ seq: number }>`SELECT d.seq ${from} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
  );
  const total = db.raw<{ n: number }>(sql<{ n: number }>`SELECT count(*) AS n ${from}`)[0]?.n ?? 0;
  return { items: found.flatMap(({ seq }) => hitAt(db, seq, asked.words)), total, offset };
}

function conditionsOf({ words, names, types, languages, from, to }: SearchQuery) {
  return [
    ...(words ? [sql<boolean>`document_words MATCH ${words}`] : []),
    ...(names
      ? [sql<boolean>`d.seq IN (SELECT rowid FROM document_names WHERE document_names MATCH ${names})`]
      : []),
    ...types.map(
      (type) => sql<boolean>`EXISTS (SELECT 1 FROM matter_document md JOIN matter m ON m.id = md.matter
        WHERE md.document = d.id AND m.type = ${type})`,
    ),
    ...languages.map((language) => sql<boolean>`d.language = ${language}`),
    ...(from ? [sql<boolean>`d.date >= ${from}`] : []),
    ...(to ? [sql<boolean>`d.date <= ${to}`] : []),
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
