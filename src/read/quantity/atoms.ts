import type { Tokens } from '../layers.ts';

/**
 * The smallest pieces that numbers and dates are made of, in columns: tokens, with those that mix letters, digits
 * and signs split ("mid-2011", "US$40", "2nd", "18:00"). Grammars then do not depend on how tokens were cut.
 */
export interface Atoms {
  readonly count: number;
  readonly lower: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Index of the token that the atom is (part of). */
  readonly token: readonly number[];
  /** Number that the digits write, NaN where the atom is no digits. */
  readonly value: readonly number[];
}

/** How a language writes digits. */
export interface DigitStyle {
  /** Marks between groups of three, for example `,`. */
  readonly thousands: string;
  readonly decimal: string;
}

const KIND_LETTER = 0;
const KIND_DIGIT = 1;
const KIND_SIGN = 2;

function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return KIND_DIGIT;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0) {
    return code >= 0x2010 && code <= 0x206f
      ? KIND_SIGN
      : code >= 0x20a0 && code <= 0x20cf
        ? KIND_SIGN
        : KIND_LETTER;
  }
  return KIND_SIGN;
}

const INITIALS = /^(?:\p{L}\.)+\p{L}?\.?$/u;

class AtomBuilder {
  count = 0;
  readonly lower: string[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly token: number[] = [];
  readonly value: number[] = [];
  readonly #style: DigitStyle;

  constructor(style: DigitStyle) {
    this.#style = style;
  }

  /** Splits one token. `lower` and the text have equal length, so that offsets can be taken from it. */
  add(lower: string, start: number, token: number): void {
    const first = kindOf(lower.charCodeAt(0));
    const { length } = lower;
    let plain = true;
    for (let n = 1; n < length && plain; n++) plain = kindOf(lower.charCodeAt(n)) === first;
    if (length === 1 || (plain && first !== KIND_SIGN))
      this.#push(lower, start, start + length, token, first);
    else if (length > 1 && INITIALS.test(lower))
      this.#push(lower.replaceAll('.', ''), start, start + length, token, KIND_LETTER);
    else this.#split(lower, start, token);
  }

  #split(lower: string, start: number, token: number): void {
    let from = 0;
    while (from < lower.length) {
      const kind = kindOf(lower.charCodeAt(from));
      let to = from + 1;
      if (kind !== KIND_SIGN) while (to < lower.length && this.#continues(lower, to, kind)) to++;
      this.#push(lower.slice(from, to), start + from, start + to, token, kind);
      from = to;
    }
  }

  /** Whether the character at `at` belongs to the run of `kind` before it: "10,000" and "o'clock" are one. */
  #continues(lower: string, at: number, kind: number): boolean {
    const code = lower.charCodeAt(at);
    if (kindOf(code) === kind) return true;
    if (at + 1 >= lower.length || kindOf(lower.charCodeAt(at + 1)) !== kind) return false;
    const sign = lower[at]!;
    if (kind === KIND_LETTER) return sign === "'" || sign === '’';
    return this.#style.thousands.includes(sign) || sign === this.#style.decimal;
  }

  #push(lower: string, start: number, end: number, token: number, kind: number): void {
    this.lower.push(lower);
    this.start.push(start);
    this.end.push(end);
    this.token.push(token);
    this.value.push(kind === KIND_DIGIT ? readDigits(lower, this.#style) : Number.NaN);
    this.count++;
  }
}

/** The number that digits with their separators write; NaN if the separators are in no known place. */
export function readDigits(digits: string, { thousands, decimal }: DigitStyle): number {
  let whole = '';
  let fraction = '';
  let group = -1;
  for (let n = 0; n < digits.length; n++) {
    const char = digits[n]!;
    if (char >= '0' && char <= '9') {
      if (fraction) fraction += char;
      else whole += char;
      if (group >= 0) group++;
    } else if (char === decimal && !fraction) {
      if (group >= 0 && group !== 3) return Number.NaN;
      group = -1;
      fraction = '.';
    } else if (thousands.includes(char) && !fraction && (group === -1 || group === 3 || group === 2))
      group = 0;
    else return Number.NaN;
  }
  // "11.000" is eleven thousand in texts that kept the marks of another language.
  if (fraction.length === 4 && fraction.endsWith('00') && whole.length <= 3 && whole !== '0')
    return Number(whole + fraction.slice(1));
  return group >= 0 && group !== 3 ? Number.NaN : Number(whole + fraction);
}

/** The atoms of all tokens. */
export function atomsOf(tokens: Tokens, style: DigitStyle): Atoms {
  const atoms = new AtomBuilder(style);
  for (let n = 0; n < tokens.count; n++) atoms.add(tokens.lower[n]!, tokens.start[n]!, n);
  return atoms;
}

/** The atoms of a stretch of text that was not cut into tokens, such as a dateline; `token` counts its words. */
export function atomsOfText(text: string, from: number, to: number, style: DigitStyle): Atoms {
  const atoms = new AtomBuilder(style);
  let token = 0;
  for (const match of text.slice(from, to).matchAll(/\S+/g)) {
    const lower = match[0].toLowerCase();
    if (lower.length === match[0].length) atoms.add(lower, from + match.index, token++);
  }
  return atoms;
}
