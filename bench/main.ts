// npm run bench [-- reading|desk|search|ledger]: measures, and writes that section of docs/performance.md. `reading`, which is
// measured where nothing is named, is set against peers in the same run.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median, runProcess } from './processes.ts';
import { writeSection } from './section.ts';
import { stageShares } from './stages.ts';
import { countWords, sampleTexts } from './text.ts';

const SYSTEMS = ['griot', 'wink', 'compromise'] as const;
const RUNS = 5;

interface Run {
  readonly name: string;
  readonly wordsPerSecond: number;
  readonly loadMs: number;
  readonly peakMb: number;
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** The systems in turn, A B C A B C, so that a drift of the machine's speed meets all alike. */
function measureSystems(): ReadonlyMap<string, readonly Run[]> {
  const runs = new Map<string, Run[]>(SYSTEMS.map((name) => [name, []]));
  for (let n = 0; n < RUNS; n++) {
    for (const name of SYSTEMS) {
      const { stdout } = runProcess(process.execPath, [path('measure-system.ts'), name, '40']);
      runs.get(name)?.push(JSON.parse(stdout) as Run);
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  return runs;
}

/** Words a second of what `griot read --jsonl` does over a stream of documents, start-up included. */
function measureStream(cores: number): number {
  const texts = sampleTexts();
  const copies = 250;
  const lines = Array.from({ length: copies }, (_, copy) =>
    texts.map((text, n) => JSON.stringify({ id: `${copy}-${n}`, text, language: 'en', date: '2022-04-06' })),
  ).flat();
  const words = copies * texts.reduce((sum, text) => sum + countWords(text), 0);
  const args = [path('measure-stream.ts'), String(cores)];
  const ms = median(Array.from({ length: 3 }, () => runProcess(process.execPath, args, lines.join('\n')).ms));
  return words / (ms / 1000);
}

const startUp = (args: readonly string[]): number =>
  median(
    Array.from({ length: 9 }, () => runProcess(process.execPath, [path('../bin/griot.js'), ...args]).ms),
  );

const rows = <T>(items: readonly T[], row: (item: T) => readonly string[]): string =>
  items.map((item) => `| ${row(item).join(' | ')} |`).join('\n');

async function report(): Promise<string> {
  const systems = measureSystems();
  const griot = systems.get('griot') ?? [];
  const medianOf = (name: string, field: Exclude<keyof Run, 'name'>): number =>
    median((systems.get(name) ?? []).map((run) => run[field]));
  const ratio = (name: string): string =>
    median(
      (systems.get(name) ?? []).map((run, n) => (griot[n]?.wordsPerSecond ?? 0) / run.wordsPerSecond),
    ).toFixed(2);
  const does = new Map([
    ['griot', 'the full reading'],
    ['wink', 'wink-nlp: tokens, sentences, parts of speech alone'],
    ['compromise', 'compromise: tokens, sentences, parts of speech (its second tier)'],
  ]);
  const shares = await stageShares(20);
  return `Written by \`npm run bench\` on a machine with ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}.
The text is that of the English sample reports. Systems run in turn in the same session; figures are medians of ${RUNS} runs.
Look at the ratios: absolute figures move with the machine.

## Words a second, one core

| system | words/s | griot's speed beside it | loading, ms | peak memory, MB |
|---|---|---|---|---|
${rows(SYSTEMS, (name) => [
  does.get(name) ?? name,
  whole(medianOf(name, 'wordsPerSecond')),
  `${ratio(name)}×`,
  whole(medianOf(name, 'loadMs')),
  whole(medianOf(name, 'peakMb')),
])}

## The stream, \`griot read --jsonl\`, start-up included

| cores | words/s |
|---|---|
${rows([1, 2], (cores) => [String(cores), whole(measureStream(cores))])}

## Start-up

| command | ms |
|---|---|
| \`griot --help\` | ${whole(startUp(['--help']))} |
| \`griot read\` of one report | ${whole(startUp(['read', path('../examples/mali/2022-04-02-moura-wire.md')]))} |

## Share of each stage

| stage | % |
|---|---|
${rows(shares, ({ name, percent }) => [name, percent.toFixed(1)])}
`;
}

const what = process.argv[2] ?? 'reading';
if (what === 'desk') await import('./desk.ts');
else if (what === 'search') await import('./search.ts');
else if (what === 'ledger') await import('./ledger/main.ts');
else writeSection('reading', await report());
