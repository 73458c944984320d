import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Modifier } from '../../model/index.ts';
import type { Tokens } from '../layers.ts';
import type { Atoms } from './atoms.ts';
import type { Numeral } from './numeral.ts';

/** How far before a range a verb of change may stand. */
const NEAR = 4;

/** A number or range with the words that say how exact it is, over tokens `[first, last)`. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  /** First token of the digits or number words. */
  readonly number: number;
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  /** "another five". */
  readonly another: boolean;
  /** "in all", "a total of". */
  readonly whole: boolean;
  /** ISO code where a currency sign stands before the number. */
  readonly currency: string | undefined;
}

/** The words around numbers, ready for use. */
export interface AmountGrammar {
  readonly before: ReadonlyMap<string, Modifier>;
  readonly after: ReadonlyMap<string, Modifier>;
  readonly frames: ReadonlySet<string>;
  /** Words that open a range: "from", "between". */
  readonly openers: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly another: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly strong: ReadonlySet<string>;
  readonly revising: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Longest phrase of `before` and `after`, in tokens. */
  readonly reach: number;
}

export function amountGrammar(lexicon: QuantityLexicon): AmountGrammar {
  const phrases = [...Object.keys(lexicon.before), ...Object.keys(lexicon.after), ...lexicon.whole];
  return {
    before: new Map(Object.entries(lexicon.before)),
    after: new Map(Object.entries(lexicon.after)),
    frames: new Set(lexicon.frames.map(([open, joint]) => `${open} ${joint}`)),
    openers: new Set(lexicon.frames.map(([open]) => open)),
    joints: new Set(lexicon.joints),
    another: new Set(lexicon.another),
    whole: new Set(lexicon.whole),
    currencies: new Map(Object.entries(lexicon.currencies)),
    strong: new Set(lexicon.strong),
    revising: new Set(lexicon.revising),
    questions: new Set(lexicon.questions),
    reach: Math.max(...phrases.map((phrase) => phrase.split(' ').length)),
  };
}

/** Bounds of a number under a modifier, as the reading defines them. */
export function boundsOf(value: number, modifier: Modifier): Pick<Amount, 'low' | 'point' | 'high'> {
  switch (modifier) {
    case 'exact':
      return { low: value, point: value, high: value };
    case 'about':
      return { low: null, point: value, high: null };
    case 'atMost':
    case 'lessThan':
      return { low: null, point: null, high: value };
    default:
      return { low: value, point: null, high: null };
  }
}

/** Finds amounts: numerals with their modifiers, two numerals that frame a range as one. */
export function findAmounts(
  tokens: Tokens,
  atoms: Atoms,
  numerals: readonly Numeral[],
  grammar: AmountGrammar,
): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let n = 0; n < numerals.length; n++) {
    const numeral = numerals[n]!;
    if (numeral.kind === 'ordinal' || isPartOfWord(atoms, numeral, grammar)) continue;
    if (
      numeral.kind === 'vague' &&
      grammar.questions.has(tokens.lower[atoms.token[numeral.first]! - 1] ?? '')
    )
      continue;
    const range = rangeOf(tokens, atoms, numeral, numerals[n + 1], grammar);
    if (range) n++;
    amounts.push(range ?? amountOf(tokens, atoms, numeral, grammar));
  }
  return amounts;
}

/** "18-year-old", "20-party", "27/06": digits inside a longer word count nothing, but for "500-strong". */
function isPartOfWord(atoms: Atoms, { first, last }: Numeral, { strong }: AmountGrammar): boolean {
  const token = atoms.token[first]!;
  if (
    atoms.token[first - 1] === token &&
    Number.isNaN(atoms.value[first - 1]!) &&
    /[\p{L}/.:]/u.test(atoms.lower[first - 1]!)
  )
    return !/^(?:us|c|a)$/.test(atoms.lower[first - 1]!);
  if (atoms.token[last] !== atoms.token[last - 1]) return false;
  const next = atoms.lower[last] === '-' ? last + 1 : last;
  const word = atoms.lower[next] ?? '';
  if (atoms.token[next] !== atoms.token[last - 1] || strong.has(word)) return false;
  return atoms.lower[last] === '/' || atoms.lower[last] === ':' || /\p{L}/u.test(word);
}

function rangeOf(
  tokens: Tokens,
  atoms: Atoms,
  from: Numeral,
  to: Numeral | undefined,
  grammar: AmountGrammar,
): Amount | undefined {
  if (to?.kind !== 'cardinal' || from.kind !== 'cardinal' || to.first !== from.last + 1) return undefined;
  const joint = atoms.lower[from.last]!;
  const first = atoms.token[from.first]!;
  const open = first > 0 ? tokens.lower[first - 1]! : '';
  const framed = grammar.frames.has(`${open} ${joint}`);
  if (!framed && !grammar.joints.has(joint)) return undefined;
  if (isRevision(tokens, first, grammar)) return undefined;
  // "Two to three million": the scale stands only once.
  const scaled =
    to.value >= 1000 &&
    from.value < 1000 &&
    to.last - to.first > 1 &&
    Number.isNaN(atoms.value[to.last - 1]!);
  const low = scaled ? from.value * scaleOf(to.value) : from.value;
  if (low >= to.value) return undefined;
  const outer = outward(tokens, framed ? first - 1 : first, grammar);
  return {
    first: framed ? first - 1 : outer.first,
    last: atoms.token[to.last - 1]! + 1,
    number: first,
    low,
    point: null,
    high: to.value,
    modifier: 'range',
    another: outer.another,
    whole: outer.whole,
    currency: grammar.currencies.get(open),
  };
}

/** "Rose from 9 to 12": two figures, not a range. */
function isRevision(tokens: Tokens, first: number, { revising }: AmountGrammar): boolean {
  for (
    let at = first - 1;
    at >= Math.max(0, first - NEAR) && tokens.sentence[at] === tokens.sentence[first];
    at--
  )
    if (revising.has(tokens.lower[at]!)) return true;
  return false;
}

const scaleOf = (value: number): number => 10 ** (Math.floor(Math.log10(value) / 3) * 3);

function amountOf(tokens: Tokens, atoms: Atoms, numeral: Numeral, grammar: AmountGrammar): Amount {
  const number = atoms.token[numeral.first]!;
  const outer = outward(tokens, number, grammar);
  const vague = numeral.kind === 'vague';
  let last = atoms.token[numeral.last - 1]! + 1;
  let modifier: Modifier | undefined = outer.modifier;
  const behind = phraseAfter(tokens, last, grammar);
  if (behind && (!modifier || modifier === 'about')) {
    modifier = behind.modifier;
    last = behind.last;
  }
  const sign = numeral.first > 0 ? grammar.currencies.get(atoms.lower[numeral.first - 1]!) : undefined;
  const before = number > 0 ? grammar.currencies.get(tokens.lower[number - 1]!) : undefined;
  return {
    first: before && outer.first === number ? number - 1 : outer.first,
    last,
    number,
    ...(vague
      ? { low: numeral.value, point: null, high: null }
      : boundsOf(numeral.value, modifier ?? 'exact')),
    modifier: vague ? 'vague' : (modifier ?? 'exact'),
    another: outer.another,
    whole: outer.whole,
    currency: sign ?? before,
  };
}

/** A modifier that follows ("20 or more"). */
export function phraseAfter(
  tokens: Tokens,
  at: number,
  { after, reach }: AmountGrammar,
): { readonly modifier: Modifier; readonly last: number } | undefined {
  const start = tokens.lower[at] === ',' ? at + 1 : at;
  for (let length = reach; length > 0; length--) {
    const modifier = after.get(joined(tokens, start, start + length));
    if (modifier && tokens.sentence[start + length - 1] === tokens.sentence[at - 1])
      return { modifier, last: start + length };
  }
  return undefined;
}

interface Outer {
  readonly first: number;
  readonly modifier: Modifier | undefined;
  readonly another: boolean;
  readonly whole: boolean;
}

/** Modifiers before token `at`, from the inside out: "another at least 20", "a total of more than 300". */
function outward(tokens: Tokens, at: number, { before, another, whole, reach }: AmountGrammar): Outer {
  const sentence = tokens.sentence[at];
  let first = at;
  let modifier: Modifier | undefined;
  let isAnother = false;
  let isWhole = false;
  for (;;) {
    let taken = 0;
    for (let length = Math.min(reach, first); length > 0 && !taken; length--) {
      if (tokens.sentence[first - length] !== sentence) continue;
      const phrase = length === 1 ? tokens.lower[first - 1]! : joined(tokens, first - length, first);
      const found = before.get(phrase);
      if (found && (!modifier || modifier === 'about' || found === 'about')) {
        if (!modifier || modifier === 'about') modifier = found;
        taken = length;
      } else if (whole.has(phrase)) {
        isWhole = true;
        taken = length;
      } else if (another.has(phrase)) {
        isAnother = true;
        taken = length;
      }
    }
    if (!taken) return { first, modifier, another: isAnother, whole: isWhole };
    first -= taken;
  }
}

function joined(tokens: Tokens, from: number, to: number): string {
  if (to > tokens.count) return '';
  let phrase = tokens.lower[from] ?? '';
  for (let at = from + 1; at < to; at++) phrase += ` ${tokens.lower[at]}`;
  return phrase;
}
