import type { Matter, Origin } from '../model/index.ts';
import {
  type Base,
  type Found,
  NOTHING_YET,
  type Postings,
  type Records,
  type Shelf,
  type Whole,
} from '../reconcile/shelf/shelf.ts';
import type { Connection } from './database.ts';
import { dropMatter, dropOrigin, findMatter, saveMatter, saveOrigin } from './ledger.ts';
import { createMemory, type Memory } from './memory.ts';
import { baseCodec, type Codec, json, namesCodec, sketchCodec, toldCodec } from './shelf-codecs.ts';

/** Records of one kind that are kept in memory, or half as many: those go that nobody asked for of late. */
const REMEMBERED = 2000;

/** Kinds of records, by the number under which they are stored. */
const KINDS = {
  bases: 1,
  names: 2,
  sketches: 3,
  echoes: 4,
  links: 5,
  roots: 6,
  told: 7,
  placed: 8,
  components: 9,
  units: 10,
  whole: 11,
} as const;

/** The shelf of a dossier. What it remembers is forgotten when another process has written. */
export interface StoredShelf extends Shelf {
  /** Forgets what it remembers: what was written last did not come to stand in the dossier. */
  forget(): void;
}

export function createShelf(db: Connection): StoredShelf {
  const memories: Pick<Memory<unknown>, 'clear'>[] = [];
  const numbers = new Map<string, number>();
  const records = <T>(kind: keyof typeof KINDS, codec: Codec<T> | ((id: number) => Codec<T>)): Records<T> => {
    const memory = createMemory<T>(REMEMBERED / 2);
    memories.push(memory);
    return recordsIn(db, KINDS[kind], memory, typeof codec === 'function' ? codec : () => codec);
  };
  const numberOf = (document: string): number | undefined => {
    const known = numbers.get(document);
    if (known !== undefined) return known;
    const [row] = db.rows<{ seq: number }>('SELECT seq FROM document WHERE id = ?', document);
    if (!row) return undefined;
    if (numbers.size >= 75 * REMEMBERED) numbers.clear();
    numbers.set(document, row.seq);
    return row.seq;
  };
  const names = records('names', namesCodec);
  const bases = records<Base>('bases', baseCodec);
  const whole = records<Whole>('whole', json());
  return {
    numberOf,
    enrol: (document) => {
      const number = numberOf(document);
      if (number === undefined) throw new Error(`document ${document} is not in the dossier`);
      return number;
    },
    strike: (document) => {
      numbers.delete(document);
    },
    numbers: () =>
      db.rows<{ id: number }>('SELECT id FROM shelf WHERE kind = ?', KINDS.bases).map(({ id }) => id),
    postings: postingsIn(db),
    names,
    bases,
    sketches: records(
      'sketches',
      sketchCodec((document) => names.get(numberOf(document)!)!),
    ),
    echoes: records('echoes', json()),
    links: records('links', json()),
    roots: records('roots', json()),
    told: records('told', (document) => toldCodec(bases.get(document)?.claims ?? [])),
    placed: records('placed', json()),
    components: records('components', json()),
    units: records('units', json()),
    whole: () => whole.get(0) ?? NOTHING_YET,
    setWhole: (value) => whole.set(0, value),
    matter: (id): Matter | undefined => findMatter(db, id),
    saveMatter: (matter) => saveMatter(db, matter),
    dropMatter: (id) => dropMatter(db, id),
    saveOrigin: (origin: Origin) => saveOrigin(db, origin),
    dropOrigin: (id) => dropOrigin(db, id),
    forget: () => {
      for (const memory of memories) memory.clear();
      numbers.clear();
    },
  };
}

function recordsIn<T>(
  db: Connection,
  kind: number,
  memory: Memory<T>,
  codecOf: (id: number) => Codec<T>,
): Records<T> {
  return {
    get: (id) => {
      const known = memory.get(id);
      if (known !== undefined || memory.has(id)) return known;
      const [row] = db.rows<{ content: Uint8Array | string }>(
        'SELECT content FROM shelf WHERE kind = ? AND id = ?',
        kind,
        id,
      );
      const value = row && codecOf(id).decode(row.content);
      memory.set(id, value);
      return value;
    },
    set: (id, value) => {
      memory.set(id, value);
      db.execute('INSERT OR REPLACE INTO shelf VALUES (?, ?, ?)', kind, id, codecOf(id).encode(value));
    },
    delete: (id) => {
      memory.set(id, undefined);
      db.execute('DELETE FROM shelf WHERE kind = ? AND id = ?', kind, id);
    },
  };
}

function postingsIn(db: Connection): Postings {
  const find = (sql: string, ...values: number[]): Found[] => db.rows<Found>(sql, ...values);
  const onDay = (key: number, day: number): Found[] =>
    find('SELECT day, item FROM posting WHERE key = ? AND day = ?', key, day);
  /** The first rows, and all others of the day on which the last of them stands. */
  const wholeDays = (key: number, rows: Found[], least: number): readonly Found[] => {
    if (rows.length < least) return rows;
    const { day } = rows.at(-1)!;
    return [...rows.filter((row) => row.day !== day), ...onDay(key, day)];
  };
  return {
    add: (key, day, item) => db.execute('INSERT OR IGNORE INTO posting VALUES (?, ?, ?)', key, day, item),
    remove: (key, day, item) =>
      db.execute('DELETE FROM posting WHERE key = ? AND day = ? AND item = ?', key, day, item),
    between: (key, from, to, least) =>
      least === undefined
        ? find(
            'SELECT day, item FROM posting WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day',
            key,
            from,
            to,
          )
        : wholeDays(
            key,
            find(
              'SELECT day, item FROM posting WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day LIMIT ?',
              key,
              from,
              to,
              least,
            ),
            least,
          ),
    upTo: (key, to, least) =>
      wholeDays(
        key,
        find(
          'SELECT day, item FROM posting WHERE key = ? AND day <= ? ORDER BY day DESC LIMIT ?',
          key,
          to,
          least,
        ),
        least,
      ),
  };
}
