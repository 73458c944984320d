import iconv from 'iconv-lite';
import type { SourceRun, Span } from '../model/index.ts';
import type { Decoded } from './decode.ts';

/** A stretch of text that came, letter for letter or as a whole (`&amp;`), from characters of the decoded source. */
export interface CharRun {
  readonly textStart: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/** The run that covers a text which is the source as it stands. */
export const wholeText = (text: string): readonly CharRun[] =>
  text === '' ? [] : [{ textStart: 0, length: text.length, from: 0, to: text.length }];

/**
 * Turns runs over characters of the source into runs over its bytes. A run that holds characters which no byte
 * length tells (U+FFFD for a broken byte) is cut around them, so that each run either re-encodes to its bytes or is
 * one whole.
 */
export function toByteRuns(
  runs: readonly CharRun[],
  source: Decoded,
  bytes: Uint8Array,
): readonly SourceRun[] {
  const offset = byteOffsets(source, bytes);
  const sorted = [...runs].sort((a, b) => a.from - b.from || a.to - b.to);
  const found: SourceRun[] = [];
  for (const run of sorted) {
    for (const piece of cutAtReplacements(run, source.text)) {
      const byteStart = offset(piece.from);
      found.push({ textStart: piece.textStart, length: piece.length, byteStart, byteEnd: offset(piece.to) });
    }
  }
  return found.sort((a, b) => a.textStart - b.textStart);
}

function cutAtReplacements(run: CharRun, source: string): readonly CharRun[] {
  if (run.length !== run.to - run.from) return [run];
  const pieces: CharRun[] = [];
  let at = run.from;
  const push = (to: number) => {
    if (to > at) pieces.push({ textStart: run.textStart + at - run.from, length: to - at, from: at, to });
    at = to;
  };
  for (
    let found = source.indexOf('\ufffd', at);
    found >= 0 && found < run.to;
    found = source.indexOf('\ufffd', found + 1)
  ) {
    push(found);
    push(found + 1);
  }
  push(run.to);
  return pieces;
}

/** A function from character offsets, asked in rising order, to byte offsets. */
function byteOffsets({ text, encoding, markLength }: Decoded, bytes: Uint8Array): (char: number) => number {
  const single = isSingleByte(encoding);
  let char = 0;
  let byte = markLength;
  return (target) => {
    if (target < char) {
      char = 0;
      byte = markLength;
    }
    if (single) return markLength + target;
    while (char < target) {
      const broken = encoding === 'utf-8' ? text.indexOf('\ufffd', char) : -1;
      const stop = broken >= 0 && broken < target ? broken : target;
      byte += stop > char ? byteLength(text.slice(char, stop), encoding) : 0;
      char = stop;
      if (char < target) {
        byte += brokenLength(bytes, byte);
        char++;
      }
    }
    return byte;
  };
}

/** Bytes that the decoder turned into one U+FFFD: a truncated sequence counts once, a stray byte too. */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return 3;
  const wanted =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
  const [low, high] = secondByteRange(lead);
  let length = 1;
  while (length < wanted) {
    const next = bytes[at + length];
    if (next === undefined || (length === 1 ? next < low || next > high : next < 0x80 || next > 0xbf)) break;
    length++;
  }
  return length;
}

function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

const isSingleByte = (encoding: string): boolean =>
  /^(windows-?125\d|iso-?8859-?\d+|latin-?\d|koi8-[ru]|us-ascii|ascii|macroman|ibm\d+)$/.test(encoding);

const byteLength = (text: string, encoding: string): number =>
  encoding === 'utf-8'
    ? Buffer.byteLength(text)
    : encoding.startsWith('utf-16')
      ? text.length * 2
      : iconv.encode(text, encoding).length;

/**
 * The bytes that a span of the text came from; undefined where it was inserted by ingest.
 *
 * @example bytesOfSpan(document, [0, 5]) // [3, 8] after a byte order mark
 */
export function bytesOfSpan(
  document: { readonly text: string; readonly encoding: string; readonly sourceMap: readonly SourceRun[] },
  [start, end]: Span,
): Span | undefined {
  let from: number | undefined;
  let to: number | undefined;
  for (const run of document.sourceMap) {
    const runEnd = run.textStart + run.length;
    if (runEnd <= start || run.textStart >= end) continue;
    const whole = document.text.slice(run.textStart, runEnd);
    const fits = byteLength(whole, document.encoding) === run.byteEnd - run.byteStart;
    const at = (char: number) =>
      run.byteStart + byteLength(whole.slice(0, char - run.textStart), document.encoding);
    const first = fits && start > run.textStart ? at(start) : run.byteStart;
    const last = fits && end < runEnd ? at(end) : run.byteEnd;
    from = from === undefined ? first : Math.min(from, first);
    to = to === undefined ? last : Math.max(to, last);
  }
  return from === undefined || to === undefined ? undefined : [from, to];
}
