import type { BlockKind } from '../../model/index.ts';
import type { Parsed } from '../format.ts';
import { TextBuilder } from '../text-builder.ts';
import { readFrontMatter } from './front-matter.ts';
import { appendInline } from './inline.ts';

/** A line of the file, `[from, to)` without its break. */
interface Row {
  readonly from: number;
  readonly to: number;
}

/** A block of the file: its kind and the lines that hold its words. */
interface Draft {
  readonly kind: BlockKind;
  readonly rows: Row[];
}

const ATX = /^ {0,3}(#{1,6})[ \t]+/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/;
const QUOTE = /^ {0,3}>[ \t]?/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const IMAGE = /^!\[([^\]\n]*)\]\([^()\n]*\)[ \t]*$/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;

/** Markdown without its marks: the words as they are read, with headings, lists, tables and captions as blocks. */
export function parseMarkdown(source: string): Parsed {
  const front = readFrontMatter(source);
  const rows = rowsOf(source, front?.length ?? 0);
  const out = new TextBuilder();
  for (const draft of draftsOf(source, rows)) write(out, source, draft);
  const { text, runs, layout } = out.build();
  const heading = layout[0]?.kind === 'heading' ? text.slice(...layout[0].span) : undefined;
  const metadata = front?.metadata ?? {};
  return { text, runs, layout, metadata: { ...metadata, title: metadata.title ?? heading } };
}

function rowsOf(source: string, start: number): readonly Row[] {
  const rows: Row[] = [];
  let from = start;
  while (from < source.length) {
    let to = source.indexOf('\n', from);
    if (to < 0) to = source.length;
    const end = source[to - 1] === '\r' && to > from ? to - 1 : to;
    rows.push({ from, to: end });
    from = to + 1;
  }
  return rows;
}

function draftsOf(source: string, rows: readonly Row[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let fenced = false;
  const start = (kind: BlockKind, row: Row) => {
    open = { kind, rows: [row] };
    drafts.push(open);
  };
  for (const row of rows) {
    const line = source.slice(row.from, row.to);
    const shifted = (mark: RegExp): Row => ({
      from: row.from + (mark.exec(line)?.[0].length ?? 0),
      to: row.to,
    });
    if (FENCE.test(line)) {
      fenced = !fenced;
      open = undefined;
    } else if (line.trim() === '') open = undefined;
    else if (fenced) start('paragraph', row);
    else if (open?.kind === 'paragraph' && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) {
      drafts[drafts.length - 1] = { kind: 'heading', rows: open.rows };
      open = undefined;
    } else if (RULE.test(line) || (open?.kind === 'table' && TABLE_RULE.test(line))) continue;
    else if (ATX.test(line)) {
      start('heading', {
        from: row.from + ATX.exec(line)![0].length,
        to: row.from + line.replace(/[ \t]+#+[ \t]*$/, '').length,
      });
      open = undefined;
    } else if (IMAGE.test(line)) {
      const words = IMAGE.exec(line)![1]!;
      start('caption', { from: row.from + 2, to: row.from + 2 + words.length });
      open = undefined;
    } else if (BULLET.test(line)) start('list', shifted(BULLET));
    else if (/^[ \t]*\|.*\|[ \t]*$/.test(line)) start('table', row);
    else if (QUOTE.test(line)) {
      if (open?.kind === 'paragraph') open.rows.push(shifted(QUOTE));
      else start('paragraph', shifted(QUOTE));
    } else if (open?.kind === 'paragraph' || open?.kind === 'list')
      open.rows.push({ from: row.from + line.search(/\S/), to: row.to });
    else start('paragraph', row);
  }
  return drafts;
}

function write(out: TextBuilder, source: string, draft: Draft): void {
  if (draft.rows.every(({ from, to }) => source.slice(from, to).trim() === '')) return;
  if (out.length > 0) out.insert('\n\n');
  const start = out.length;
  for (const [n, row] of draft.rows.entries()) {
    if (n > 0)
      out.insert(/ {2}$|\\$/.test(source.slice(draft.rows[n - 1]!.from, draft.rows[n - 1]!.to)) ? '\n' : ' ');
    const line = source.slice(row.from, row.to);
    const to = row.from + line.replace(/(?:[ \t]+|\\)$/, '').length;
    if (draft.kind === 'table') writeCells(out, source, row.from, to);
    else appendInline(out, source, row.from, to);
  }
  out.block(draft.kind, start);
}

function writeCells(out: TextBuilder, source: string, from: number, to: number): void {
  const cells: (readonly [number, number])[] = [];
  let at = from;
  for (let n = from; n <= to; n++) {
    if (n < to && (source[n] !== '|' || source[n - 1] === '\\')) continue;
    const cell = source.slice(at, n);
    const lead = cell.length - cell.trimStart().length;
    if (cell.trim() !== '') cells.push([at + lead, at + lead + cell.trim().length]);
    at = n + 1;
  }
  for (const [n, cell] of cells.entries()) {
    if (n > 0) out.insert(' | ');
    appendInline(out, source, ...cell);
  }
}
