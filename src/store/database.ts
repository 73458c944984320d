import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { Problem } from '../model/problem.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';
import { storeProblem } from './problems.ts';
import type { Tables } from './tables.ts';

/** Builds typed queries; they are compiled here and run by the `Connection`. */
export const query = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** An open dossier file. Every method throws `Problem` where the fault lies with the file or the disk. */
export interface Connection {
  readonly path: string;
  /** All rows of a query. */
  readonly all: <T>(statement: Compilable<T>) => T[];
  readonly first: <T>(statement: Compilable<T>) => T | undefined;
  readonly run: (statement: Compilable<unknown>) => void;
  /** A query written as SQL, for what the builder has no words for. */
  readonly raw: <T>(statement: RawBuilder<T>) => T[];
  /** All rows of a statement that is asked so often that it is written as it is. */
  readonly rows: <T>(sql: string, ...values: readonly Value[]) => T[];
  readonly execute: (sql: string, ...values: readonly Value[]) => void;
  /** Runs `work` in one transaction and raises the dossier's revision; all of it is stored, or nothing. */
  readonly write: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** What stands in a column. */
export type Value = string | number | Uint8Array | null;

/** Kibibytes of the file that are kept in memory: keys of the ledger lie all over it. */
const CACHE_KIB = 65_536;

export interface OpenOptions {
  /** Whether a missing file is made; otherwise it is a problem. */
  readonly create?: boolean | undefined;
  /** Largest size of the file in pages of 4096 bytes; beyond it the dossier is as full as on a full disk. */
  readonly maxPages?: number | undefined;
}

/**
 * Opens a dossier file and brings its schema up to date.
 *
 * @throws Problem for a file that is missing, no dossier, of a newer schema, or may not be written.
 */
export function connect(path: string, options: OpenOptions = {}): Connection {
  if (path !== ':memory:' && !existsSync(path) && !options.create) {
    throw new Problem('missingDossier', `${path} does not exist: make it with "griot add ${path} FILE...".`);
  }
  let db: SqliteDatabase.Database | undefined;
  try {
    db = new SqliteDatabase(path);
    prepareFile(db, path, options);
    return connection(db, path);
  } catch (error) {
    db?.close();
    throw storeProblem(error, path);
  }
}

function prepareFile(db: SqliteDatabase.Database, path: string, options: OpenOptions): void {
  db.pragma('busy_timeout = 5000');
  db.function('sha256', { deterministic: true }, (text) =>
    createHash('sha256').update(String(text)).digest('hex'),
  );
  refuseForeign(db, path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  if (options.maxPages !== undefined) db.pragma(`max_page_count = ${Math.floor(options.maxPages)}`);
  migrate(db, path);
}

/** A file of another program, or of a later Griot, is not touched. */
function refuseForeign(db: SqliteDatabase.Database, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  const tables = db.prepare(`SELECT count(*) AS n FROM sqlite_schema`).get() as { n: number };
  if (id !== APPLICATION_ID && tables.n > 0) {
    throw new Problem('notADossier', `${path} is an SQLite database but no dossier: name another file.`);
  }
  if (tables.n > 0) refuseNewer(db, path);
}

const versionOf = (db: SqliteDatabase.Database): number =>
  (db.prepare('SELECT max(version) AS version FROM migration').get() as { version: number | null }).version ??
  0;

function refuseNewer(db: SqliteDatabase.Database, path: string): void {
  const version = versionOf(db);
  if (version <= SCHEMA_VERSION) return;
  throw new Problem(
    'newerSchema',
    `${path} was written by a newer Griot (its schema is ${version}, this one knows ${SCHEMA_VERSION}): update Griot to open it.`,
  );
}

function migrate(db: SqliteDatabase.Database, path: string): void {
  const migrateAll = db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)');
    refuseNewer(db, path);
    const version = versionOf(db);
    if (version === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
    for (let next = version; next < SCHEMA_VERSION; next++) {
      db.exec(MIGRATIONS[next]!);
      db.prepare("INSERT INTO migration VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ'))").run(next + 1);
    }
    if (version === 0) db.prepare('INSERT INTO dossier (id, revision) VALUES (?, 0)').run(randomUUID());
  });
  const present = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get();
  if (!present || versionOf(db) < SCHEMA_VERSION) migrateAll.immediate();
}

function connection(db: SqliteDatabase.Database, path: string): Connection {
  const prepared = new Map<string, SqliteDatabase.Statement>();
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeProblem(error, path);
    }
  };
  const statement = (sql: string): SqliteDatabase.Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const all = <T>(compilable: Compilable<T>): T[] =>
    guard(() => {
      const { sql, parameters } = compilable.compile();
      return statement(sql).all(...parameters) as T[];
    });
  const run = (compilable: Compilable<unknown>) =>
    guard(() => {
      const { sql, parameters } = compilable.compile();
      statement(sql).run(...parameters);
    });
  return {
    path,
    all,
    first: (compilable) => all(compilable)[0],
    run,
    raw: <T>(builder: RawBuilder<T>) =>
      guard(() => {
        const { sql, parameters } = builder.compile(query);
        return statement(sql).all(...parameters) as T[];
      }),
    rows: <T>(sql: string, ...values: readonly Value[]) => guard(() => statement(sql).all(...values) as T[]),
    execute: (sql, ...values) =>
      guard(() => {
        statement(sql).run(...values);
      }),
    write: (work) =>
      guard(() =>
        db
          .transaction(() => {
            const result = work();
            run(query.updateTable('dossier').set((eb) => ({ revision: eb('revision', '+', 1) })));
            return result;
          })
          .immediate(),
      ),
    close: () => guard(() => db.close()),
  };
}
