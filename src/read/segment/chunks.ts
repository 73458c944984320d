import type { BlockKind, Span } from '../../model/index.ts';
import type { Line } from './lines.ts';

/** A stretch of lines that belong together: a paragraph, a heading, one item of a list. */
export interface Chunk {
  readonly span: Span;
  /** Whether a blank line, or the start of the text, precedes it. */
  readonly afterBlank: boolean;
  /** What the document's format says it is. */
  readonly marked?: BlockKind | undefined;
}

/** Longest line of a text that was broken to fit a page or terminal. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 30;

/**
 * Joins lines that a fixed width broke. In a text that was not hard-wrapped each line is a chunk of its own,
 * but for a line that goes on in lower case after one that has not ended.
 */
export function chunksOf(
  text: string,
  lines: readonly Line[],
  startsItem: (line: string) => boolean,
): readonly Chunk[] {
  const width = wrapWidth(text, lines);
  const chunks: Chunk[] = [];
  let open: { start: number; end: number; afterBlank: boolean } | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    if (open && previous && continues(text, previous, line, width, startsItem)) open.end = line.span[1];
    else {
      if (open) chunks.push({ span: [open.start, open.end], afterBlank: open.afterBlank });
      open = { start: line.span[0], end: line.span[1], afterBlank: line.afterBlank };
    }
    previous = line;
  }
  if (open) chunks.push({ span: [open.start, open.end], afterBlank: open.afterBlank });
  return chunks;
}

function continues(
  text: string,
  previous: Line,
  line: Line,
  width: number | undefined,
  startsItem: (line: string) => boolean,
): boolean {
  if (line.afterBlank || startsItem(text.slice(line.span[0], line.span[0] + 12))) return false;
  if (width === undefined) return runsOn(text, previous, line);
  if (line.indent >= previous.indent + 2 && line.indent <= 12 && endsSentence(text, previous)) return false;
  return (
    isBrokenAt(text, previous, line, width) || !(endsSentence(text, previous) || text[line.span[0]] === '[')
  );
}

/** Whether a sentence visibly goes on over the line break. */
function runsOn(text: string, previous: Line, line: Line): boolean {
  const last = text[previous.span[1] - 1]!;
  const first = text[line.span[0]]!;
  return (
    /[\p{Ll}\p{Nd},]/u.test(last) &&
    /\p{Ll}/u.test(first) &&
    previous.span[1] - previous.span[0] > NARROWEST_WRAP
  );
}

const endsSentence = (text: string, line: Line): boolean =>
  /[.!?:"”’»)\]]$/.test(text.slice(line.span[1] - 1, line.span[1]));

/** The width at which the text was hard-wrapped; undefined where its line breaks are its author's. */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const joints: number[] = [];
  const lengths: number[] = [];
  for (const [n, line] of lines.entries()) {
    lengths.push(line.indent + line.span[1] - line.span[0]);
    if (n > 0 && !line.afterBlank) joints.push(n);
  }
  if (joints.length < 2) return undefined;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)]!;
  if (lengths.at(-1)! > WIDEST_WRAP || width < NARROWEST_WRAP) return undefined;
  const broken = joints.filter((n) => isBrokenAt(text, lines[n - 1]!, lines[n]!, width)).length;
  return broken / joints.length >= 0.6 ? width : undefined;
}

/** Whether the next line's first word would not have fitted on this line. */
function isBrokenAt(text: string, previous: Line, line: Line, width: number): boolean {
  const length = previous.indent + previous.span[1] - previous.span[0];
  let word = line.span[0];
  while (word < line.span[1] && text.charCodeAt(word) > 32) word++;
  return length + 1 + (word - line.span[0]) > width - 6;
}
