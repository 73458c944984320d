import type { Code, Image, ImageReference, Nodes, Paragraph, Parents, Root, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { BlockKind } from '../../model/index.ts';
import type { Parsed } from '../format.ts';
import { TextBuilder } from '../text-builder.ts';
import { readFrontMatter } from './front-matter.ts';
import { appendInline, appendMarkup, appendSlice, type Piece, placeOf } from './inline.ts';
import { piecesOf, withoutExcess } from './pieces.ts';

/** Markdown without its marks: the words as they are read, with headings, lists, tables and captions as blocks. */
export function parseMarkdown(source: string): Parsed {
  const front = readFrontMatter(source);
  const out = new TextBuilder();
  const decode = referenceDecoder();
  for (const [from, to] of piecesOf(source, front?.length ?? 0)) {
    const slice = source.slice(from, to);
    const parsed = withoutExcess(slice);
    writeChildren({ source: slice, parsed, offset: from, out, decode }, treeOf(parsed));
  }
  const { text, runs, layout } = out.build();
  const heading = layout[0]?.kind === 'heading' ? text.slice(...layout[0].span) : undefined;
  const metadata = front?.metadata ?? {};
  return { text, runs, layout, metadata: { ...metadata, title: metadata.title ?? heading } };
}

const treeOf = (source: string): Root =>
  fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

function referenceDecoder(): (reference: string) => string {
  const known = new Map<string, string>();
  return (reference) => {
    let value = known.get(reference);
    if (value === undefined) {
      const paragraph = treeOf(`.${reference}.`).children[0];
      const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      value = text?.type === 'text' ? text.value.slice(1, -1) : reference;
      known.set(reference, value);
    }
    return value;
  };
}

function writeChildren(piece: Piece, parent: Parents): void {
  for (const [n, child] of parent.children.entries()) {
    if (child.type === 'heading') piece.out.write('heading', () => appendInline(piece, child));
    else if (child.type === 'paragraph')
      writeParagraph(piece, child, n === 0 && parent.type === 'listItem' ? 'list' : 'paragraph');
    else if (child.type === 'code') writeCode(piece, child);
    else if (child.type === 'html')
      piece.out.write('paragraph', () => appendMarkup(piece, ...placeOf(child)));
    else if (child.type === 'tableRow') piece.out.write('table', () => writeCells(piece, child));
    else if ('children' in child) writeChildren(piece, child);
  }
}

function writeParagraph(piece: Piece, node: Paragraph, kind: BlockKind): void {
  const images = node.children.filter(isImage);
  const alone = node.children.every((child) => isImage(child) || isBlank(child));
  if (!alone) piece.out.write(kind, () => appendInline(piece, node));
  else for (const image of images) piece.out.write('caption', () => writeAlternative(piece, image));
}

const isImage = (node: Nodes): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference';

const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

function writeAlternative(piece: Piece, image: Image | ImageReference): void {
  const words = image.alt ?? '';
  const from = placeOf(image)[0] + 2;
  const same = piece.source.slice(from, from + words.length) === words;
  const to = same ? from + words.length : placeOf(image)[1];
  piece.out.append(words, piece.offset + from, piece.offset + to);
}

/** Writes each line of a block of code as a paragraph: the end of its line in the source is its value. */
function writeCode(piece: Piece, node: Code): void {
  const [from, to] = placeOf(node);
  const lines = piece.source.slice(from, to).split('\n');
  const fenced = /^(?:```|~~~)/.test(lines[0]!);
  let at = from;
  const values = node.value.split(/\r?\n/);
  for (const [n, line] of lines.entries()) {
    const value = values[fenced ? n - 1 : n];
    const end = at + line.replace(/\r$/, '').length;
    if (value !== undefined && value.trim() !== '')
      piece.out.write('paragraph', () =>
        appendSlice(piece, Math.max(at, end - value.trimStart().length), end),
      );
    at += line.length + 1;
  }
}

function writeCells(piece: Piece, row: TableRow): void {
  const cells = row.children.filter((cell) => cell.children.length > 0);
  for (const [n, cell] of cells.entries()) {
    if (n > 0) piece.out.insert(' | ');
    appendInline(piece, cell);
  }
}
