import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Document, Reading } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import type { Dossier } from '../store/contract.ts';
import { openDossier } from '../store/open.ts';
import { renewLedger } from '../work/ledger.ts';
import { readAll } from '../work/read-all.ts';
import type { AddOptions } from './commands/add.ts';
import { type Console, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createProgress } from './progress.ts';
import { openSources, type SourceDocument } from './sources.ts';

/** `griot add`: each document is stored before the next is read, so that what was reported as added is kept. */
export async function addCommand(
  console: Console,
  path: string,
  files: readonly string[],
  options: AddOptions,
): Promise<ExitCode> {
  refuseReport(path);
  const dossier = openDossier(resolve(console.cwd, path), { create: true });
  try {
    return await addAll(console, dossier, files, options);
  } finally {
    dossier.close();
  }
}

/** `griot add *.html` without a dossier's name would write a database over a report. */
function refuseReport(path: string): void {
  if (!/\.(?:html?|md|markdown|txt|jsonl|pdf|docx?)$/i.test(path)) return;
  throw new Problem(
    'usage',
    `${path} is no dossier's name: put one first, as "griot add mine.griot ${path}".`,
  );
}

async function addAll(
  console: Console,
  dossier: Dossier,
  files: readonly string[],
  options: AddOptions,
): Promise<ExitCode> {
  const progress = createProgress(console, 'documents added', files.length);
  const count = { added: 0, unchanged: 0, failed: 0 };
  const fail = (message: string) => {
    count.failed++;
    progress.pause();
    complain(console, message);
  };
  const sources = openSources(console, files, { ...options, ids: 'hash' }, fail);
  for await (const outcome of readAll(sources)) {
    if ('problem' in outcome) fail(outcome.problem.message);
    else store(dossier, outcome, count, fail);
    progress.add(1);
  }
  progress.end();
  if (count.added > 0) renewLedger(dossier);
  await print(console, summary(count, dossier));
  return count.failed > 0 ? EXIT.failed : EXIT.done;
}

type Read = { readonly item: SourceDocument; readonly reading: Reading };

/** Stores a document; one whose id is taken is left out, any other problem ends the work: nothing else could be stored. */
function store(
  dossier: Dossier,
  { item, reading }: Read,
  count: { added: number; unchanged: number },
  fail: (message: string) => void,
): void {
  const { document, bytes } = item.file ?? fileOf(item, reading.language);
  try {
    count[dossier.add(document, bytes, reading).status]++;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'takenId') throw error;
    fail(error.message);
  }
}

/** A document that came as a line of JSON is archived as that line. */
function fileOf({ document }: SourceDocument, language: string): { document: Document; bytes: Uint8Array } {
  const bytes = Buffer.from(JSON.stringify(document));
  return {
    bytes,
    document: {
      ...document,
      language,
      date: document.date ?? null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'application/json',
      encoding: 'utf-8',
      sourceMap: [],
    },
  };
}

function summary(count: { added: number; unchanged: number; failed: number }, dossier: Dossier): string {
  const { documents, matters, disputes } = dossier.counts();
  const parts = [`${count.added} added`];
  if (count.unchanged > 0) parts.push(`${count.unchanged} there already`);
  if (count.failed > 0) parts.push(`${count.failed} left out`);
  return `${parts.join(', ')}. ${dossier.name} holds ${documents} documents, ${matters} matters, ${disputes} disputes.\n`;
}
