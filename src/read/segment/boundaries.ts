import { isLower, isUpper, isWordAt } from './characters.ts';
import {
  CLOSING_ABBREVIATION,
  CRY,
  ELLIPSIS,
  OPEN_ABBREVIATION,
  PLAIN,
  STOP,
  type TokenList,
} from './token-list.ts';
import type { WordRules } from './word-rules.ts';

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‹', '›', "'", '’', '‘', "''", '``', '‟', '’’', '‘‘']);
const BRACKETS = new Set([')', ']', '}']);
const CONTINUERS = new Set([',', ';', ':', '-', '–', '—', '--']);
/** How many tokens after a quotation may stand before its verb of saying. */
const REPORT_REACH = 4;
/** Shortest word before a full stop that is surely no abbreviation, although a small letter follows. */
const FULL_WORD = 5;

/**
 * The token after the last one of the sentence that begins at token `first`, at most `last`.
 * Quotation marks and brackets that close right after the full stop belong to the sentence.
 */
export function sentenceEnd(list: TokenList, rules: WordRules, first: number, last: number): number {
  let hasWord = false;
  for (let at = first; at < last; at++) {
    const kind = list.kind[at]!;
    if (kind === PLAIN || kind === OPEN_ABBREVIATION) {
      hasWord ||= !isMark(list, at);
      continue;
    }
    if (kind === CLOSING_ABBREVIATION) {
      hasWord = true;
      if (!beginsAfterAbbreviation(list, rules, at + 1, last)) continue;
      return afterClosers(list, at + 1, last);
    }
    if (!hasWord) continue;
    const next = afterClosers(list, at + 1, last);
    if (next >= last || endsHere(list, rules, at, next, last, kind)) return next;
    at = next - 1;
  }
  return last;
}

/** Whether the sentence ends at the mark `at`, when `next` is the first token after its closing marks. */
function endsHere(
  list: TokenList,
  rules: WordRules,
  at: number,
  next: number,
  last: number,
  kind: number,
): boolean {
  const following = list.kind[next]!;
  if (following === STOP || following === CRY || following === ELLIPSIS || onlyMarks(list, next, last))
    return false;
  const word = list.text[next]!;
  if (CONTINUERS.has(word)) return kind === STOP && word.length === 1 && next > at + 1 && word === '—';
  if (beginsSmall(list, next, last))
    return kind === STOP && next === at + 1 && list.spaceBefore[next] === 1 && isFullWord(list, at - 1);
  if (kind === CRY && next > at + 1 && isReported(list, rules, next, last)) return false;
  return kind !== ELLIPSIS || list.spaceBefore[next] === 1;
}

/** Skips quotation marks and brackets that close: those with no space before them. */
function afterClosers(list: TokenList, from: number, last: number): number {
  let at = from;
  while (at < last) {
    const word = list.text[at]!;
    const closes =
      BRACKETS.has(word) || (QUOTES.has(word) && (list.spaceBefore[at] === 0 || standsAlone(list, at, last)));
    if (!closes) {
      const note = afterNote(list, at, last);
      if (note === at) break;
      at = note;
    } else at++;
  }
  return at;
}

/** Skips the number of a note in square brackets. */
function afterNote(list: TokenList, at: number, last: number): number {
  const isNote =
    at + 2 < last && list.text[at] === '[' && list.text[at + 2] === ']' && /^\d+$/.test(list.text[at + 1]!);
  return isNote ? at + 3 : at;
}

/** A quotation mark with space on both sides, or at the end, closes; one that touches the next word opens. */
const standsAlone = (list: TokenList, at: number, last: number): boolean =>
  at + 1 >= last || (list.spaceBefore[at + 1] === 1 && list.text[at] === '”');

const isMark = (list: TokenList, at: number): boolean =>
  !isWordAt(list.source, list.start[at]!, list.end[at]!) &&
  !isWordAt(list.source, list.start[at]! + 1, list.end[at]!);

/** Whether the next sentence could not begin here: a small letter, unless a capital follows its hyphen or stands inside. */
function beginsSmall(list: TokenList, at: number, last: number): boolean {
  const word = list.text[at]!;
  if (QUOTES.has(word) || word === '(') return at + 1 < last && beginsSmall(list, at + 1, last);
  if (!isLower(word.charCodeAt(0))) return false;
  for (let n = 1; n < word.length; n++) if (isUpper(word.charCodeAt(n))) return false;
  const joined = at + 2 < last && list.text[at + 1] === '-' && list.spaceBefore[at + 1] === 0;
  return !(joined && isUpper(list.text[at + 2]!.charCodeAt(0)));
}

/** Whether no word is left, so that what follows is a stray mark of this sentence. */
function onlyMarks(list: TokenList, from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (!isMark(list, at)) return false;
  return true;
}

function isFullWord(list: TokenList, at: number): boolean {
  const word = list.text[at]!;
  if (word.length < FULL_WORD) return false;
  for (let n = 0; n < word.length; n++) if (!isLower(word.charCodeAt(n))) return false;
  return true;
}

/** Whether a sentence begins at `at` after an abbreviation: a word that begins sentences, with a capital. */
function beginsAfterAbbreviation(list: TokenList, rules: WordRules, at: number, last: number): boolean {
  let next = afterClosers(list, at, last);
  if (next >= last) return false;
  if (QUOTES.has(list.text[next]!) && next + 1 < last) next++;
  return (
    list.kind[next] === PLAIN &&
    isUpper(list.text[next]!.charCodeAt(0)) &&
    rules.starters.has(list.lower[next]!)
  );
}

/** Whether the words after a quotation say who spoke: a verb of saying soon, and then the end or a pause. */
function isReported(list: TokenList, rules: WordRules, from: number, last: number): boolean {
  const reach = Math.min(last, from + REPORT_REACH + 1);
  for (let at = from; at < reach; at++) {
    if (list.kind[at] === STOP || isMark(list, at)) return false;
    if (!rules.reportingVerbs.has(list.lower[at]!)) continue;
    return at === from || at + 1 >= last || isMark(list, at + 1);
  }
  return false;
}
