import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/eval/evaluate.ts';
import { createReader, type Reader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';

/** Lowest figure allowed for each metric of each board; lowered only on purpose, with the reason in the commit. */
type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Floors;
const shared = process.env.GRIOT_CORPORA ?? fileURLToPath(new URL('../../../shared/', import.meta.url));

/** "linked.f1" of a nested report; NaN where it is missing, which no floor accepts. */
function metric(report: unknown, path: string): number {
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], report);
  return typeof value === 'number' ? value : Number.NaN;
}

/** A scorer prints lines that begin with a metric's path and end with its value. */
const parseReport = (printed: string): unknown => {
  const report: Record<string, unknown> = {};
  for (const line of printed.split('\n')) {
    const [path, ...values] = line.trim().split(/\s{2,}/);
    const value = values.at(-1);
    if (!path || value === undefined) continue;
    const keys = path.split('.');
    const last = keys.pop()!;
    let inner = report;
    for (const key of keys) {
      inner[key] ??= {};
      inner = inner[key] as Record<string, unknown>;
    }
    inner[last] = Number(value);
  }
  return report;
};

// The boards' gold data is not part of the project; where it is missing there is nothing to measure.
describe.skipIf(!existsSync(join(shared, 'corpora')))('quality floors', () => {
  let reader: Reader;
  let folder: string;

  beforeAll(async () => {
    reader = createReader(await loadResources('en'));
    folder = mkdtempSync(join(tmpdir(), 'griot-floors-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(floors))('%s', { timeout: 300_000 }, (board, metrics) => {
    const gold = join(shared, 'corpora', board, 'dev.jsonl');
    const own = join(shared, 'score', `${board}.mjs`);
    const scoring = { gold, scorer: existsSync(own) ? own : join(shared, 'score/score.mjs') };
    const printed = evaluate(board, { input: gold, output: join(folder, `${board}.jsonl`), scoring }, reader);
    const report = parseReport(printed ?? '');
    for (const [path, floor] of Object.entries(metrics)) {
      expect(metric(report, path), `${board} ${path}`).toBeGreaterThanOrEqual(floor);
    }
  });
});
