import type { Account, Ledger, Matter } from '../../model/index.ts';
import type { ExportFormat } from '../format.ts';

/** What the export needs to know of a document; its hash is empty where nobody archived its bytes. */
export interface CsvDocument {
  readonly id: string;
  readonly sha256?: string | undefined;
}

export const format: ExportFormat = {
  summary: 'one row an account, with its matter, origin and evidence',
  write: ({ ledger, documents }) => ledgerToCsv(ledger, documents),
};

type Cell = string | number | null | undefined;

const COLUMNS = [
  'matter',
  'question',
  'type',
  'measure',
  'population',
  'place',
  'country',
  'latitude',
  'longitude',
  'start',
  'end',
  'account',
  'speaker',
  'aliases',
  'speaker_description',
  'stance',
  'low',
  'point',
  'high',
  'modifier',
  'unit',
  'description',
  'as_of',
  'disputed_by',
  'revised_by',
  'origins',
  'evidence',
  'documents',
  'offsets',
  'via',
  'sha256',
] as const;

/** Between the pieces of evidence of one account, and between the relays of one chain. */
const EVIDENCE = ' | ';
const RELAY = ' > ';

/**
 * The ledger as CSV (RFC 4180, UTF-8, CRLF): one row an account, pieces of evidence in one cell in the same order in
 * `evidence`, `documents`, `offsets` (UTF-16 code units), `via` and `sha256`. A cell that a spreadsheet would take for
 * a formula begins with an apostrophe.
 *
 * @example ledgerToCsv(ledger, documents).split('\r\n')[1]
 */
export function ledgerToCsv(ledger: Ledger, documents: readonly CsvDocument[]): string {
  const hashes = new Map(documents.map(({ id, sha256 }) => [id, sha256 ?? '']));
  const originOf = new Map(
    ledger.origins.flatMap((origin) => origin.documents.map((document) => [document, origin.id] as const)),
  );
  const rows = ledger.matters.flatMap((matter) =>
    matter.accounts.map((account) => rowOf(matter, account, originOf, hashes)),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowOf(
  matter: Matter,
  account: Account,
  originOf: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string>,
): readonly Cell[] {
  const { place } = matter;
  const { evidence } = account;
  const rivals = matter.disputes
    .filter(({ accounts }) => accounts.includes(account.id))
    .flatMap(({ accounts }) => accounts.filter((id) => id !== account.id));
  const origins = new Set(
    evidence.map(({ origin, document }) => origin ?? originOf.get(document) ?? document),
  );
  return [
    matter.id,
    matter.question,
    matter.type,
    matter.measure,
    account.population ?? matter.population,
    place?.name,
    place?.country,
    place?.lat,
    place?.lon,
    matter.start,
    matter.end,
    account.id,
    account.speaker,
    account.aliases?.join(EVIDENCE),
    account.speakerDescription,
    account.stance,
    account.low,
    account.point,
    account.high,
    account.modifier,
    account.unit,
    account.description,
    account.asOf,
    [...new Set(rivals)].join(' '),
    matter.revisions.find(({ from }) => from === account.id)?.to,
    [...origins].join(' '),
    evidence.map(({ words }) => words).join(EVIDENCE),
    evidence.map(({ document }) => document).join(EVIDENCE),
    evidence.map(({ span }) => span.join('-')).join(EVIDENCE),
    evidence.map(({ via }) => via.join(RELAY)).join(EVIDENCE),
    evidence.map(({ document }) => hashes.get(document) ?? '').join(EVIDENCE),
  ];
}

/** What spreadsheets take for the beginning of a formula, at the start of a cell that is no plain number. */
const FORMULA = /^[=+\-@\t\r\n]/u;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  // Spreadsheets of some countries part cells at semicolons and tabs.
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
