import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { afterAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/store/open.ts';
import { sample } from '../contract/sample.ts';
import { describeStore } from '../contract/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const newPath = () => join(folder, `${++made}.griot`);

const paths = new Map<unknown, string>();
describeStore(
  'the SQLite store',
  () => {
    const path = newPath();
    const dossier = openDossier(path, { create: true });
    paths.set(dossier, path);
    return dossier;
  },
  (dossier) => {
    const path = paths.get(dossier)!;
    dossier.close();
    return openDossier(path);
  },
);

describe('the SQLite store', () => {
  it('loses nothing acknowledged when its process is killed', async () => {
    const path = newPath();
    const program = new URL('./adds-forever.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 40) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const dossier = openDossier(path);
    const { documents } = dossier.counts();
    expect(documents).toBeGreaterThanOrEqual(acknowledged);
    for (let n = 1; n <= acknowledged; n++) expect(dossier.reading(`d${n}`)?.id).toBe(`d${n}`);
    expect(dossier.search('keeper', { offset: 0, limit: 1 }).total).toBe(documents);
    dossier.close();
  });

  it('keeps what it has when the disk is full', () => {
    const path = newPath();
    const dossier = openDossier(path, { create: true, maxPages: 120 });
    let stored = 0;
    const fill = () => {
      for (let n = 1; n < 500; n++) {
        const { document, reading } = sample(n);
        dossier.add(document, new Uint8Array(20_000), reading);
        stored = n;
      }
    };
    expect(fill).toThrow(/disk is full: what was stored is safe/);
    expect(stored).toBeGreaterThan(1);
    expect(dossier.counts().documents).toBe(stored);
    dossier.close();
    const again = openDossier(path);
    expect(again.counts().documents).toBe(stored);
    const { document, bytes, reading } = sample(900);
    expect(again.add(document, bytes, reading).status).toBe('added');
    again.close();
  });

  it('refuses a dossier of a newer schema and leaves it as it is', () => {
    const path = newPath();
    openDossier(path, { create: true }).close();
    const raw = new SqliteDatabase(path);
    raw.exec("INSERT INTO migration VALUES (999, 'later')");
    raw.close();
    expect(() => openDossier(path)).toThrow(
      /newer Griot \(its schema is 999, this one knows \d+\): update Griot/,
    );
  });

  it('refuses files that are no dossier', () => {
    const text = newPath();
    writeFileSync(
      text,
      'Not a database at all, but a text that is long enough to be looked at as one. '.repeat(20),
    );
    expect(() => openDossier(text)).toThrow(/is no dossier/);
    const foreign = newPath();
    const raw = new SqliteDatabase(foreign);
    raw.exec('CREATE TABLE notes (words TEXT)');
    raw.close();
    expect(() => openDossier(foreign)).toThrow(/SQLite database but no dossier/);
    expect(() => openDossier(newPath())).toThrow(/does not exist: make it with "griot add/);
  });

  it('says so when it may not write', () => {
    expect(() => openDossier('/proc/x.griot', { create: true })).toThrow(
      /cannot be opened or made|may not be written/,
    );
  });

  it('lets two processes write in turn', () => {
    const path = newPath();
    const one = openDossier(path, { create: true });
    const two = openDossier(path);
    const [first, second] = [sample(1), sample(2)];
    one.add(first.document, first.bytes, first.reading);
    const before = one.version();
    two.add(second.document, second.bytes, second.reading);
    expect(one.counts().documents).toBe(2);
    expect(one.version()).not.toBe(before);
    one.close();
    two.close();
  });
});
