import { Problem } from '../model/problem.ts';

/** The problem behind an error of the database; any other error as it is. */
export function storeProblem(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (error instanceof Problem || typeof code !== 'string') return error;
  const message = sentence(code, path);
  return message === undefined ? error : new Problem(code, message, { cause: error });
}

function sentence(code: string, path: string): string | undefined {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return `${path} cannot grow, the disk is full: what was stored is safe; make room and add the rest again.`;
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return `${path} could not be written or read (disk error or full disk): what was stored is safe; make room or check the disk, then try again.`;
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path} may not be written: check its permissions and those of its folder, or name another place.`;
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST') {
    return `${path} cannot be opened or made: check that its folder exists and may be written, or name another place.`;
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return `${path} is being written by another process: try again when that is done.`;
  }
  if (code === 'SQLITE_NOTADB') return `${path} is no dossier: name a .griot file.`;
  if (code.startsWith('SQLITE_CORRUPT')) return `${path} is damaged: restore it from a copy.`;
  return undefined;
}
