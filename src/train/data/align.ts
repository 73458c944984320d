import type { Span } from '../../model/index.ts';
import type { Tokens } from '../../read/layers.ts';

/** The first token that ends after `offset`; the number of tokens if there is none. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The tokens `[first, last)` that a gold span touches; undefined where it touches none.
 *
 * @example tokensOf(layers.tokens, attribution.cues[0])
 */
export function tokensOf(tokens: Tokens, [start, end]: Span): readonly [number, number] | undefined {
  const first = tokenFrom(tokens, start);
  let last = first;
  while (last < tokens.count && tokens.start[last]! < end) last++;
  return last > first ? [first, last] : undefined;
}

/** Whether the span begins and ends where tokens do, so that nothing is lost when it is told in tokens. */
export function fitsTokens(tokens: Tokens, span: Span): boolean {
  const range = tokensOf(tokens, span);
  return range !== undefined && tokens.start[range[0]] === span[0] && tokens.end[range[1] - 1] === span[1];
}
