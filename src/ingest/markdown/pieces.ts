import { DEEPEST_BRACKET, DEEPEST_LEAD, MOST_INLINE_MARKS, PIECE_LENGTH } from '../limits.ts';

/**
 * Where a source is cut, `[from, to)` each, so that parsing takes time in proportion to its length: before a block
 * where one begins soon enough, else at a line's end, else anywhere.
 */
export function* piecesOf(source: string, start: number): Generator<readonly [from: number, to: number]> {
  let from = start;
  while (from < source.length) {
    const to = source.length - from <= PIECE_LENGTH ? source.length : cutAfter(source, from);
    yield [from, to];
    from = to;
  }
}

function cutAfter(source: string, from: number): number {
  const least = from + PIECE_LENGTH / 2;
  const window = source.slice(least, from + PIECE_LENGTH);
  const block = /\n[ \t]*\r?\n(?=[^\s>])/.exec(window) ?? /\n/.exec(window) ?? / /.exec(window);
  return block ? least + block.index + block[0].length : from + PIECE_LENGTH;
}

/**
 * The source with marks that nest too deep, or stand too close, made harmless, of the same length: containers cost
 * quadratic time in their depth, and so do brackets and emphasis in their number.
 */
export function withoutExcess(source: string): string {
  const shallow = withoutDeepBrackets(source.replace(/^[ \t>*+\-\d.)]+/gm, withoutDeepLead));
  const marks = shallow.match(MARK)?.length ?? 0;
  return marks <= MOST_INLINE_MARKS ? shallow : shallow.replace(MARK, 'x');
}

const MARK = /[[\]*_`<]/g;

const withoutDeepLead = (lead: string): string =>
  lead.slice(0, DEEPEST_LEAD) +
  lead.slice(DEEPEST_LEAD).replace(/[>*+-]|\d{1,9}[.)](?=[ \t])/g, (mark) => ' '.repeat(mark.length));

function withoutDeepBrackets(source: string): string {
  let depth = 0;
  return source.replace(/[[\]]|\n[ \t]*\n/g, (found) => {
    if (found === '[') return ++depth > DEEPEST_BRACKET ? 'x' : found;
    if (found === ']') return depth > 0 && depth-- > DEEPEST_BRACKET ? 'x' : found;
    depth = 0;
    return found;
  });
}
