import {
  APOSTROPHE,
  classOf,
  DIGIT,
  DOT,
  HYPHEN,
  isDigitAt,
  isHighSurrogate,
  isLowSurrogate,
  isWordAt,
  isWordBefore,
  LETTER,
} from './characters.ts';
import { CRY, ELLIPSIS, PLAIN, STOP, type TokenList } from './token-list.ts';
import { plain, type WordRules } from './word-rules.ts';

const BANG = 33;
const HASH = 35;
const COMMA = 44;
const QUESTION = 63;
const AT = 64;
const UNDERSCORE = 95;
const ONE_CHARACTER_ELLIPSIS = 0x2026;
/** Marks of which a row is one token: `***`, `===`, `___`, `~~~`. */
const ROWS = '*=_~#+<>';
const ROW_CODES = new Set(Array.from(ROWS, (mark) => mark.charCodeAt(0)));

/** Adds the mark or row of marks at `at`, or the word that begins with one; returns where it ends. */
export function scanMark(list: TokenList, rules: WordRules, at: number, to: number): number {
  const text = list.source;
  const code = text.charCodeAt(at);
  const kind = classOf(code);
  if (kind === APOSTROPHE) return scanApostrophe(list, rules, at, to, code);
  if (kind === DOT) return scanDots(list, at, to, code);
  if (code === BANG || code === QUESTION) {
    let end = at + 1;
    while (end < to && (text.charCodeAt(end) === BANG || text.charCodeAt(end) === QUESTION)) end++;
    return add(list, at, end, CRY);
  }
  if ((code === HASH || code === AT) && isWordAt(text, at + 1, to) && !isWordBefore(text, at)) {
    let end = at + 1;
    while (isWordAt(text, end, to) || (end < to && text.charCodeAt(end) === UNDERSCORE)) end++;
    return add(list, at, end, PLAIN);
  }
  if (code === ONE_CHARACTER_ELLIPSIS) return add(list, at, at + 1, ELLIPSIS);
  if (kind === HYPHEN || ROW_CODES.has(code)) return add(list, at, endOfRow(text, at, to, code), PLAIN);
  return add(list, at, endOfSymbol(text, at, to, code), PLAIN);
}

function add(list: TokenList, start: number, end: number, kind: number): number {
  list.add(start, end, kind);
  return end;
}

function endOfRow(text: string, at: number, to: number, code: number): number {
  let end = at + 1;
  while (end < to && text.charCodeAt(end) === code) end++;
  return end;
}

/** The end of one symbol: both halves of a pair, and the joiners and selectors that dress it. */
function endOfSymbol(text: string, at: number, to: number, code: number): number {
  let end = at + 1;
  if (isHighSurrogate(code) && end < to && isLowSurrogate(text.charCodeAt(end))) end++;
  while (end < to && isDressing(text.charCodeAt(end))) end++;
  return end;
}

const isDressing = (code: number): boolean => code === 0x200d || code === 0xfe0e || code === 0xfe0f;

/** A full stop, several of them, or a number that begins with one. */
function scanDots(list: TokenList, at: number, to: number, code: number): number {
  const text = list.source;
  let end = endOfRow(text, at, to, code);
  if (end > at + 1) return add(list, at, end, ELLIPSIS);
  if (end >= to || !isDigitAt(text, end) || isWordBefore(text, at)) return add(list, at, end, STOP);
  while (end < to && (isDigitAt(text, end) || (text.charCodeAt(end) === COMMA && isDigitAt(text, end + 1))))
    end++;
  return add(list, at, end, PLAIN);
}

/** An apostrophe or single quotation mark, a clipped word, a decade, or a clitic that follows a mark. */
function scanApostrophe(list: TokenList, rules: WordRules, at: number, to: number, code: number): number {
  const text = list.source;
  let end = at + 1;
  while (isWordAt(text, end, to)) end++;
  if (end === at + 1) {
    const doubled = end < to && text.charCodeAt(end) === code ? end + 1 : end;
    return add(list, at, doubled, PLAIN);
  }
  if (end - at > 7) return add(list, at, at + 1, PLAIN);
  const word = plain(text.slice(at, end));
  if (
    isAttached(list, at) ? rules.enclitics.includes(word) : rules.clipped.has(word) || isDecade(text, at, end)
  )
    return add(list, at, end, PLAIN);
  return add(list, at, at + 1, PLAIN);
}

/** Whether a token ends right before `at`. */
const isAttached = (list: TokenList, at: number): boolean =>
  list.count > 0 && list.end[list.count - 1] === at;

/** `'07`, `'90s`: two digits, and at most one letter. */
const isDecade = (text: string, at: number, end: number): boolean =>
  classOf(text.charCodeAt(at + 1)) === DIGIT &&
  classOf(text.charCodeAt(at + 2)) === DIGIT &&
  (end === at + 3 || (end === at + 4 && classOf(text.charCodeAt(at + 3)) === LETTER));
