// node bench/ledger/fill.ts REPORTS FILE: adds synthetic reports to a dossier one by one, and measures what each costs.
// Prints figures as JSON lines, one for each thousand reports and a last one for all.
import { rmSync, statSync } from 'node:fs';
import { openDossier } from '../../src/store/open.ts';
import { renewLedger } from '../../src/work/ledger.ts';
import { generate } from './generate.ts';
import { pairwise } from './pairs.ts';

/** What a stretch of reports cost, each, in milliseconds of the processor. */
export interface Stretch {
  /** Reports before and with the last of the stretch. */
  readonly to: number;
  readonly median: number;
  readonly p95: number;
  /** Milliseconds of the processor to store a report with its bytes, reading and words, which is no reconciling. */
  readonly storing: number;
  /** Largest memory of the process so far. */
  readonly peakMb: number;
  readonly fileMb: number;
}

export interface Filled {
  readonly reports: number;
  readonly matters: number;
  readonly origins: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const STRETCH = 1000;
const MB = 1024 * 1024;

/** Milliseconds of the processor: what other programs do beside does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const [count = '1000', file = 'bench.griot'] = process.argv.slice(2);
for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
const dossier = openDossier(file, { create: true });
const truth = new Map<string, string>();
let settling: number[] = [];
let storing: number[] = [];
for (const { document, bytes, reading, origin } of generate(Number(count))) {
  truth.set(document.id, origin);
  const before = processorMs();
  dossier.add(document, bytes, reading);
  const stored = processorMs();
  renewLedger(dossier);
  storing.push(stored - before);
  settling.push(processorMs() - stored);
  if (settling.length < STRETCH) continue;
  const stretch: Stretch = {
    to: truth.size,
    median: at(settling, 0.5),
    p95: at(settling, 0.95),
    storing: at(storing, 0.5),
    peakMb: process.resourceUsage().maxRSS / 1024,
    fileMb: statSync(file).size / MB,
  };
  console.log(JSON.stringify(stretch));
  settling = [];
  storing = [];
}
const { matters, origins } = dossier.counts();
const found = new Map(
  [...truth.keys()].map((id) => [id, dossier.shelf.roots.get(dossier.shelf.numberOf(id)!) ?? id] as const),
);
const filled: Filled = { reports: truth.size, matters, origins, ...pairwise(truth, found) };
console.log(JSON.stringify(filled));
dossier.close();
