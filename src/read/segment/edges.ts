import type { Span } from '../../model/index.ts';
import type { LayoutWords } from './layout-words.ts';

const NAME_WORD = /^[\p{Lu}\d][\p{L}\p{M}\d.'’&-]*$/u;

/**
 * An author line ("By Jane Doe, Wire correspondent"). Gives the spans of the agencies it names, as offsets in the line.
 */
export function findByline(line: string, words: LayoutWords): readonly Span[] | undefined {
  const lower = line.toLowerCase();
  const start = words.bylineStart(lower);
  if (start === 0 || line.length > 120 || /[:;!?"”]$/.test(line)) return undefined;
  const names = line.slice(start).trim().replace(/\.$/, '');
  const pieces = names.split(/[\s,|/•·]+/).filter(Boolean);
  if (pieces.length === 0 || pieces.length > 14) return undefined;
  const fits = (piece: string) =>
    NAME_WORD.test(piece) || words.isBylineWord(piece.toLowerCase()) || /^[@(]/.test(piece);
  return pieces.every(fits) && pieces.some((piece) => NAME_WORD.test(piece))
    ? agenciesIn(line, start, words)
    : undefined;
}

function agenciesIn(line: string, from: number, words: LayoutWords): readonly Span[] {
  const found: Span[] = [];
  const separator = /\s*(?:[,|/•·()]|\s(?:--?|[–—])\s)\s*|$/gu;
  let start = from;
  for (const match of line.slice(from).matchAll(separator)) {
    const stop = from + match.index;
    const part = line.slice(start, stop);
    const lead = part.length - part.trimStart().length;
    const name = part.trim().replace(/\.$/, '');
    const agency = longestAgency(name, words);
    if (agency) found.push([start + lead + agency[0], start + lead + agency[1]]);
    start = stop + match[0].length;
  }
  return found;
}

/** The longest run of words in `name` that is an agency. */
function longestAgency(name: string, words: LayoutWords): Span | undefined {
  const edges = [...name.matchAll(/\S+/g)].map((match): Span => [match.index, match.index + match[0].length]);
  for (let size = Math.min(edges.length, 4); size > 0; size--) {
    for (let first = 0; first + size <= edges.length; first++) {
      const span: Span = [edges[first]![0], edges[first + size - 1]![1]];
      if (words.isAgency(name.slice(...span).toLowerCase())) return span;
    }
  }
  return undefined;
}

/** The name after an opening that says where the text comes from ("Source: X"), as offsets in the line. */
export function findOrigin(line: string, words: LayoutWords): Span | null | undefined {
  if (line.length > 200) return undefined;
  const length = words.originStart(line.toLowerCase());
  if (length === 0) return undefined;
  const rest = line.slice(length);
  const lead = /^[\s:©]*(?:\d{4}\s+)?/.exec(rest)![0].length;
  const name =
    /^(?:https?:\/\/\S+|[^,;|()\n]{1,80}?)(?=\s*(?:[,;|()]|\.\s|\.?$|\s(?:on|in|at)\s|\d{4}))/.exec(
      rest.slice(lead),
    )?.[0];
  if (!name || !/^[\p{Lu}\p{N}h]/u.test(name)) return null;
  return [length + lead, length + lead + name.length];
}
