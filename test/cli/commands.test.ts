import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/program.ts';
import type { Ledger, Reading } from '../../src/model/index.ts';
import { readingJsonSchema } from '../../src/schema/json-schema.ts';
import { griot, root, shell } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const REPORT = `KARU, Hillland, March 14 (Hill Wire) - At least 12 people were killed in Karu on Tuesday, the mayor, Ada Roe, said.

"We buried them before noon," she told Hill Wire. The army denied that any civilian had died.

Source: Hill Wire`;
const report = file('report.txt', REPORT);
const line = (id: number) =>
  JSON.stringify({ id: `d${id}`, text: `Report ${id}. ${REPORT}`, language: 'en', date: '2023-03-15' });

describe('griot', () => {
  it('lists every command, and each shows examples', async () => {
    const { code, out } = await griot(['--help']);
    expect(code).toBe(0);
    for (const name of commandNames()) {
      expect(out).toContain(`  ${name}`);
      const help = await griot([name, '--help']);
      expect([name, help.code, /Examples:\n {2}griot /.test(help.out)]).toEqual([name, 0, true]);
    }
  });

  it.each([
    [['nonsense']],
    [['read', '--nonsense']],
    [['read', '--date', 'soon', report]],
    [['read', '--json', '--jsonl', report]],
    [['ledger']],
  ])('answers a wrong command line with 2: %j', async (args) => {
    const { code, out, err } = await griot(args, '');
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  it('completes in three shells', async () => {
    for (const name of ['bash', 'zsh', 'fish']) {
      const { code, out } = await griot(['completion', name]);
      expect(code).toBe(0);
      for (const command of commandNames()) expect(out).toContain(command);
      expect(out).toContain('jsonl');
    }
    const bash = file('completion.bash', (await griot(['completion', 'bash'])).out);
    const tried = spawnSync(
      'bash',
      ['-c', `. ${bash}; COMP_WORDS=(griot le); COMP_CWORD=1; _griot; echo "\${COMPREPLY[@]}"`],
      { encoding: 'utf8' },
    );
    expect(tried.stdout.trim()).toBe('ledger');
    expect((await griot(['completion', 'dos'])).code).toBe(2);
  });
});

describe('griot read', () => {
  it('prints an account without colours into a pipe, and with them where they are forced', async () => {
    const { code, out, err } = await griot(['read', '--date', '2023-03-15', report]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('relays Hill Wire');
    expect(out).toMatch(/at least 12 killed/);
    expect(out).not.toContain('\x1b[');
    const forced = await shell(`FORCE_COLOR=1 griot read ${report}`);
    expect(forced.out).toContain('\x1b[');
  });

  it('prints one JSON object for a file, and an array for several', async () => {
    const one = JSON.parse((await griot(['read', '--json', report])).out) as Reading;
    expect(one).toMatchObject({ id: report, language: 'en' });
    expect(one.warnings.map(({ kind }) => kind)).toContain('undated');
    const many = JSON.parse((await griot(['read', '--json', report, report])).out) as Reading[];
    expect(many).toHaveLength(2);
  });

  it('reads standard input', async () => {
    const { code, out } = await griot(['read', '-', '--language', 'en'], REPORT);
    expect(code).toBe(0);
    expect(out).toContain('relays Hill Wire');
  });

  it('gives a reading a line in input order, with the same ids', async () => {
    const input = Array.from({ length: 150 }, (_, n) => line(n)).join('\n');
    const { code, out } = await griot(['read', '--jsonl'], input);
    expect(code).toBe(0);
    const readings = out
      .trimEnd()
      .split('\n')
      .map((found) => JSON.parse(found) as Reading);
    expect(readings.map(({ id }) => id)).toEqual(Array.from({ length: 150 }, (_, n) => `d${n}`));
    expect(out).not.toContain('"provenance"');
  });

  it('names a broken line in the middle of a stream, reads the rest, and exits with 1', async () => {
    const input = [
      line(1),
      '{"id": "d2", "text": ',
      '',
      line(3),
      '{"id": "d4"}',
      '{"id":"d5","text":"x","date":"soon"}',
      line(6),
    ].join('\n');
    const { code, out, err } = await griot(['read', '--jsonl'], input);
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((found) => (JSON.parse(found) as Reading).id),
    ).toEqual(['d1', 'd3', 'd6']);
    const complaints = err.trimEnd().split('\n');
    expect(complaints).toHaveLength(3);
    expect(complaints[0]).toMatch(/^griot: standard input, line 2 is not JSON .*; it was left out\.$/);
    expect(complaints[1]).toMatch(/line 5 is no document: text: /);
    expect(complaints[2]).toMatch(/line 6 is no document: date: is no date of the form YYYY-MM-DD/);
  });

  it('says who made each annotation if asked', async () => {
    expect((await griot(['read', '--jsonl', '--provenance'], line(1))).out).toContain('"provenance"');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const documents = file('many.jsonl', Array.from({ length: 300 }, (_, n) => line(n)).join('\n'));
    const { out, err } = await shell(
      `set -o pipefail; griot read --jsonl ${documents} | head -n 1; echo "\${PIPESTATUS[0]}"`,
    );
    expect(err).toBe('');
    expect(out.trimEnd().split('\n').at(-1)).toBe('0');
  });
});

describe('griot add, ledger and search', () => {
  const dossier = join(folder, 'karu.griot');

  it('keep reports, once', async () => {
    const first = await griot([
      'add',
      dossier,
      report,
      file('other.md', '# Other\n\nVillagers said 30 people were killed in Karu.'),
    ]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^2 added\. karu holds 2 documents/);
    const again = await griot(['add', dossier, report]);
    expect(again.out).toMatch(/^0 added, 1 there already\. karu holds 2 documents/);
  });

  it('add what can be read, name what cannot, and exit with 1', async () => {
    const { code, out, err } = await griot([
      'add',
      dossier,
      join(folder, 'none.txt'),
      file('third.txt', 'Nobody knew, said the mayor of Karu.'),
    ]);
    expect([code, err]).toEqual([1, `griot: ${join(folder, 'none.txt')} does not exist: check the name.\n`]);
    expect(out).toMatch(/^1 added, 1 left out\./);
  });

  it('show the matters of a dossier and of reports', async () => {
    const stored = JSON.parse((await griot(['ledger', '--json', dossier])).out) as Ledger;
    expect(stored.origins.flatMap(({ documents }) => documents)).toHaveLength(3);
    expect((await griot(['ledger', dossier])).out).toMatch(/3 documents, .* matters?/);
    expect((await griot(['ledger', report])).out).toContain('1 document, 1 independent origin');
  });

  it('make one JSON ledger of documents on standard input', async () => {
    const { code, out, err } = await griot(['ledger', '--jsonl'], `${line(1)}\nnonsense\n${line(2)}\n`);
    expect(code).toBe(1);
    expect(err).toMatch(/standard input, line 2 is not JSON/);
    const ledger = JSON.parse(out) as Ledger;
    expect(ledger.origins.flatMap(({ documents }) => documents).sort()).toEqual(['d1', 'd2']);
    expect(out.trimEnd()).not.toContain('\n');
  });

  it('find words', async () => {
    const found = await griot(['search', dossier, 'villagers']);
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.out).toContain('Other');
    expect((await griot(['search', '--json', dossier, 'mayor'])).out).toMatch(/"total": 2/);
    expect((await griot(['search', dossier, 'zebra'])).code).toBe(1);
  });

  it('do not write a dossier over a report', async () => {
    const { code, err } = await griot(['add', report, report]);
    expect(code).toBe(2);
    expect(err).toContain('put one first');
    expect(readFileSync(report, 'utf8')).toBe(REPORT);
  });
});

describe('the rest', () => {
  it('runs the example of the library', () => {
    const ran = spawnSync(process.execPath, [join(root, 'examples/library.ts')], { encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(/denies/);
    expect(ran.stdout).toMatch(/killed/);
  });

  it('has the current schema in its docs', () => {
    const written = JSON.parse(readFileSync(join(root, 'docs/reading.schema.json'), 'utf8')) as unknown;
    expect(written).toEqual(JSON.parse(JSON.stringify(readingJsonSchema())));
  });

  it('prints readings that fit the schema', async () => {
    const { readingSchema } = await import('../../src/schema/api-reading.ts');
    const { out } = await griot(['read', '--json', report]);
    expect(readingSchema.parse(JSON.parse(out))).toBeDefined();
  });
});
