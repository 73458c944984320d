import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ledgerAsItStood } from '../ledger/as-it-stood.ts';
import { type Changes, changesSince } from '../ledger/changes-since.ts';
import type { DocumentInput, Ledger, Reading } from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import { reconcile } from '../reconcile/index.ts';
import { openDossier } from '../store/open.ts';
import { currentLedger } from '../work/ledger.ts';
import { readAll } from '../work/read-all.ts';
import { changesAccount } from './account/changes.ts';
import { ledgerAccount } from './account/ledger.ts';
import { createStyle } from './account/style.ts';
import type { LedgerOptions } from './commands/ledger.ts';
import { type Console, colours, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createProgress } from './progress.ts';
import { openSources } from './sources.ts';

/** `griot ledger`: of a dossier, of reports, or of documents on standard input. */
export async function ledgerCommand(
  console: Console,
  inputs: readonly string[],
  options: LedgerOptions,
): Promise<ExitCode> {
  if (inputs.length === 0 && (!options.jsonl || console.stdin.isTTY)) {
    throw new Problem('usage', 'name a dossier or reports, or give --jsonl and documents on standard input.');
  }
  const dossier = inputs.find((name) => isDossier(console, name));
  if (dossier !== undefined) {
    if (inputs.length > 1)
      throw new Problem('usage', `give one dossier or reports, not ${dossier} and others.`);
    return ledgerOfDossier(console, dossier, options);
  }
  return ledgerOfDocuments(console, inputs.length === 0 ? ['-'] : inputs, options);
}

/** Whether a name is that of a dossier: by its ending, or by its first bytes where it ends otherwise. */
function isDossier(console: Console, name: string): boolean {
  if (/\.griot$/i.test(name)) return true;
  const path = resolve(console.cwd, name);
  if (name === '-' || !existsSync(path) || !statSync(path).isFile()) return false;
  const bytes = Buffer.alloc(15);
  const file = openSync(path, 'r');
  readSync(file, bytes);
  closeSync(file);
  return bytes.toString('latin1') === 'SQLite format 3';
}

async function ledgerOfDossier(console: Console, path: string, options: LedgerOptions): Promise<ExitCode> {
  const dossier = openDossier(resolve(console.cwd, path));
  try {
    const documents = dossier.documents({ offset: 0, limit: 1_000_000 }).items;
    await show(console, currentLedger(dossier), documents, options);
  } finally {
    dossier.close();
  }
  return EXIT.done;
}

async function ledgerOfDocuments(
  console: Console,
  names: readonly string[],
  options: LedgerOptions,
): Promise<ExitCode> {
  const progress = createProgress(console, 'documents read');
  const items: { document: DocumentInput; reading: Reading }[] = [];
  let failed = false;
  const fail = (message: string) => {
    failed = true;
    progress.pause();
    complain(console, message);
  };
  const given = { date: options.date, language: options.language, lines: options.jsonl === true };
  for await (const outcome of readAll(openSources(console, names, given, fail))) {
    if ('problem' in outcome) fail(outcome.problem.message);
    else items.push({ document: outcome.item.document, reading: outcome.reading });
    progress.add(1);
  }
  progress.end();
  await show(
    console,
    reconcile(items),
    items.map(({ document }) => document),
    options,
  );
  return failed ? EXIT.failed : EXIT.done;
}

/** What the account says of a document. */
interface Told {
  readonly id: string;
  readonly title?: string | undefined;
  readonly publisher?: string | null | undefined;
  readonly date?: string | null | undefined;
}

async function show(
  console: Console,
  whole: Ledger,
  documents: readonly Told[],
  options: LedgerOptions,
): Promise<void> {
  const titles = new Map(documents.map(({ id, title, publisher }) => [id, publisher ?? title ?? id]));
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  const day = options.asOf;
  const ledger = day === undefined ? whole : ledgerAsItStood(whole, day, (id) => dates.get(id));
  if (options.since !== undefined) await showChanges(console, changesSince(ledger, options.since), options);
  else if (options.jsonl) await print(console, `${JSON.stringify(ledger)}\n`);
  else if (options.json) await print(console, `${JSON.stringify(ledger, null, 2)}\n`);
  else {
    await print(
      console,
      ledgerAccount(ledger, titles, createStyle(colours(console)), widthOf(console), options.ids),
    );
  }
}

async function showChanges(console: Console, changes: Changes, options: LedgerOptions): Promise<void> {
  if (options.jsonl) await print(console, `${JSON.stringify(changes)}\n`);
  else if (options.json) await print(console, `${JSON.stringify(changes, null, 2)}\n`);
  else await print(console, changesAccount(changes, createStyle(colours(console)), widthOf(console)));
}

const widthOf = ({ stdout }: Console): number => Math.min(100, Math.max(40, stdout.columns || 80));
