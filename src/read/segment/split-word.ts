import { APOSTROPHE, classOf, DIGIT, HYPHEN } from './characters.ts';
import type { TokenList } from './token-list.ts';
import { plain, type WordRules } from './word-rules.ts';

/** Adds the tokens of one unspaced word `[start, end)`: parts around hyphens, clitics, fused words, units. */
export function splitWord(list: TokenList, rules: WordRules, start: number, end: number): void {
  const text = list.source;
  let hyphens = 0;
  let apostrophes = 0;
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === HYPHEN) hyphens++;
    else if (kind === APOSTROPHE) apostrophes++;
  }
  if (hyphens > 0 && rules.splitHyphens) splitHyphens(list, rules, start, end, hyphens);
  else splitPart(list, rules, start, end, apostrophes > 0);
}

function splitHyphens(list: TokenList, rules: WordRules, start: number, end: number, hyphens: number): void {
  const text = list.source;
  if (isNumberCode(text, start, end, hyphens) || rules.whole.has(plain(text.slice(start, end)))) {
    list.add(start, end);
    return;
  }
  let from = start;
  for (let at = start; at < end; at++) {
    if (classOf(text.charCodeAt(at)) !== HYPHEN) continue;
    if (rules.hyphenPrefixes.has(text.slice(from, at).toLowerCase())) continue;
    splitPart(list, rules, from, at, true);
    list.add(at, at + 1);
    from = at + 1;
  }
  splitPart(list, rules, from, end, true);
}

/** Whether the word is a telephone number or date: digits and hyphens only, in three parts or 3 and 4 digits. */
function isNumberCode(text: string, start: number, end: number, hyphens: number): boolean {
  let first = -1;
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === HYPHEN && first < 0) first = at - start;
    else if (kind !== DIGIT && kind !== HYPHEN) return false;
  }
  return hyphens > 1 || (first === 3 && end - start === 8);
}

function splitPart(
  list: TokenList,
  rules: WordRules,
  start: number,
  end: number,
  mayHaveApostrophe: boolean,
): void {
  const text = list.source;
  if (classOf(text.charCodeAt(start)) === DIGIT) {
    splitNumber(list, rules, start, end);
    return;
  }
  const cut = mayHaveApostrophe ? cliticCut(text, rules, start, end) : 0;
  if (cut > 0) {
    splitPart(list, rules, start, cut, true);
    splitPart(list, rules, cut, end, false);
    return;
  }
  const length = end - start;
  const parts = length > 3 && length < 9 ? rules.fused.get(plain(text.slice(start, end))) : undefined;
  if (!parts) {
    list.add(start, end);
    return;
  }
  let from = start;
  for (const size of parts) {
    list.add(from, from + size);
    from += size;
  }
}

/** Where a clitic begins or ends within the word; 0 if there is none. */
function cliticCut(text: string, rules: WordRules, start: number, end: number): number {
  const word = plain(text.slice(start, end));
  if (!word.includes("'")) return 0;
  for (const clitic of rules.enclitics)
    if (word.length > clitic.length && word.endsWith(clitic)) return end - clitic.length;
  for (const clitic of rules.proclitics)
    if (word.length > clitic.length && word.startsWith(clitic)) return start + clitic.length;
  return 0;
}

/** Splits a unit from its number: `5km`, `3pm`. Ordinals, decades and codes stay whole. */
function splitNumber(list: TokenList, rules: WordRules, start: number, end: number): void {
  const text = list.source;
  let last = end;
  while (last > start && !isDigit(text.charCodeAt(last - 1))) last--;
  if (last < end && rules.units.has(text.slice(last, end).toLowerCase())) {
    list.add(start, last);
    list.add(last, end);
    return;
  }
  const cut = last < end ? cliticCut(text, rules, start, end) : 0;
  if (cut > start) {
    list.add(start, cut);
    list.add(cut, end);
  } else list.add(start, end);
}

const isDigit = (code: number): boolean => classOf(code) === DIGIT;
