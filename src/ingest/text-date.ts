import { isDay } from '../model/day.ts';
import type { Block } from '../model/index.ts';
import type { LayoutWords } from '../read/segment/layout-words.ts';

/** The day that the opening lines state in full (a date line or a dateline with its year), ISO; undefined if none. */
export function publicationDay(
  text: string,
  opening: readonly Block[],
  words: LayoutWords,
): string | undefined {
  for (const { kind, span } of opening) {
    if (kind !== 'dateline' && kind !== 'byline') continue;
    const day = dayIn(text.slice(...span), words);
    if (day) return day;
  }
  return undefined;
}

/** "March 14, 2023", "14 March 2023", "14 MAR 90", "2023-03-14". */
function dayIn(line: string, words: LayoutWords): string | undefined {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(line);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const pieces = line.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  for (const [n, piece] of pieces.entries()) {
    const month = words.monthOf(piece);
    if (month === undefined) continue;
    const before = dayNumber(pieces[n - 1]);
    const after = dayNumber(pieces[n + 1]);
    const [day, year] = before !== undefined ? [before, pieces[n + 1]] : [after, pieces[n + 2] ?? ''];
    const ordinal = /^(?:st|nd|rd|th)$/.test(year ?? '') ? pieces[n + 3] : year;
    const full = yearNumber(ordinal);
    if (day !== undefined && full !== undefined) return valid(full, month, day);
  }
  return undefined;
}

const dayNumber = (piece: string | undefined): number | undefined =>
  piece !== undefined && /^\d{1,2}$/.test(piece) ? Number(piece) : undefined;

/** A year of four digits, or of two as agencies once wrote them. */
function yearNumber(piece: string | undefined): number | undefined {
  if (piece === undefined || !/^(?:\d{4}|\d{2})$/.test(piece)) return undefined;
  if (piece.length === 4) return Number(piece);
  return Number(piece) >= 70 ? 1900 + Number(piece) : undefined;
}

function valid(year: number, month: number, day: number): string | undefined {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(iso) && year >= 1800 ? iso : undefined;
}
