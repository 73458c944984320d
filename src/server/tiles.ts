import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../model/problem.ts';

const MAGIC = 'PMTiles';
const VERSION = 3;

/** A user's file of map tiles. */
export interface TileFile {
  readonly name: string;
  readonly bytes: number;
  /** Changes when the file does. */
  readonly tag: string;
  /** The bytes from `start` to `end`, inclusive. */
  read(start: number, end: number): Readable;
}

/**
 * Opens a PMTiles file for serving parts of it.
 *
 * @throws Problem when there is no such file, or it is no PMTiles file of version 3.
 */
export function openTiles(path: string): TileFile {
  const { size, mtimeMs } = statOf(path);
  const start = Buffer.alloc(8);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  if (start.toString('latin1', 0, 7) !== MAGIC || start[7] !== VERSION)
    throw new Problem(
      'tiles',
      `${path} is no PMTiles file of version 3: make one, for instance with "pmtiles convert", and name it with --tiles.`,
    );
  return {
    name: basename(path),
    bytes: size,
    tag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    read: (from, to) => createReadStream(path, { start: from, end: to }),
  };
}

function statOf(path: string): { readonly size: number; readonly mtimeMs: number } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Problem('tiles', `There is no file ${path} to take map tiles from.`);
  return found;
}

/**
 * The one range of bytes that a `Range` header asks for, inclusive; undefined without a header, null where none of it
 * is in the file or it is of another form.
 */
export function rangeOf(
  header: string | undefined,
  bytes: number,
): { readonly start: number; readonly end: number } | null | undefined {
  if (header === undefined) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? bytes - 1 : Math.min(bytes - 1, Number(last));
  return start > end ? null : { start, end };
}
