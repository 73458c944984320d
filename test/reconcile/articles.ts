// The fictional dossiers under test/articles with the ledger a careful reader would draw up.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocumentInput } from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import type { Item } from '../../src/reconcile/index.ts';
import { loadResources } from '../../src/resources/load.ts';
import type { Gold } from './oracle.ts';

const folder = fileURLToPath(new URL('../articles/', import.meta.url));

export interface Dossier {
  readonly name: string;
  readonly documents: readonly DocumentInput[];
  readonly gold: Gold;
}

/** Every folder `ledger-*`. */
export const dossiers: readonly Dossier[] = readdirSync(folder)
  .filter((name) => name.startsWith('ledger-'))
  .sort()
  .map((name) => ({
    name,
    documents: readFileSync(`${folder}${name}/documents.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as DocumentInput),
    gold: JSON.parse(readFileSync(`${folder}${name}/gold.json`, 'utf8')) as Gold,
  }));

const reader = createReader(await loadResources('en'));

/** The documents with their readings; a document in another language has an empty one. */
export const itemsOf = ({ documents }: Dossier): readonly Item[] =>
  documents.map((document) => {
    const reading = reader.read(document.language === 'en' ? document : { ...document, text: '' });
    return { document, reading: { ...reading, language: document.language ?? 'en' } };
  });
