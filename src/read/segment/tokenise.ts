import {
  APOSTROPHE,
  classOf,
  DIGIT,
  DOT,
  HYPHEN,
  isDigitAt,
  isLower,
  isUpper,
  isWordAt,
  LETTER,
  SPACE,
} from './characters.ts';
import { scanMark } from './scan-mark.ts';
import { splitWord } from './split-word.ts';
import { CLOSING_ABBREVIATION, OPEN_ABBREVIATION, PLAIN, type TokenList } from './token-list.ts';
import { NUMBER_ABBREVIATION, plain, type WordRules } from './word-rules.ts';

const AMPERSAND = 38;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const AT = 64;
const UNDERSCORE = 95;
const NEWLINE = 10;

/** Adds the tokens of `[from, to)` of the list's text. They cover every character that is not white space. */
export function tokenise(list: TokenList, rules: WordRules, from: number, to: number): void {
  const text = list.source;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) at++;
    else if (kind === LETTER || kind === DIGIT) at = scanWord(list, rules, at, to, from);
    else at = scanMark(list, rules, at, to);
  }
}

/** Adds the word that begins at `start`, with its full stop if it is an abbreviation; returns where it ends. */
function scanWord(list: TokenList, rules: WordRules, start: number, to: number, from: number): number {
  const text = list.source;
  let at = start;
  let dots = 0;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT) {
      at++;
      continue;
    }
    if (code === AT && isWordAt(text, at + 1, to)) return addAddress(list, start, to);
    if (code === COLON && text.startsWith('//', at + 1)) return addAddress(list, start, to);
    if (kind === SPACE || !isWordAt(text, at + 1, to) || !joins(text, at, kind, code)) break;
    if (kind === DOT) dots++;
    at++;
  }
  if (dots > 1 && text.startsWith('www.', start)) return addAddress(list, start, to);
  if (at < to && classOf(text.charCodeAt(at)) === DOT) {
    const kind = abbreviationKind(text, rules, start, at, to, dots, from);
    if (kind >= 0) {
      list.add(start, at + 1, kind);
      return at + 1;
    }
  }
  splitWord(list, rules, start, at);
  return at;
}

/** Whether the mark at `at`, with word characters on both sides, stays inside the word. */
function joins(text: string, at: number, kind: number, code: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (kind === APOSTROPHE || kind === HYPHEN || code === UNDERSCORE) return true;
  if (kind === DOT)
    return (
      !(isLower(before) && isUpper(after) && classOf(text.charCodeAt(at + 2)) !== DOT) &&
      !(classOf(before) === DIGIT && isUpper(after))
    );
  if (code === COMMA || code === COLON || code === SLASH)
    return (classOf(before) === DIGIT && classOf(after) === DIGIT) || isShortSlash(text, at, code);
  return code === AMPERSAND && isUpper(before) && isUpper(after);
}

/** `w/o`, `s/he`: a single letter before the slash. */
const isShortSlash = (text: string, at: number, code: number): boolean =>
  code === SLASH &&
  isLower(text.charCodeAt(at - 1)) &&
  (at < 2 || !isWordAt(text, at - 2, at)) &&
  isLower(text.charCodeAt(at + 1));

/** Kind of the abbreviation `[start, dot]`; -1 if the full stop is no part of it. */
function abbreviationKind(
  text: string,
  rules: WordRules,
  start: number,
  dot: number,
  to: number,
  dots: number,
  from: number,
): number {
  if (dot + 1 < to && classOf(text.charCodeAt(dot + 1)) === DOT) return -1;
  const length = dot - start;
  if (length > 9) return -1;
  const first = text.charCodeAt(start);
  if (classOf(first) === DIGIT)
    return dots === 0 && length < 4 && isItemNumber(text, start, dot, to, from) ? PLAIN : -1;
  const known = rules.abbreviations.get(plain(text.slice(start, dot + 1)));
  if (known === NUMBER_ABBREVIATION) {
    const next = skipSpace(text, dot + 1, to);
    if (next < to && isDigitAt(text, next)) return OPEN_ABBREVIATION;
  } else if (known !== undefined) return known;
  if (length === 1 && isUpper(first)) return CLOSING_ABBREVIATION;
  return dots > 0 && length === dots * 2 + 1 ? CLOSING_ABBREVIATION : -1;
}

/** Whether digits with a full stop stand at the beginning of a block or line, as the number of an item. */
function isItemNumber(text: string, start: number, dot: number, to: number, from: number): boolean {
  for (let at = start; at < dot; at++) if (!isDigitAt(text, at)) return false;
  if (dot + 1 >= to || classOf(text.charCodeAt(dot + 1)) !== SPACE) return false;
  let at = start - 1;
  while (at >= from && text.charCodeAt(at) !== NEWLINE && classOf(text.charCodeAt(at)) === SPACE) at--;
  return at < from || text.charCodeAt(at) === NEWLINE;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && classOf(text.charCodeAt(at)) === SPACE) at++;
  return at;
}

/** Adds an e-mail or web address: everything up to white space, without the punctuation at its end. */
function addAddress(list: TokenList, start: number, to: number): number {
  const text = list.source;
  let end = start;
  while (end < to && classOf(text.charCodeAt(end)) !== SPACE) end++;
  while (end > start + 1 && !isWordAt(text, end - 1, end) && text.charCodeAt(end - 1) !== SLASH) end--;
  list.add(start, end);
  return end;
}
