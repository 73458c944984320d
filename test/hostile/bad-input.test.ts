import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { afterAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/store/open.ts';
import { griot, shell } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const sound = file(
  'sound.txt',
  'The mayor of Karu said on Monday that the bridge was shut for the third day running.',
);

/** Paths as they are, and the one sentence that each must give. */
const BAD: readonly (readonly [what: string, path: string, sentence: RegExp])[] = [
  ['an empty file', file('empty.txt', ''), /empty\.txt is empty: there is nothing to read\.$/],
  ['a blank file', file('blank.txt', ' \n\n\t '), /blank\.txt holds no text: there is nothing to read\.$/],
  [
    'a PDF',
    file('a.pdf', '%PDF-1.7 ...'),
    /a\.pdf is a PDF file, not text: give the report as text, Markdown or HTML\.$/,
  ],
  [
    'a binary',
    file(
      'a.bin',
      Uint8Array.from({ length: 5000 }, (_, n) => (n * 37) % 256),
    ),
    /a\.bin is binary data, not text/,
  ],
  [
    'an image that calls itself a page',
    file('a.html', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)),
    /a\.html is a JPEG image/,
  ],
  [
    'a text of 50 MB',
    file('huge.txt', 'The mayor said so. '.repeat(2_760_000)),
    /huge\.txt has 50 MB; a report may have up to 10 MB: split it\.$/,
  ],
  ['a missing file', join(folder, 'none.txt'), /none\.txt does not exist: check the name\.$/],
  ['a folder', folder, /is a folder: name the files in it, as .*\/\*\.$/],
  [
    'a page without text',
    file('void.html', '<html><body><script>1</script></body></html>'),
    /void\.html holds no text/,
  ],
];

describe('griot read', () => {
  it.each(BAD)('answers %s with one sentence, and reads the rest', async (_, path, sentence) => {
    const { code, out, err } = await griot(['read', '--jsonl', path, sound, '--language', 'en']);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.trimEnd()).toMatch(sentence);
    expect(err.startsWith('griot: ')).toBe(true);
    expect(JSON.parse(out)).toMatchObject({ id: sound });
  });

  it('reads invalid UTF-8 with a warning', async () => {
    const path = file(
      'latin1.txt',
      Buffer.from('The mayor of S\xe9var\xe9 said on Monday that the caf\xe9 was shut.', 'latin1'),
    );
    const { code, out } = await griot(['read', '--json', '--language', 'en', path]);
    expect(code).toBe(0);
    expect(JSON.parse(out).warnings[0]).toMatchObject({ kind: 'encoding' });
  });

  it('leaves a huge document in a stream out, naming its line', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: 'x '.repeat(6_000_000) }),
      JSON.stringify({ id: 'b', text: 'He fled.', language: 'en' }),
    ];
    const { code, out, err } = await griot(['read', '--jsonl'], lines.join('\n'));
    expect(code).toBe(1);
    expect(err).toMatch(/standard input, line 1 .*10 MB/);
    expect(JSON.parse(out)).toMatchObject({ id: 'b' });
  });

  it('takes any text of any language', async () => {
    const texts = [
      '',
      ' ',
      '\u0000',
      '\ud800',
      '🙂🙂',
      '\u202eabc',
      'a'.repeat(5000),
      '"'.repeat(300),
      '((((((',
      '1 2 3 4 5 6 7 8 9',
      '\n\n\n',
      'Ünïcödé ﬁﬂ',
      '日本語の文章です。',
    ];
    const input = texts.map((text, n) => JSON.stringify({ id: `t${n}`, text, language: 'en' })).join('\n');
    const { code, out, err } = await griot(['read', '--jsonl'], input);
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(texts.length);
  });
});

describe('a dossier', () => {
  it('of a newer schema is left alone', async () => {
    const path = join(folder, 'newer.griot');
    openDossier(path, { create: true }).close();
    const raw = new SqliteDatabase(path);
    raw.exec("INSERT INTO migration VALUES (999, 'later')");
    raw.close();
    for (const args of [
      ['add', path, sound],
      ['ledger', path],
      ['search', path, 'x'],
      ['serve', path, '--no-open'],
    ]) {
      const { code, err } = await griot(args);
      expect([args[0], code]).toEqual([args[0], 1]);
      expect(err).toMatch(
        /^griot: .*newer\.griot was written by a newer Griot .*: update Griot to open it\.\n$/,
      );
    }
  });

  it('that does not exist is said to be missing', async () => {
    const { code, err } = await griot(['ledger', join(folder, 'nowhere.griot')]);
    expect(code).toBe(1);
    expect(err).toMatch(/nowhere\.griot does not exist: make it with "griot add/);
  });

  it('keeps what it has when the disk is full', async () => {
    const path = join(folder, 'full.griot');
    const filler = (n: number) =>
      `Report ${n}. ${`The mayor of Karu said on Monday that ${n} people were hurt near the bridge. `.repeat(4)}${'\n'.repeat(60_000)}`;
    const files = Array.from({ length: 12 }, (_, n) => file(`part${n}.txt`, filler(n)));
    const first = await griot(['add', path, sound, '--language', 'en']);
    expect(first.code).toBe(0);
    const { code, err } = await shell(`ulimit -f 600; griot add ${path} --language en ${files.join(' ')}`);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/full\.griot .*(?:disk is full|full disk).*what was stored is safe/);
    const dossier = openDossier(path);
    expect(dossier.counts().documents).toBeGreaterThanOrEqual(1);
    for (const { document, reading } of dossier.readings()) expect(reading.id).toBe(document.id);
    dossier.close();
    expect((await griot(['add', path, files[11]!, '--language', 'en'])).code).toBe(0);
  });

  it('in a folder that may not be written gives one sentence', async () => {
    const { code, err } = await griot(['add', '/proc/mine.griot', sound]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^griot: \/proc\/mine\.griot (?:cannot be opened or made|may not be written): check .*\n$/,
    );
  });

  it('in a read-only folder gives one sentence', async () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    for (const path of [folder, sound]) chmodSync(path, 0o755);
    chmodSync(locked, 0o555);
    const { code, err } = await shell(`griot add ${join(locked, 'mine.griot')} ${sound}`, { nobody: true });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^griot: .*locked\/mine\.griot cannot be opened or made: check that its folder .*\n$/,
    );
  });

  it('that may not be written gives one sentence', async () => {
    const path = join(folder, 'readonly.griot');
    openDossier(path, { create: true }).close();
    chmodSync(path, 0o444);
    const { code, err } = await shell(`griot add ${path} ${sound}`, { nobody: true });
    expect(code).toBe(1);
    expect(err).toMatch(/^griot: .*readonly\.griot .*check (?:its permissions|that its folder).*\n$/);
  });
});

describe('griot serve', () => {
  it('says so when the port is in use', async () => {
    const path = join(folder, 'served.griot');
    openDossier(path, { create: true }).close();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const { code, err } = await griot(['serve', path, '--port', String(port), '--no-open']);
    taken.close();
    expect(code).toBe(1);
    expect(err).toMatch(/^griot: Port \d+ on 127\.0\.0\.1 is in use; choose another with --port.*\n$/);
  });
});
