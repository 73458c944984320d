import type { Connection } from './database.ts';

/** Which documents the ledger is still to be drawn up with. */
export interface Drawing {
  /** Ids of documents that came in since, or that other rules drew, in the order in which they came. */
  undrawn(limit: number): readonly string[];
  /** Notes that the ledger is drawn up with these documents. */
  drew(documents: readonly string[]): void;
  /** If the ledger was drawn up by rules of another version, all documents are undrawn. */
  drawBy(rules: number): void;
}

export const drawingIn = (db: Connection): Drawing => ({
  undrawn: (limit) =>
    db
      .rows<{ id: string }>(
        // The few that are undrawn come first: a plain join would go through all documents in their order.
        'SELECT d.id FROM undrawn u CROSS JOIN document d ON d.id = u.document ORDER BY d.seq LIMIT ?',
        limit,
      )
      .map(({ id }) => id),
  drew: (documents) => {
    for (const document of documents) db.execute('DELETE FROM undrawn WHERE document = ?', document);
  },
  drawBy: (rules) => {
    const [row] = db.rows<{ rules: number }>('SELECT rules FROM dossier');
    if (row?.rules === rules) return;
    db.write(() => {
      db.execute('INSERT OR IGNORE INTO undrawn SELECT id FROM document');
      db.execute('UPDATE dossier SET rules = ?', rules);
    });
  },
});
