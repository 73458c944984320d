import { basename } from 'node:path';
import type { Dossier } from './contract.ts';
import { type Connection, connect, type OpenOptions, query } from './database.ts';
import { decisionLog } from './decisions.ts';
import {
  addDocument,
  countDocuments,
  eachReading,
  findBySha256,
  findBytes,
  findDocument,
  findReading,
  findTextHash,
  isReadingWhole,
  listDocuments,
  listHashes,
  nameDocuments,
  removeDocument,
} from './documents.ts';
import { drawingIn } from './drawing.ts';
import {
  countLedger,
  findMatter,
  listMatters,
  listOrigins,
  loadLedger,
  matterStamps,
  mattersBeside,
  mattersOf,
  originOf,
  saveLedger,
} from './ledger.ts';
import { searchDocuments } from './search.ts';
import { createShelf } from './shelf.ts';

export type { OpenOptions } from './database.ts';

/**
 * Opens a dossier: one `.griot` file. `:memory:` is a dossier that nobody keeps.
 *
 * @throws Problem for a file that is missing, no dossier, of a newer schema, or may not be written.
 * @example const dossier = openDossier('mali.griot', { create: true });
 */
export function openDossier(path: string, options: OpenOptions = {}): Dossier {
  const db = connect(path, options);
  const shelf = createShelf(db);
  let others = othersWrote(db);
  return {
    name: basename(path).replace(/\.griot$/, ''),
    version: () => versionOf(db),
    counts: () => ({ documents: countDocuments(db), ...countReadings(db), ...countLedger(db) }),
    add: (document, bytes, reading) => addDocument(db, document, bytes, reading),
    remove: (id) => removeDocument(db, id),
    documents: (window) => listDocuments(db, window),
    document: (id) => findDocument(db, id),
    documentBy: (sha256) => findBySha256(db, sha256),
    hashes: () => listHashes(db),
    textHash: (id) => findTextHash(db, id),
    isReadingWhole: (id) => isReadingWhole(db, id),
    reading: (id) => findReading(db, id),
    bytes: (sha256) => findBytes(db, sha256),
    readings: () => eachReading(db),
    transaction: (work) => {
      if (othersWrote(db) !== others) shelf.forget();
      others = othersWrote(db);
      try {
        return db.write(work);
      } catch (error) {
        shelf.forget();
        throw error;
      }
    },
    shelf,
    drawing: drawingIn(db),
    saveLedger: (ledger) => saveLedger(db, ledger),
    ledger: () => loadLedger(db),
    matters: (window) => listMatters(db, window),
    matter: (id) => findMatter(db, id),
    mattersOf: (document) => mattersOf(db, document),
    mattersBeside: (matter) => mattersBeside(db, matter),
    matterStamps: () => matterStamps(db),
    originOf: (document) => originOf(db, document),
    origins: (window) => listOrigins(db, window),
    named: (ids) => nameDocuments(db, ids),
    search: (words, window) => searchDocuments(db, words, window),
    decisions: decisionLog(db),
    close: () => db.close(),
  };
}

function versionOf(db: Connection): string {
  const row = db.first(query.selectFrom('dossier').selectAll());
  return row ? `${row.id}.${row.revision}` : '';
}

/** A number that changes when another connection has written. */
const othersWrote = (db: Connection): number =>
  db.rows<{ data_version: number }>('PRAGMA data_version')[0]?.data_version ?? 0;

function countReadings(db: Connection): { attributions: number; estimates: number } {
  const row = db.first(
    query
      .selectFrom('reading')
      .select((eb) => [
        eb.fn.sum<number | null>('attributions').as('attributions'),
        eb.fn.sum<number | null>('estimates').as('estimates'),
      ]),
  );
  return { attributions: row?.attributions ?? 0, estimates: row?.estimates ?? 0 };
}
