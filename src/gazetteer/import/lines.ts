import { createReadStream } from 'node:fs';

/** A line of a text file, or why it cannot be one. Lines are counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly fault?: string | undefined;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Longest line that is read; GeoNames' longest has some ten thousand bytes. */
export const LONGEST_LINE = 1_000_000;
const NEWLINE = 10;

/** Reads a file line by line; however large the file or a line is, little of it is held at a time. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 0;
  let bytes = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const line = (): Line => {
    number++;
    const tooLong = length > LONGEST_LINE;
    const text = tooLong ? '' : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    if (tooLong) return { number, text, bytes, fault: `is longer than ${LONGEST_LINE} bytes` };
    const plain = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
    return { number, text: plain.endsWith('\r') ? plain.slice(0, -1) : plain, bytes };
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      bytes += at + 1 - from;
      yield line();
      from = at + 1;
    }
    take(chunk.subarray(from));
    bytes += chunk.length - from;
  }
  if (length) yield line();

  function take(part: Buffer): void {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
    else parts = [];
  }
}
