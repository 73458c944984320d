// npm run bench -- ledger [REPORTS]: what reports cost in a growing dossier, how well origins are found, how long pages
// take, and how much memory and disk that needs. 100,000 reports unless given fewer.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/server/app.ts';
import { openDossier } from '../../src/store/open.ts';
import { median } from '../processes.ts';
import { tableRows, writeSection } from '../section.ts';
import type { Filled, Stretch } from './fill.ts';

const reports = Number(process.argv[3] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'griot-bench-'));
const file = join(folder, 'ledger.griot');
const RUNS = 25;
const whole = (value: number): string => Math.round(value).toLocaleString('en');

const filling = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('fill.ts', import.meta.url)), String(reports), file],
  { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
);
if (filling.status !== 0) throw new Error('the dossier could not be filled');
const lines = filling.stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as object);
const stretches = lines.slice(0, -1) as Stretch[];
const filled = lines.at(-1) as Filled;
const last = stretches.at(-1);

const dossier = openDossier(file);
const app = await createApp({ dossier, host: '127.0.0.1', webFolder: 'none' });
const matters = dossier.matters({ offset: 0, limit: 1000 }).items;
const asked: readonly (readonly [string, (n: number) => string])[] = [
  ['a matter', (n) => `/api/matters/${encodeURIComponent(matters[(n * 37) % matters.length]!.id)}`],
  ['the list of matters', (n) => `/api/matters?limit=50&offset=${n}`],
  ['the list of origins', (n) => `/api/origins?limit=50&offset=${n}`],
  ['a search', (n) => `/api/search?q=${['market', 'curfew river', 'hospital gate'][n % 3]}`],
];
const times: [string, string, string][] = [];
for (const [name, url] of asked) {
  const taken: number[] = [];
  for (let n = 0; n <= RUNS; n++) {
    const from = performance.now();
    const { statusCode } = await app.inject({ url: url(n), headers: { host: 'localhost' } });
    if (statusCode !== 200) throw new Error(`${url(n)} answered ${statusCode}`);
    taken.push(performance.now() - from);
  }
  times.push([name, taken[0]!.toFixed(1), median(taken.slice(1)).toFixed(1)]);
}
await app.close();
dossier.close();
rmSync(folder, { recursive: true });

/** The first stretches of the run, and then ever fewer. */
const shown = stretches.filter(
  ({ to }, index) =>
    [1000, 2000, 5000, 10_000, 20_000, 50_000].includes(to) || index === stretches.length - 1,
);
writeSection(
  'ledger',
  `## The ledger of a growing dossier

Synthetic reports of many incidents (\`bench/ledger/\`) come one by one, about 45 a day, with their readings. Milliseconds are
those of the processor, for claims, origins, matters and their storage; storing the report itself is a column of its own.

| the 1,000 reports up to | median ms | p95 ms | storing, ms | peak memory, MB | file, MB |
|---|---|---|---|---|---|
${tableRows(
  shown.map(({ to, ...one }) => [
    whole(to),
    ...[one.median, one.p95, one.storing].map((ms) => ms.toFixed(1)),
    whole(one.peakMb),
    whole(one.fileMb),
  ]),
)}

${last ? `The last thousand cost ${(last.median / stretches[0]!.median).toFixed(2)} times the first.` : ''} ${whole(filled.reports)} reports make ${whole(filled.matters)} matters of ${whole(filled.origins)} origins.
Origins against those from which the reports were made, by pairs: precision ${filled.precision.toFixed(3)}, recall ${filled.recall.toFixed(3)}, F1 ${filled.f1.toFixed(3)}.

| page, at ${whole(filled.reports)} reports | the first, ms | median of ${RUNS} after it, ms |
|---|---|---|
${tableRows(times)}`,
);
