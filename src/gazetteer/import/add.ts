import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Problem } from '../../model/problem.ts';
import { IndexBuilder } from '../build-index.ts';
import { parseDumpLine } from '../dump-line.ts';
import { additionsFile, writeWhole } from '../files.ts';
import { encodeIndex } from '../index-file.ts';
import type { PlaceRecord } from '../record.ts';
import { parseRow, tableOf } from './csv.ts';
import { linesOf } from './lines.ts';

/** A line that holds no place, and why. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

export interface Addition {
  /** Number of places added. */
  readonly places: number;
  /** Lines of features that are no places to be reported from (buildings, roads). */
  readonly skipped: number;
  /** The first faults; `faulty` counts all. */
  readonly faults: readonly LineFault[];
  readonly faulty: number;
  /** The index file that was written. */
  readonly file: string;
}

/** How far it is: bytes read of all. */
export type OnProgress = (bytes: number, total: number) => void;

const MOST_FAULTS = 20;
const MOST_PLACES = 3_000_000;
const REPORT_EVERY = 10_000;
const TABS_OF_DUMP = 18;
const FEATURE_CLASS = 6;
/** GeoNames classes that are kept: divisions, towns, waters, areas, mountains; not buildings, roads and plants. */
const KEPT = new Set(['A', 'P', 'H', 'L', 'T']);

/**
 * Reads places from a GeoNames dump (tab-separated, 19 columns) or a table with the columns name, lat, lon, country
 * and perhaps admin1, population, altnames and geonamesId, and writes them as an index into `folder`, where the
 * gazetteer finds them. The same file name again replaces what it held. A line that holds no place is reported and
 * left out.
 *
 * @throws Problem when the file cannot be read, is no text, holds no place or too many.
 * @example await addToGazetteer('ML.txt', userGazetteerFolder(), () => {}) // { places: 21435, ... }
 */
export async function addToGazetteer(
  path: string,
  folder: string,
  onProgress: OnProgress,
): Promise<Addition> {
  const total = checkFile(path);
  const builder = new IndexBuilder();
  const faults: LineFault[] = [];
  let faulty = 0;
  let skipped = 0;
  let parse: Parser | undefined;
  for await (const { number, text, fault, bytes } of linesOf(path)) {
    if (number % REPORT_EVERY === 0) onProgress(bytes, total);
    if (!fault && !text.trim()) continue;
    if (!parse && !fault) {
      const chosen = parserOf(text, path);
      parse = chosen.parse;
      if (chosen.header) continue;
    }
    const place = fault ?? parse!(text);
    if (place === 'skipped') skipped++;
    else if (typeof place !== 'string') builder.add(place);
    else if (faulty++ < MOST_FAULTS) faults.push({ line: number, message: place });
    if (builder.size > MOST_PLACES)
      throw new Problem(
        'input',
        `${path} holds more than ${MOST_PLACES} places; add the dumps of single countries instead.`,
      );
  }
  if (!builder.size) throw new Problem('input', `${path} holds no place${firstFault(faults)}.`);
  const file = additionsFile(folder, basename(path, extname(path)));
  writeWhole(file, encodeIndex(builder.finish()));
  onProgress(total, total);
  return { places: builder.size, skipped, faults, faulty, file };
}

type Parser = (line: string) => PlaceRecord | string;

const firstFault = ([first]: readonly LineFault[]): string =>
  first ? `: line ${first.line} ${first.message}` : '';

/** How the lines of a file are read, by its first line; whether that line is a header. */
function parserOf(line: string, path: string): { readonly parse: Parser; readonly header: boolean } {
  if (line.split('\t').length - 1 === TABS_OF_DUMP) return { parse: parseKept, header: false };
  const table = tableOf(line);
  if (typeof table !== 'string') return { parse: (row) => parseRow(row, table), header: true };
  throw new Problem(
    'input',
    `${path} is no GeoNames dump (19 columns between tabs) and no table of places: line 1 ${table}.`,
  );
}

function parseKept(line: string): PlaceRecord | string {
  const featureClass = line.split('\t', FEATURE_CLASS + 1)[FEATURE_CLASS];
  if (featureClass !== undefined && /^[A-Z]$/.test(featureClass) && !KEPT.has(featureClass)) return 'skipped';
  return parseDumpLine(line);
}

/** The size of a file in bytes. */
function checkFile(path: string): number {
  let size: number;
  let head: Buffer;
  try {
    const state = statSync(path);
    if (state.isDirectory())
      throw new Problem('input', `${path} is a folder; give the file of a dump or a table.`);
    size = state.size;
    head = headOf(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(
      'input',
      code === 'ENOENT' ? `${path} is not there.` : `${path} cannot be read (${code}).`,
    );
  }
  if (head.subarray(0, 2).toString('latin1') === 'PK' || head.readUInt16BE(0) === 0x1f8b)
    throw new Problem('input', `${path} is packed; unpack it first.`);
  if (head.subarray(0, Math.min(size, head.length)).includes(0))
    throw new Problem('input', `${path} is no text file.`);
  return size;
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(65_536, 32);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
    return head;
  } finally {
    closeSync(file);
  }
}
