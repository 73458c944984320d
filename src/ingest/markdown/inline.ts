import type { TextBuilder } from '../text-builder.ts';

/** A stretch of the source without what surrounds it. */
type Piece = readonly [from: number, to: number];

const ESCAPABLE = /[\\`*_{}[\]()#+\-.!|<>~"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&#39;': "'",
};

/** Appends the words of `source[from, to)` without the marks of emphasis, links, code and inline HTML. */
export function appendInline(out: TextBuilder, source: string, from: number, to: number): void {
  let plain = from;
  let at = from;
  const flush = (stop: number) => out.append(source.slice(plain, stop), plain, stop);
  const skip = (length: number) => {
    flush(at);
    at += length;
    plain = at;
  };
  while (at < to) {
    const char = source[at]!;
    if (char === '\\' && at + 1 < to && ESCAPABLE.test(source[at + 1]!)) {
      skip(1);
      at++;
    } else if (char === '*' || char === '_' || char === '~' || char === '`') {
      const length = markLength(source, at, to);
      if (length > 0) skip(length);
      else at++;
    } else if (char === '[' || (char === '!' && source[at + 1] === '[')) {
      const link = linkAt(source, at, to);
      if (!link) at++;
      else {
        flush(at);
        if (char === '[') appendInline(out, source, ...link.words);
        at = link.end;
        plain = at;
      }
    } else if (char === '<') {
      const tag = /^<(?:\/?[a-z][^<>\n]{0,200}|!--[\s\S]{0,2000}?--)>/i.exec(
        source.slice(at, Math.min(to, at + 2010)),
      )?.[0];
      const address = tag ? /^<((?:https?:|mailto:)[^>]*)>$/.exec(tag) : null;
      if (tag && !address) skip(tag.length);
      else if (tag) {
        skip(1);
        at += tag.length - 2;
        skip(1);
      } else at++;
    } else if (char === '&') {
      const entity = /^&(?:amp|lt|gt|quot|nbsp|#39);/.exec(source.slice(at, at + 8))?.[0];
      if (entity) {
        flush(at);
        out.append(ENTITIES[entity]!, at, at + entity.length);
        at += entity.length;
        plain = at;
      } else at++;
    } else at++;
  }
  flush(to);
}

/** Length of a run of emphasis marks that opens or closes something; 0 where the mark is a character of the text. */
function markLength(source: string, at: number, to: number): number {
  const mark = source[at]!;
  let end = at;
  while (end < to && source[end] === mark) end++;
  const length = end - at;
  if (mark === '~' && length !== 2) return 0;
  if (length > 3 && mark !== '`') return 0;
  const before = source[at - 1] ?? ' ';
  const after = end < to ? source[end]! : ' ';
  const opens = !/\s/.test(after) && (mark !== '_' || !/[\p{L}\p{N}]/u.test(before));
  const closes = !/\s/.test(before) && (mark !== '_' || !/[\p{L}\p{N}]/u.test(after));
  if (!opens && !closes) return 0;
  const other = mark.repeat(length);
  const paired =
    (opens && source.slice(end, to).includes(other)) ||
    (closes && source.slice(0, at).lastIndexOf(other) >= 0);
  return paired ? length : 0;
}

/** A link `[words](address)`, `[words][label]`, or an image with the same after an exclamation mark. */
function linkAt(source: string, at: number, to: number): { words: Piece; end: number } | undefined {
  const open = source[at] === '!' ? at + 1 : at;
  const limit = Math.min(to, open + 2000);
  let depth = 0;
  let close = open;
  for (; close < limit; close++) {
    if (source[close] === '\\') close++;
    else if (source[close] === '[') depth++;
    else if (source[close] === ']' && --depth === 0) break;
  }
  if (close >= limit) return undefined;
  const target = /^(?:\((?:[^()\n]|\([^()\n]*\)){0,2000}\)|\[[^\]\n]{1,200}\])/.exec(
    source.slice(close + 1, Math.min(to, close + 2100)),
  );
  return target ? { words: [open + 1, close], end: close + 1 + target[0].length } : undefined;
}
