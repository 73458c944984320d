import type { NumeralLexicon } from '../../languages/lexicon/quantity.ts';
import type { Atoms } from './atoms.ts';
import { pluralAt, sizeAt, vagueAt } from './numeral-vague.ts';

/** A number written in digits, words or both, over the atoms `[first, last)`. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** `vague`: "dozens", "several hundred"; `value` is then the least that the words allow. */
  readonly kind: 'cardinal' | 'ordinal' | 'vague' | 'article';
}

interface Entry {
  readonly role: 'unit' | 'scale' | 'plural' | 'vague' | 'article' | 'half' | 'and' | 'of' | 'ordinal';
  readonly value: number;
}

/** The numerals of a language, ready for use. */
export interface NumeralGrammar {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lexicon: NumeralLexicon;
}

/** Prepares the words of a language. */
export function numeralGrammar(lexicon: NumeralLexicon): NumeralGrammar {
  const entries = new Map<string, Entry>();
  const put = (role: Entry['role'], words: Readonly<Record<string, number>>): void => {
    for (const [word, value] of Object.entries(words))
      if (!entries.has(word)) entries.set(word, { role, value });
  };
  put('unit', lexicon.units);
  put('scale', lexicon.scales);
  put('plural', lexicon.plurals);
  put('vague', lexicon.vague);
  put('ordinal', lexicon.ordinals);
  put('half', lexicon.halves);
  put('article', Object.fromEntries(lexicon.articles.map((word) => [word, 1])));
  put('and', Object.fromEntries(lexicon.and.map((word) => [word, 0])));
  put('of', Object.fromEntries(lexicon.of.map((word) => [word, 0])));
  return { entries, lexicon };
}

/**
 * Finds every numeral, in text order and without overlaps. An article alone is none, unless a scale or half follows.
 *
 * @example "some 2.4 million of the two dozen" // 2400000 and 24
 */
export function findNumerals(atoms: Atoms, grammar: NumeralGrammar): readonly Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < atoms.count; ) {
    const numeral =
      !Number.isNaN(atoms.value[at]!) || grammar.entries.has(atoms.lower[at]!)
        ? numeralAt(atoms, at, grammar)
        : undefined;
    if (numeral) found.push(numeral);
    at = numeral ? numeral.last : at + 1;
  }
  return found;
}

function numeralAt(atoms: Atoms, at: number, grammar: NumeralGrammar): Numeral | undefined {
  const entry = grammar.entries.get(atoms.lower[at]!);
  if (entry?.role === 'plural') return pluralAt(atoms, at, grammar, entry.value);
  if (entry?.role === 'vague') return vagueAt(atoms, at, grammar, entry.value);
  if (entry?.role === 'article') return articleAt(atoms, at, grammar);
  return cardinalAt(atoms, at, at, grammar);
}

/** "a hundred", "half a million", "a few", "a couple". */
function articleAt(atoms: Atoms, at: number, grammar: NumeralGrammar): Numeral | undefined {
  const next = grammar.entries.get(atoms.lower[at + 1] ?? '');
  if (grammar.lexicon.single.includes(atoms.lower[at + 1] ?? ''))
    return { first: at, last: at + 2, value: 1, kind: 'cardinal' };
  if (next?.role === 'scale' && !grammar.lexicon.notAfterArticle.includes(atoms.lower[at + 1]!))
    return cardinalAt(atoms, at + 1, at, grammar);
  if (next?.role === 'half') return cardinalAt(atoms, at + 1, at, grammar);
  if (next?.role === 'vague') return vagueAt(atoms, at + 1, grammar, next.value, at);
  return sizeAt(atoms, at, grammar);
}

interface Progress {
  total: number;
  current: number;
  /** Whether `current` holds anything. */
  open: boolean;
  digits: boolean;
  ordinal: boolean;
}

function cardinalAt(atoms: Atoms, from: number, first: number, grammar: NumeralGrammar): Numeral | undefined {
  const state: Progress = { total: 0, current: 0, open: false, digits: false, ordinal: false };
  let at = from;
  let last = from;
  while (at < atoms.count && !state.ordinal) {
    const next = step(atoms, at, state, grammar, at > first);
    if (next === at) break;
    at = next;
    last = next;
    const joined = joint(atoms, at, state, grammar);
    if (joined > at) at = joined;
  }
  if (last === from) return undefined;
  const value = Math.round((state.total + state.current) * 1e6) / 1e6;
  return { first, last, value, kind: state.ordinal ? 'ordinal' : 'cardinal' };
}

/** Takes one atom into the number; returns where to go on, or `at` if the number ends before it. */
function step(atoms: Atoms, at: number, state: Progress, grammar: NumeralGrammar, inside: boolean): number {
  const digits = atoms.value[at]!;
  if (!Number.isNaN(digits)) {
    if (state.open || state.total) return at;
    const end = digitGroups(atoms, at, state);
    const suffix = atoms.lower[end];
    if (
      suffix &&
      atoms.start[end] === atoms.end[end - 1] &&
      grammar.lexicon.ordinalSuffixes.includes(suffix)
    ) {
      state.ordinal = true;
      return end + 1;
    }
    return mixed(atoms, end, state);
  }
  const entry = grammar.entries.get(atoms.lower[at]!);
  if (!entry) return at;
  if (entry.role === 'half') return halfAt(atoms, at, state, grammar, entry.value);
  if (entry.role === 'unit' || entry.role === 'ordinal') return unitAt(at, state, entry);
  if (entry.role === 'scale' && (state.open || state.total === 0))
    return scaleAt(atoms, at, state, entry.value, grammar, inside);
  return at;
}

function unitAt(at: number, state: Progress, { role, value }: Entry): number {
  const fits =
    !state.open ||
    (!state.digits && state.current % 100 === 0 && state.current > 0 && value < 100) ||
    (!state.digits && state.current % 10 === 0 && state.current % 100 >= 20 && value < 10);
  if (!fits || (state.total > 0 && value >= 1000)) return at;
  state.current += value;
  state.open = true;
  state.ordinal = role === 'ordinal';
  return at + 1;
}

function scaleAt(
  atoms: Atoms,
  at: number,
  state: Progress,
  scale: number,
  { lexicon }: NumeralGrammar,
  inside: boolean,
): number {
  const word = atoms.lower[at]!;
  // One-letter scales ("40m") count only directly after digits.
  if (
    lexicon.tightScales.includes(word) &&
    !(inside && state.digits && atoms.start[at] === atoms.end[at - 1])
  )
    return at;
  if (!state.open && state.total === 0) return bareScale(at, state, scale);
  if (scale < 1000) state.current = (state.open ? state.current : 1) * scale;
  else {
    state.total = (state.total + (state.open ? state.current : 1)) * scale;
    state.current = 0;
    state.digits = false;
  }
  state.open = scale < 1000;
  return at + 1;
}

/** "Hundred people fled": a scale with nothing before it counts once. */
function bareScale(at: number, state: Progress, scale: number): number {
  if (scale < 1000) state.current = scale;
  else state.total = scale;
  state.open = scale < 1000;
  return at + 1;
}

function halfAt(
  atoms: Atoms,
  at: number,
  state: Progress,
  { entries, lexicon }: NumeralGrammar,
  half: number,
): number {
  if (state.open) {
    state.current += half;
    return at + 1;
  }
  const article = lexicon.articles.includes(atoms.lower[at + 1] ?? '') ? at + 2 : at + 1;
  const scale = entries.get(atoms.lower[article] ?? '');
  if (scale?.role !== 'scale') return at;
  if (scale.value < 1000) state.current = half * scale.value;
  else state.total = half * scale.value;
  state.open = true;
  state.digits = true;
  return article + 1;
}

/** Reads digits at `at` with groups of three that spaces separate ("9 300"); returns the end. */
function digitGroups(atoms: Atoms, at: number, state: Progress): number {
  let value = atoms.value[at]!;
  let end = at + 1;
  if (atoms.lower[at]!.length <= 3 && value > 0 && Number.isInteger(value)) {
    while (
      end < atoms.count &&
      atoms.lower[end]!.length === 3 &&
      !Number.isNaN(atoms.value[end]!) &&
      Number.isInteger(atoms.value[end]!) &&
      atoms.start[end] === atoms.end[end - 1]! + 1
    ) {
      value = value * 1000 + atoms.value[end]!;
      end++;
    }
  }
  // "61, 000": no number begins with a zero, so that a space has slipped in.
  const slipped = atoms.lower[end + 1];
  if (atoms.lower[end] === ',' && slipped?.length === 3 && slipped[0] === '0' && end === at + 1) {
    value = value * 1000 + atoms.value[end + 1]!;
    end += 2;
  }
  state.current = value;
  state.open = true;
  state.digits = true;
  return end;
}

/** "5 1/2": a whole number and a fraction. */
function mixed(atoms: Atoms, at: number, state: Progress): number {
  const over = atoms.value[at + 2];
  if (
    atoms.lower[at + 1] === '/' &&
    over !== undefined &&
    over >= 2 &&
    over <= 8 &&
    atoms.value[at]! < over &&
    atoms.end[at] === atoms.start[at + 1]
  ) {
    state.current += atoms.value[at]! / over;
    return at + 3;
  }
  return at;
}

/** Skips what joins the parts of one number: a hyphen in "twenty-five", "and" in "one hundred and five" or "two and a half". */
function joint(atoms: Atoms, at: number, state: Progress, { entries, lexicon }: NumeralGrammar): number {
  const word = atoms.lower[at];
  const next = entries.get(atoms.lower[at + 1] ?? '');
  if (
    word === '-' &&
    !state.digits &&
    next &&
    (next.role === 'unit' || next.role === 'ordinal' || next.role === 'scale')
  ) {
    return state.current % 100 >= 20 || next.role === 'scale' ? at + 1 : at;
  }
  if (word === undefined || entries.get(word)?.role !== 'and') return at;
  if (next?.role === 'half' && state.open) return at + 1;
  if (next?.role === 'article' && lexicon.halves[atoms.lower[at + 2] ?? ''] !== undefined && state.open)
    return at + 2;
  const hundreds =
    !state.digits && (state.open ? state.current % 100 === 0 && state.current > 0 : state.total > 0);
  return hundreds && (next?.role === 'unit' || next?.role === 'ordinal') && next.value < 100 ? at + 1 : at;
}
