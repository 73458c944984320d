import { sql } from 'kysely';
import type { Span } from '../model/index.ts';
import type { Page, SearchHit, Window } from './contract.ts';
import type { Connection } from './database.ts';

/** Characters that stand around hits in what the database returns, and that no text holds. */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const WORDS_AROUND = 28;

interface Row {
  readonly document: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly snippet: string;
}

/** Documents that hold all the words, the best first. "Words in quotation marks" must stand together; `word*` is a beginning. */
export function searchDocuments(db: Connection, words: string, { offset, limit }: Window): Page<SearchHit> {
  const match = matchExpression(words);
  if (match === undefined) return { items: [], total: 0, offset };
  const rows = db.raw<Row>(sql<Row>`
    SELECT d.id AS document, d.title, d.publisher, d.date,
      snippet(document_words, 1, ${OPEN}, ${CLOSE}, '…', ${WORDS_AROUND}) AS snippet
    FROM document_words JOIN document d ON d.seq = document_words.rowid
    WHERE document_words MATCH ${match}
    ORDER BY bm25(document_words, 4.0, 1.0), d.seq LIMIT ${limit} OFFSET ${offset}`);
  const [count] = db.raw<{ n: number }>(
    sql<{ n: number }>`SELECT count(*) AS n FROM document_words WHERE document_words MATCH ${match}`,
  );
  return { items: rows.map(toHit), total: count?.n ?? 0, offset };
}

/** The words as an FTS5 expression in which nothing a person types is an operator; undefined if there is no word. */
export function matchExpression(words: string): string | undefined {
  const terms: string[] = [];
  for (const match of words.matchAll(/["“]([^"”]*)["”]?|(\S+)/g)) {
    const term = (match[1] ?? match[2] ?? '').replaceAll('"', ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    const beginning = match[2]?.endsWith('*') ? '*' : '';
    terms.push(`"${term.replaceAll('*', ' ')}"${beginning}`);
  }
  return terms.length > 0 ? terms.join(' ') : undefined;
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
