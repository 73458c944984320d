import iconv from 'iconv-lite';
import type { Warning } from '../model/index.ts';
import { isUtf16 } from './sniff.ts';

/** Text with the encoding its bytes were in. */
export interface Decoded {
  readonly text: string;
  /** Lower case, as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  /** Bytes of a byte order mark, which is not part of the text. */
  readonly markLength: number;
  readonly warnings: readonly Warning[];
}

/**
 * Decodes bytes: by their byte order mark, as UTF-8 if they are, by the charset their markup declares, and as
 * windows-1252 otherwise. UTF-8 with a few broken bytes stays UTF-8, with U+FFFD in their places.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = decodeAs(bytes.subarray(mark.length), mark.encoding);
    return {
      text,
      encoding: mark.encoding,
      markLength: mark.length,
      warnings: replaced(text, mark.encoding),
    };
  }
  const wide = isUtf16(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide, markLength: 0, warnings: [] };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', markLength: 0, warnings: [] };
  const label = declared?.trim().toLowerCase();
  if (label && !/^utf-?8$/.test(label) && iconv.encodingExists(label)) {
    const text = decodeAs(bytes, label);
    return { text, encoding: label, markLength: 0, warnings: replaced(text, label) };
  }
  return brokenUtf8(bytes) ?? legacy(bytes);
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** Decodes without looking for a byte order mark; bytes that do not fit become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return iconv.decode(bytes, encoding, { stripBOM: false });
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with less broken than sound characters beyond ASCII. */
function brokenUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = decodeAs(bytes, 'utf-8');
  let broken = 0;
  let sound = 0;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 0xfffd) broken++;
    else if (code > 127) sound++;
  }
  if (sound <= broken) return undefined;
  return { text, encoding: 'utf-8', markLength: 0, warnings: replaced(text, 'utf-8') };
}

function legacy(bytes: Uint8Array): Decoded {
  const message =
    'The file is not valid UTF-8; it was read as windows-1252. Save it as UTF-8 if letters look wrong.';
  return {
    text: decodeAs(bytes, 'windows-1252'),
    encoding: 'windows-1252',
    markLength: 0,
    warnings: [{ kind: 'encoding', message }],
  };
}

function replaced(text: string, encoding: string): readonly Warning[] {
  const first = text.indexOf('\ufffd');
  if (first < 0) return [];
  const count = text.split('\ufffd').length - 1;
  const message = `${count} ${count === 1 ? 'byte does' : 'bytes do'} not fit ${encoding} and ${count === 1 ? 'is' : 'are'} shown as \ufffd.`;
  return [{ kind: 'encoding', message }];
}
