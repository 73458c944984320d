import type { Nodes } from 'mdast';
import type { TextBuilder } from '../text-builder.ts';

/** A piece of a source that is being written: `parsed` has the length of `source`, its excess of marks made harmless. */
export interface Piece {
  readonly source: string;
  readonly parsed: string;
  /** Where the piece begins in the file. */
  readonly offset: number;
  readonly out: TextBuilder;
  /** What a character reference such as `&amp;` stands for; itself where it stands for nothing. */
  readonly decode: (reference: string) => string;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy;
const TAG = /<!--[\s\S]{0,2000}?-->|<[/!?]?[a-z][^<>]*>/gi;

/** Where a node stands in its piece. */
export const placeOf = (node: Nodes): readonly [from: number, to: number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];

/** Appends the words of a node of running text; images and tags have none. */
export function appendInline(piece: Piece, node: Nodes): void {
  const [from, to] = placeOf(node);
  if (node.type === 'text') appendText(piece, node.value, from, to);
  else if (node.type === 'inlineCode') appendCode(piece, from, to);
  else if (node.type === 'html') appendMarkup(piece, from, to);
  else if (node.type === 'break') piece.out.insert('\n');
  else if ('children' in node) for (const child of node.children) appendInline(piece, child);
}

/** Appends `source[from, to)` as it stands. */
export function appendSlice({ out, source, offset }: Piece, from: number, to: number): void {
  out.append(source.slice(from, to), offset + from, offset + to);
}

/** Walks a text's value and its source side by side: escapes, references and line starts differ, the rest is equal. */
function appendText(piece: Piece, value: string, from: number, to: number): void {
  const { parsed, out, offset } = piece;
  let at = 0;
  let place = from;
  let plain = from;
  const flush = () => appendSlice(piece, plain, place);
  while (at < value.length && place < to) {
    const char = parsed[place]!;
    const reference = char === '&' ? referenceAt(piece, place, to) : undefined;
    if (reference) {
      flush();
      out.append(reference.value, offset + place, offset + place + reference.length);
      at += reference.value.length;
      place += reference.length;
      plain = place;
    } else if (char === '\\' && value[at] === parsed[place + 1] && /[!-/:-@[-`{-~]/.test(value[at]!)) {
      flush();
      plain = place + 1;
      place += 2;
      at++;
    } else if (value[at] === '\n' || value[at] === '\r') {
      flush();
      const lead = /^[\r\n]+[ \t>]*/.exec(value.slice(at, at + 200))![0];
      const gap = /[ \t]*(?:\r\n|\r|\n)[ \t>]*/y;
      gap.lastIndex = place;
      place += gap.exec(parsed)?.[0].length ?? 1;
      const kept = lead.trimStart().length;
      if (kept > 0 && parsed.slice(place - kept, place) === lead.slice(-kept)) place -= kept;
      plain = place;
      at += lead.length - (parsed[place] === lead.at(-kept) || parsed[place] === '\\' ? kept : 0);
      out.space();
    } else if (char === value[at] || value[at] === '\ufffd') {
      place++;
      at++;
    } else {
      flush();
      out.append(value.slice(at), offset + place, offset + to);
      return;
    }
  }
  flush();
}

function referenceAt(
  { parsed, decode }: Piece,
  place: number,
  to: number,
): { readonly value: string; readonly length: number } | undefined {
  REFERENCE.lastIndex = place;
  const reference = REFERENCE.exec(parsed)?.[0];
  if (!reference || place + reference.length > to) return undefined;
  const value = decode(reference);
  return value === reference ? undefined : { value, length: reference.length };
}

function appendCode(piece: Piece, from: number, to: number): void {
  const slice = piece.source.slice(from, to);
  const ticks = /^`+/.exec(slice)![0].length;
  appendLines(piece, from + ticks, to - ticks);
}

/** Appends the lines of `source[from, to)` with a space between them. */
function appendLines(piece: Piece, from: number, to: number): void {
  let at = from;
  for (const [n, line] of piece.source.slice(from, to).split('\n').entries()) {
    if (n > 0) piece.out.space();
    const lead = line.length - (n > 0 ? line.replace(/^[ \t>]+/, '') : line.trimStart()).length;
    appendSlice(piece, at + lead, at + Math.max(lead, line.trimEnd().length));
    at += line.length + 1;
  }
}

/** Appends the words between the tags of raw HTML. */
export function appendMarkup(piece: Piece, from: number, to: number): void {
  let at = from;
  for (const tag of piece.source.slice(from, to).matchAll(TAG)) {
    appendWords(piece, at, from + tag.index);
    at = from + tag.index + tag[0].length;
  }
  appendWords(piece, at, to);
}

function appendWords(piece: Piece, from: number, to: number): void {
  let plain = from;
  for (const found of piece.source.slice(from, to).matchAll(/&(?:#?\w{1,31});|[ \t]*\r?\n\s*/g)) {
    const place = from + found.index;
    appendSlice(piece, plain, place);
    plain = place + found[0].length;
    if (found[0].startsWith('&'))
      piece.out.append(piece.decode(found[0]), piece.offset + place, piece.offset + plain);
    else piece.out.space();
  }
  appendSlice(piece, plain, to);
}
