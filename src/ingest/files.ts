import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { messageOf, Problem } from '../model/problem.ts';
import { tooLarge } from './ingest.ts';
import { LARGEST_FILE } from './limits.ts';

/**
 * The bytes of a file.
 *
 * @throws Problem that names the file: missing, a folder, not readable, too large.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new Problem(
        'folder',
        `${path} is a folder: name the files in it, as ${path.replace(/\/$/, '')}/*.`,
      );
    if (found.size > LARGEST_FILE) throw tooLarge(path, found.size);
    return await readFile(path);
  } catch (error) {
    throw error instanceof Problem ? error : asProblem(path, error);
  }
}

function asProblem(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem('missing', `${path} does not exist: check the name.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem('forbidden', `${path} may not be read: check its permissions.`);
  return new Problem('unreadable', `${path} cannot be read (${messageOf(error)}).`);
}

/** All bytes of a stream such as standard input, up to the largest report. */
export async function collectBytes(input: Readable, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : (piece as Uint8Array);
    length += bytes.length;
    if (length > LARGEST_FILE) throw tooLarge(name, length);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
