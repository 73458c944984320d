import type { LayoutWords } from './layout-words.ts';

/** The opening of a report: where it was written, when, and by which agency, with the dash that ends it. */
export interface Dateline {
  /** Length of the dateline from the start of the line. */
  readonly length: number;
  /** The agency in brackets, as offsets from the start of the line. */
  readonly agency?: readonly [start: number, end: number] | undefined;
}

const LONGEST = 140;
const SEPARATOR = /(?:(?<=\))\s*|\s+)(?:--+|[-–—_])(?=\s|$)|(?<=\))[.:](?=\s|$)/gu;
/** A day and what must be its month, in any language. */
const DAY_AND_MONTH = /^(?:\d{1,2}\.?\s\p{L}{3,12}\.?|\p{L}{3,12}\.?\s\d{1,2})(?:\s\d{4})?$/u;
const EDITOR_NOTES = /^(?:\s*\[[^\]]{1,120}\])+/;

/**
 * The dateline with which a line opens, if it does.
 *
 * @example findDateline('GAO, Mali, March 4 (Wire) - Two ...', words)?.length // 25
 */
export function findDateline(line: string, words: LayoutWords): Dateline | undefined {
  const head = line.slice(0, LONGEST);
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(head); match; match = SEPARATOR.exec(head)) {
    const before = head.slice(0, match.index);
    if (!isPlaceAndDate(before, words, line)) {
      if (/[.!?]\s/.test(before)) return undefined;
      continue;
    }
    const end = match.index + match[0].length;
    const notes = EDITOR_NOTES.exec(line.slice(end))?.[0].length ?? 0;
    return { length: end + notes, agency: agencyIn(before, words) };
  }
  return undefined;
}

/** Whether a whole line is nothing but a date, or places and a date. */
export function isDateLine(line: string, words: LayoutWords): boolean {
  const lower = line.toLowerCase();
  const rest = line.slice(words.publishedStart(lower)).trim();
  if (rest.length > LONGEST || /[.!?]\s+\p{Lu}\p{Ll}{3}/u.test(rest)) return false;
  const parts = rest.split(/\s*[,|•·]\s*|\s+(?:--?|[–—])\s+/u).filter(Boolean);
  const dates = parts.filter((part) => isDatePart(part, words)).length;
  if (dates === 0 || !/\d/.test(rest)) return false;
  return parts.length <= 6 && parts.every((part) => isDatePart(part, words) || isPlacePart(part));
}

function isPlaceAndDate(head: string, words: LayoutWords, line: string): boolean {
  const bare = head.replace(/\([^()]*\)/g, ' ').trim();
  const bracketed = /\([^()]+\)\s*$/.test(head);
  if (bare === '') return bracketed && /^\(\p{Lu}/u.test(head.trim());
  const parts = bare.split(/\s*,\s*/).filter(Boolean);
  if (parts.length > 5) return false;
  let dated = false;
  for (const [n, part] of parts.entries()) {
    if (isDatePart(part, words) || (bracketed && n > 0 && DAY_AND_MONTH.test(part)))
      dated ||= n > 0 || bracketed;
    else if (n > 0 && dated) return false;
    else if (!isPlacePart(part)) return false;
  }
  if (bracketed || dated) return !isDatePart(parts[0]!, words) || bracketed;
  return isCapitals(parts[0]!) && parts[0]!.split(/\s+/).length <= 3 && !isCapitals(line.slice(head.length));
}

const isCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);

/** One to five words that each begin with a capital, particles between them aside. */
function isPlacePart(part: string): boolean {
  const words = part.trim().split(/\s+/);
  if (words.length > 5) return false;
  return words.every(
    (word, n) =>
      /^['’"(]?\p{Lu}[\p{L}\p{M}.'’-]*\)?$/u.test(word) ||
      (n > 0 && n < words.length - 1 && /^\p{Ll}{1,3}$/u.test(word)),
  );
}

/** "March 14", "3 JAN 90", "Tuesday", "2021", "2021-03-04", "1:19PM CST". */
function isDatePart(part: string, words: LayoutWords): boolean {
  const pieces = part
    .toLowerCase()
    .replace(/\./g, ' ')
    .trim()
    .split(/[\s/]+/);
  let telling = false;
  for (const piece of pieces) {
    if (words.isMonth(piece) || words.isWeekday(piece) || /^\d{4}(-\d\d){0,2}$/.test(piece)) telling = true;
    else if (/^\d{1,2}:\d\d([ap]m)?$|^\d\d:\d\d:\d\d$/.test(piece)) telling = true;
    else if (!/^\d{1,2}(st|nd|rd|th|er|e)?$|^[ap]m$|^[a-z]{2,4}t$|^gmt$|^utc$|^at$/.test(piece)) return false;
  }
  return telling;
}

function agencyIn(head: string, words: LayoutWords): readonly [number, number] | undefined {
  const match = /\(\s*([^()]{2,60}?)\s*\)\s*$/.exec(head);
  if (!match) return undefined;
  const name = match[1]!;
  if (!/^\p{Lu}/u.test(name) && !words.isAgency(name.toLowerCase()) && name.length > 5) return undefined;
  const start = match.index + match[0].indexOf(name);
  return [start, start + name.length];
}
