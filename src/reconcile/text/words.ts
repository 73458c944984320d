import type { Span } from '../../model/index.ts';

/** A word or number of a text, folded for comparison across outlets and languages. */
export interface Word {
  readonly span: Span;
  /** Lower case, without accents. */
  readonly fold: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{M}]+|\d+/gu;

/** Lower case, without accents and other combining marks. @example fold('Córdoba') // 'cordoba' */
export const fold = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/ß/g, 'ss').toLowerCase();

/** The words of `text` in order; punctuation and apostrophes part words. Offsets are those of `text`. */
export function wordsOf(text: string, from = 0): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = from + match.index;
    const first = match[0][0]!;
    words.push({
      span: [start, start + match[0].length],
      fold: fold(match[0]),
      capital: first !== first.toLowerCase(),
    });
  }
  return words;
}
