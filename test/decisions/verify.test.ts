import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/store/open.ts';
import { renewLedger } from '../../src/work/ledger.ts';
import { griot } from '../cli/run.ts';
import { first, items, logOf, target } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let serial = 0;
let path: string;

beforeEach(() => {
  path = join(folder, `d${serial++}.griot`);
  const dossier = openDossier(path, { create: true });
  for (const { document, reading } of items) {
    const whole = {
      ...document,
      date: document.date ?? null,
      language: 'en',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sourceMap: [],
    };
    dossier.add(whole, Buffer.from(document.text), reading);
  }
  const figure = target(first, 'estimate', '12 people');
  for (const entry of logOf(
    { type: 'accept', target: figure },
    { type: 'note', target: { on: 'annotation', annotation: figure }, text: 'ask again' },
    { type: 'reject', target: target(first, 'estimate', '30 people') },
  ))
    dossier.decisions.add(entry);
  renewLedger(dossier);
  dossier.close();
});

/** Alters the file as somebody with an SQLite shell could. */
function tamper(statement: string): void {
  const db = new SqliteDatabase(path);
  db.pragma('foreign_keys = OFF');
  db.exec(statement);
  db.close();
}

it('finds nothing in a dossier as it was written', async () => {
  const { code, out, err } = await griot(['verify', path]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/whole: 2 documents, 2 matters, 3 decisions, the last with the hash [0-9a-f]{64}/);
});

const CASES: readonly (readonly [string, string, RegExp])[] = [
  [
    'an edited entry',
    `UPDATE decision SET content = replace(content, 'ask again', 'all is well') WHERE seq = 2`,
    /decision 2 was edited/,
  ],
  [
    'another hand',
    `UPDATE decision SET content = replace(content, '"Ida"', '"Ina"') WHERE seq = 1`,
    /decision 1 was edited/,
  ],
  [
    'a broken entry',
    `UPDATE decision SET content = '{' WHERE seq = 3`,
    /decision 3 was edited: it cannot be read/,
  ],
  ['a deleted entry', `DELETE FROM decision WHERE seq = 2`, /decision 2 is missing/],
  ['a deleted last entry', `DELETE FROM decision WHERE seq = 3`, /decision 3 is missing/],
  ['a deleted log', `DELETE FROM decision`, /decisions 1 to 3 are missing/],
  [
    'entries in another order',
    `UPDATE decision SET seq = -1 WHERE seq = 1; UPDATE decision SET seq = 1 WHERE seq = 2; UPDATE decision SET seq = 2 WHERE seq = -1`,
    /decision 2 stands in the place of decision 1/,
  ],
  [
    'an entry put in the place of another',
    `UPDATE decision SET (hash, content) = (SELECT hash, content FROM decision WHERE seq = 1) WHERE seq = 3`,
    /decision 1 stands in the place of decision 3/,
  ],
  [
    'other bytes',
    `UPDATE bytes SET content = replace(CAST(content AS TEXT), '12', '99')`,
    /the bytes of document first were altered/,
  ],
  ['missing bytes', `DELETE FROM bytes`, /the bytes of document first are missing/],
  [
    'another text',
    `UPDATE document SET text = replace(text, 'mayor', 'baker') WHERE id = 'first'`,
    /the text of document first was altered/,
  ],
  [
    'an annotation outside the text',
    `UPDATE reading SET content = json_set(content, '$.estimates[0].span[1]', 90000) WHERE document = 'first'`,
    /estimates 0 span of the reading of document first lies at 0,90000, outside its text/,
  ],
  [
    'another figure in a reading',
    `UPDATE reading SET content = json_set(content, '$.estimates[0].low', 999) WHERE document = 'first'`,
    /the reading of document first was altered: it is not the one that was stored/,
  ],
  [
    'another speaker in a reading',
    `UPDATE reading SET content = replace(content, 'Ada Roe', 'Ada Poe') WHERE document = 'first'`,
    /the reading of document first was altered/,
  ],
  [
    'a reading without its hash',
    `DELETE FROM reading_hash WHERE document = 'first'`,
    /the hash of the reading of document first is missing/,
  ],
  [
    'a broken reading',
    `UPDATE reading SET content = 'no' WHERE document = 'first'`,
    /reading of document first cannot be read/,
  ],
  [
    'a reading of another shape',
    `UPDATE reading SET content = json_set(content, '$.attributions[0].cues', 7) WHERE document = 'first'`,
    /reading of document first has no shape/,
  ],
  [
    'a missing reading',
    `DELETE FROM reading WHERE document = 'first'`,
    /1 of 2 documents could not be checked/,
  ],
  [
    'evidence with other words',
    `UPDATE matter SET content = replace(content, 'At least 12 people', 'At least 99 people')`,
    /evidence of Ada Roe in “How many .*says “At least 99 people”/,
  ],
  [
    'evidence that was moved',
    `UPDATE matter SET content = json_set(content, '$.accounts[0].evidence[0].span[0]', 3) WHERE type = 'killing'`,
    /has other words at 3 to/,
  ],
];

describe('finds', () => {
  it.each(CASES)('%s', async (_what, statement, message) => {
    tamper(statement);
    const { code, out, err } = await griot(['verify', path]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    // Every complaint is one sentence on one line.
    for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/^griot: .*\.$/);
  });
});

it('adds no decision to a log that cannot be read, and says how to go on', async () => {
  tamper(`UPDATE decision SET content = '{' WHERE seq = 3; DELETE FROM decision_outcome`);
  const { code, err } = await griot(['ledger', path]);
  expect(code).toBe(1);
  expect(err).toMatch(/decision 3 of .* cannot be read: "griot verify/);
});
