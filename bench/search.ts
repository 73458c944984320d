// npm run bench -- search [REPORTS [FILE]]: how long searches take in a dossier of synthetic reports, kept in FILE if given.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document, Reading } from '../src/model/index.ts';
import { connect } from '../src/store/database.ts';
import { addDocument, countDocuments } from '../src/store/documents.ts';
import { searchDocuments } from '../src/store/search.ts';
import { median } from './processes.ts';
import { tableRows, writeSection } from './section.ts';
import { sampleTexts } from './text.ts';

const AT_ONCE = 2000;
const WORDS = 220;
const RUNS = 5;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NEXT = random(1);

/** Words by rank: those of the sample reports by how often they occur, then words that mean nothing. */
const VOCABULARY: readonly string[] = (() => {
  const words = sampleTexts().flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const counts = Map.groupBy(words, (word) => word);
  const ranked = [...counts].sort((a, b) => b[1].length - a[1].length).map(([word]) => word);
  return Array.from({ length: 60_000 }, (_, rank) => ranked[rank] ?? `mot${rank.toString(36)}`);
})();

/** A word as often as its rank bids (Zipf's law). */
const word = (): string => VOCABULARY[Math.floor(VOCABULARY.length ** NEXT()) - 1]!;

const at = (rank: number): string => VOCABULARY[rank]!;

/** A search and what it stands for. */
const SEARCHES: readonly (readonly [what: string, search: string])[] = [
  ['the commonest word', at(0)],
  ['a common word', at(40)],
  ['a rare word', at(20_000)],
  ['three words', `${at(30)} ${at(200)} ${at(700)}`],
  ['a phrase of common words', `"${at(1)} ${at(0)}"`],
  ['a beginning', `${at(300).slice(0, 4)}*`],
  ['a speaker', 'speaker:"Speaker 77"'],
  ['common words, a place and a period', `${at(5)} place:"Place 5" date:2022-03..2022-09`],
  ['a common word in a language', `${at(40)} language:en`],
  ['a period', 'date:2022-03..2022-05'],
];

/** A report whose words are drawn as often as the sample reports have them, with a speaker and a place. */
function report(n: number): {
  readonly document: Document;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
} {
  const id = `r${n}`;
  const text = Array.from({ length: WORDS }, word).join(' ');
  const bytes = Buffer.from(`${n} ${text}`);
  const span = [0, 4] as const;
  const document: Document = {
    id,
    text,
    title: text.slice(0, 60),
    publisher: `Outlet ${n % 200}`,
    language: 'en',
    date: new Date(Date.UTC(2021, 0, 1 + (n % 1500))).toISOString().slice(0, 10),
    sha256: n.toString(16).padStart(64, '0'),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sourceMap: [],
  };
  const reading: Reading = {
    id,
    language: 'en',
    blocks: [],
    relays: [],
    entities: [{ id: 'e1', type: 'person', name: `Speaker ${n % 5000}` }],
    mentions: [],
    attributions: [
      { id: 'a1', sources: [span], cues: [], contents: [], mode: 'indirect', stance: 'says', speaker: 'e1' },
    ],
    estimates: [],
    timexes: [],
    toponyms: [
      {
        id: 't1',
        span,
        name: `Place ${n % 900}`,
        lat: 0,
        lon: 0,
        country: 'ML',
        geonamesId: null,
        precision: 1,
      },
    ],
    events: [],
    access: [],
    hedges: [],
    warnings: [],
  };
  return { document, bytes, reading };
}

const [reports, kept] = [Number(process.argv[3] ?? 100_000), process.argv[4]];
const folder = mkdtempSync(join(tmpdir(), 'griot-search-'));
const file = kept ?? join(folder, 'many.griot');
try {
  const db = connect(file, { create: true });
  for (let from = countDocuments(db); from < reports; from += AT_ONCE) {
    db.write(() => {
      for (let n = from; n < Math.min(reports, from + AT_ONCE); n++) {
        const { document, bytes, reading } = report(n);
        addDocument(db, document, bytes, reading);
      }
    });
    process.stderr.write(`\r${from + AT_ONCE}`);
  }
  process.stderr.write('\n');
  const rows: string[][] = [];
  for (const [what, search] of SEARCHES) {
    const times = Array.from({ length: RUNS }, () => {
      const before = process.cpuUsage();
      searchDocuments(db, search, { offset: 0, limit: 100 });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    const { total } = searchDocuments(db, search, { offset: 0, limit: 1 });
    rows.push([what, `\`${search}\``, total.toLocaleString('en'), median(times).toFixed(0)]);
  }
  db.close();
  writeSection(
    'search',
    `## Searching

Written by \`npm run bench -- search\`: ${reports.toLocaleString('en')} synthetic reports of ${WORDS} words, 100 hits with their snippets; processor time,
medians of ${RUNS} runs.

| search | as typed | hits | ms |
|---|---|---|---|
${tableRows(rows)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
