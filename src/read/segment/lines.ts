import type { Span } from '../../model/index.ts';

/** A line without the whitespace at its ends, and how it stood on the page. */
export interface Line {
  readonly span: Span;
  /** Columns of whitespace before it; a tab counts as four. */
  readonly indent: number;
  /** Whether a blank line, or the start of the text, precedes it. */
  readonly afterBlank: boolean;
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code > 0xff && /\s/.test(String.fromCharCode(code)));

const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029;

/** The lines of `text` within `within` that hold anything, in order. */
export function linesOf(text: string, within: Span = [0, text.length]): readonly Line[] {
  const lines: Line[] = [];
  let breaks = 2;
  let at = within[0];
  while (at < within[1]) {
    let stop = at;
    while (stop < within[1] && !isBreak(text.charCodeAt(stop))) stop++;
    const line = lineBetween(text, at, stop, breaks >= 2);
    if (line) {
      lines.push(line);
      breaks = 0;
    }
    if (stop < within[1]) {
      if (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10) stop++;
      breaks += text.charCodeAt(stop) === 0x2029 || text.charCodeAt(stop) === 12 ? 2 : 1;
    }
    at = stop + 1;
  }
  return lines;
}

function lineBetween(text: string, from: number, to: number, afterBlank: boolean): Line | undefined {
  let start = from;
  let indent = 0;
  while (start < to && isSpace(text.charCodeAt(start))) indent += text.charCodeAt(start++) === 9 ? 4 : 1;
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { span: [start, end], indent, afterBlank } : undefined;
}
