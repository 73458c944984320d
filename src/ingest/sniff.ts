import { Problem } from '../model/problem.ts';

export type MediaType = 'text/plain' | 'text/markdown' | 'text/html';

const MAGIC: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a zip archive or an office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['an ELF program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an old office file', [0xd0, 0xcf, 0x11, 0xe0]],
];

const BY_EXTENSION: Readonly<Record<string, MediaType>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
};

/**
 * Refuses bytes that are no text.
 *
 * @throws Problem naming the file and what it looks like.
 */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  const known = MAGIC.find(([, magic]) => magic.every((byte, n) => bytes[n] === byte));
  const what = known?.[0] ?? (looksBinary(bytes) ? 'binary data' : undefined);
  if (!what) return;
  throw new Problem('binary', `${name} is ${what}, not text: give the report as text, Markdown or HTML.`);
}

/** Whether the first bytes hold control characters that no text has; UTF-16 with a byte order mark is text. */
function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  if (isUtf16(bytes)) return false;
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > sample.length / 50;
}

/** Whether the bytes look like UTF-16 without a mark: every other byte is zero. Gives the byte order. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let n = 0; n + 1 < sample.length; n += 2) {
    if (sample[n] === 0) even++;
    if (sample[n + 1] === 0) odd++;
  }
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  return even > pairs * 0.7 && odd === 0 ? 'utf-16be' : undefined;
}

/** What kind of text it is, by the file's name or its first words. */
export function mediaTypeOf(name: string, opening: string): MediaType {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const named = extension === undefined ? undefined : BY_EXTENSION[extension];
  if (named) return named;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1)\b[^<]*>/i.test(
    opening,
  )
    ? 'text/html'
    : 'text/plain';
}
