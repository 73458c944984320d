// Reads the dossiers of a folder, reconciles them and scores the ledgers:
//   node bin/griot-node.js scripts/dossiers.ts [--oracle] [--dir DIR] [--out DIR] [--json]
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentInput, Reading } from '../src/model/index.ts';
import { createReader, type Reader } from '../src/read/reader.ts';
import { reconcile } from '../src/reconcile/index.ts';
import { availableLanguages, loadResources } from '../src/resources/load.ts';
import { type Gold, oracleReading, plainTimexes, plainToponyms } from '../test/reconcile/oracle.ts';

const shared = realpathSync(new URL('../../shared/', import.meta.url));
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: join(shared, 'corpora/dossiers') },
    out: { type: 'string' },
    oracle: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const out = values.out ?? mkdtempSync(join(tmpdir(), 'dossiers-'));
mkdirSync(out, { recursive: true });

const readers = new Map<string, Reader>();
for (const code of availableLanguages()) readers.set(code, createReader(await loadResources(code)));

const unread = (document: DocumentInput): Reading => ({
  id: document.id,
  language: document.language ?? 'und',
  blocks: [],
  relays: [],
  entities: [],
  mentions: [],
  attributions: [],
  estimates: [],
  timexes: [],
  toponyms: [],
  events: [],
  access: [],
  hedges: [],
  warnings: [],
});

function readDocument(document: DocumentInput, gold: Gold): Reading {
  const reading = readers.get(document.language ?? 'en')?.read(document);
  if (!reading) return unread(document);
  if (!values.oracle) return reading;
  const timexes = reading.timexes.length ? reading.timexes : plainTimexes(document);
  const toponyms = reading.toponyms.length ? reading.toponyms : plainToponyms(document, gold);
  return oracleReading(document, gold, { ...reading, timexes, toponyms });
}

for (const name of readdirSync(values.dir)) {
  const goldFile = join(values.dir, name, 'gold.json');
  if (!existsSync(goldFile)) continue;
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
  const documents = readFileSync(join(values.dir, name, 'documents.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as DocumentInput);
  const ledger = reconcile(
    documents.map((document) => ({ document, reading: readDocument(document, gold) })),
  );
  writeFileSync(join(out, `${name}.json`), JSON.stringify(ledger, null, 1));
}
const scorer = join(shared, 'score/dossiers.mjs');
const flags = values.json ? ['--json'] : [];
const scored = spawnSync(process.execPath, [scorer, '--gold', values.dir, '--pred', out, ...flags], {
  encoding: 'utf8',
});
console.log(scored.stdout, scored.stderr);
console.log(`ledgers are in ${out}`);
