import type { Span } from '../../model/index.ts';

/** A number written in digits. */
export interface Figure {
  readonly span: Span;
  readonly value: number;
}

const FIGURE = /\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?![\d])|\d+(?:[.,]\d+)?/gu;
const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+$/u;

/**
 * The numbers that stand in digits in `text`, whatever its language: a point, comma, apostrophe or space
 * before three digits groups thousands, before another count of digits it begins decimals.
 *
 * @example figuresOf('12 000 et 9.100')[1]?.value // 9100
 */
export function figuresOf(text: string, from = 0): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const start = from + match.index;
    const plain = GROUPED.test(match[0]) ? match[0].replace(/\D/g, '') : match[0].replace(',', '.');
    figures.push({ span: [start, start + match[0].length], value: Number(plain) });
  }
  return figures;
}
