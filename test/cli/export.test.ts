import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatNames, loadFormat } from '../../src/export/find.ts';
import { griot, shell } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const dossier = join(folder, 'd.griot');

beforeAll(async () => {
  const report = join(folder, 'report.txt');
  writeFileSync(
    report,
    'At least 12 people were killed in Gao, the mayor, Ada Roe, said. “It is so,” she said; later, too.',
  );
  expect((await griot(['add', dossier, report, '--date', '2023-03-15'])).code).toBe(0);
});

it('finds every format by its name', async () => {
  expect(formatNames()).toContain('csv');
  for (const name of formatNames()) expect((await loadFormat(name)).summary).not.toBe('');
});

it('writes the same to a file as to standard output, and nothing else', async () => {
  const file = join(folder, 'accounts.csv');
  const shown = await griot(['export', dossier, '--format', 'csv']);
  expect([shown.code, shown.err]).toEqual([0, '']);
  const written = await griot(['export', dossier, '--format', 'csv', '-o', file]);
  expect([written.code, written.out, written.err]).toEqual([0, '', '']);
  expect(readFileSync(file, 'utf8')).toBe(shown.out);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(shown.out).toMatch(/^matter,question,.*\r\n.*,asserts,12,,,atLeast,.*[0-9a-f]{64}\r\n$/s);
});

it.each([
  [['export', dossier]],
  [['export', dossier, '--format', 'nonsense']],
  [['export', dossier, '--format', 'csv', '-o', dossier]],
])('refuses %j', async (args) => {
  const { code, out } = await griot(args);
  expect([code, out]).toEqual([2, '']);
});

it('says what could not be written or read', async () => {
  const nowhere = await griot(['export', dossier, '--format', 'csv', '-o', join(folder, 'no', 'file.csv')]);
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringMatching(/file\.csv could not be written/)]);
  const missing = await griot(['export', join(folder, 'none.griot'), '--format', 'csv']);
  expect([missing.code, missing.err]).toEqual([1, expect.stringMatching(/does not exist/)]);
  const full = await shell(`griot export ${dossier} --format csv -o /dev/full`);
  expect([full.code, full.err]).toEqual([1, expect.stringMatching(/\/dev\/full could not be written/)]);
});

it('shows the ledger as it stood on a day', async () => {
  const on = async (day: string) => (await griot(['ledger', dossier, '--as-of', day])).out;
  expect(await on('2023-03-14')).not.toContain('at least 12');
  expect(await on('2023-03-15')).toBe((await griot(['ledger', dossier])).out);
  expect((await griot(['ledger', dossier, '--as-of', 'May'])).code).toBe(2);
});

it('shows what changed since a day', async () => {
  const since = async (day: string) => (await griot(['ledger', dossier, '--since', day])).out;
  expect(await since('2023-03-14')).toMatch(/1 new matters?\n.*How many.*at least 12 killed/s);
  expect(await since('2023-03-15')).toMatch('Nothing changed.');
  const json = await griot(['ledger', dossier, '--since', '2023-03-14', '--json']);
  expect(JSON.parse(json.out)).toMatchObject({ since: '2023-03-14', figures: [{ what: { low: 12 } }] });
});
