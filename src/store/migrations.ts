import { ENTER_NAMES } from './names.ts';

/**
 * The schema's history: each entry brings a dossier from the version before to its own (its index plus one).
 * Entries are never altered once released; a change is a new entry.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE dossier (id TEXT NOT NULL, revision INTEGER NOT NULL);
  CREATE TABLE bytes (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE document (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE REFERENCES bytes (sha256),
    title TEXT NOT NULL,
    publisher TEXT,
    date TEXT,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    details TEXT NOT NULL
  );
  CREATE TABLE reading (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    attributions INTEGER NOT NULL,
    estimates INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    relay_of TEXT,
    content TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE matter (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    question TEXT NOT NULL,
    measure TEXT,
    place TEXT,
    start TEXT,
    "end" TEXT,
    low REAL,
    high REAL,
    accounts INTEGER NOT NULL,
    disputes INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    content TEXT NOT NULL
  );
  CREATE TABLE matter_document (
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    PRIMARY KEY (document, matter)
  ) WITHOUT ROWID;
  CREATE TABLE origin (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content TEXT NOT NULL);
  CREATE TABLE origin_document (
    document TEXT NOT NULL,
    origin TEXT NOT NULL REFERENCES origin (id) ON DELETE CASCADE,
    PRIMARY KEY (document, origin)
  ) WITHOUT ROWID;
  CREATE VIRTUAL TABLE document_words USING fts5 (
    title, text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
  );
  `,
  `
  CREATE TABLE text_hash (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL
  ) WITHOUT ROWID;
  INSERT INTO text_hash SELECT id, sha256(text) FROM document;
  CREATE TABLE decision (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, content TEXT NOT NULL);
  CREATE TABLE decision_head (length INTEGER NOT NULL, hash TEXT NOT NULL);
  INSERT INTO decision_head VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000');
  CREATE TABLE decision_outcome (seq INTEGER PRIMARY KEY, state TEXT NOT NULL, reason TEXT);
  `,
  `
  CREATE VIRTUAL TABLE document_names USING fts5 (
    speaker, place, outlet, tokenize = 'unicode61 remove_diacritics 2'
  );
  ${ENTER_NAMES};
  CREATE INDEX document_date ON document (date);
  `,
  `
  CREATE TABLE reading_hash (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL
  ) WITHOUT ROWID;
  INSERT INTO reading_hash SELECT document, sha256(content) FROM reading;
  `,
  `
  DROP TABLE matter_document;
  DROP TABLE origin_document;
  DROP TABLE matter;
  DROP TABLE origin;
  CREATE TABLE matter (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    question TEXT NOT NULL,
    measure TEXT,
    place TEXT,
    start TEXT,
    "end" TEXT,
    low REAL,
    high REAL,
    accounts INTEGER NOT NULL,
    disputes INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    place_key TEXT,
    lat REAL,
    lon REAL,
    content TEXT NOT NULL
  );
  CREATE INDEX matter_order ON matter (coalesce(start, '9999'), id);
  CREATE INDEX matter_place ON matter (place_key);
  CREATE INDEX matter_point ON matter (lat, lon);
  CREATE TABLE matter_document (
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    PRIMARY KEY (document, matter)
  ) WITHOUT ROWID;
  CREATE INDEX matter_documents ON matter_document (matter);
  CREATE TABLE origin (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    earliest TEXT NOT NULL,
    date TEXT,
    documents INTEGER NOT NULL,
    content TEXT NOT NULL
  );
  CREATE INDEX origin_order ON origin (coalesce(date, '9999'), earliest);
  CREATE INDEX origin_weight ON origin (documents DESC, coalesce(date, '9999'), earliest);
  CREATE TABLE origin_document (
    document TEXT NOT NULL,
    origin TEXT NOT NULL REFERENCES origin (id) ON DELETE CASCADE,
    PRIMARY KEY (document, origin)
  ) WITHOUT ROWID;
  CREATE INDEX origin_documents ON origin_document (origin);
  CREATE TABLE shelf (kind INTEGER NOT NULL, id INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (kind, id))
    WITHOUT ROWID;
  CREATE TABLE posting (
    key INTEGER NOT NULL, day INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, day, item)
  ) WITHOUT ROWID;
  CREATE TABLE undrawn (document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE) WITHOUT ROWID;
  ALTER TABLE dossier ADD COLUMN rules INTEGER NOT NULL DEFAULT 0;
  `,
  `
  CREATE INDEX document_language ON document (seq, language);
  `,
];

/** The schema that this Griot writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Marks an SQLite file as a dossier ("grio"). */
export const APPLICATION_ID = 0x6772696f;
