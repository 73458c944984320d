import type { TimexLexicon } from '../../languages/lexicon/timex.ts';
import type { Atoms } from '../quantity/atoms.ts';
import type { Numeral } from '../quantity/numeral.ts';
import type { ClassReader } from './pattern.ts';

type Reading = ReturnType<ClassReader>;

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Word classes of a language, ready for use. */
export interface WordClasses {
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, number | string>>;
  /** The classes of each word, and what it means in them: most words have none. */
  readonly ofWord: ReadonlyMap<string, ReadonlyMap<string, number | string>>;
  readonly abbreviations: ReadonlySet<string>;
  readonly capitalised: ReadonlySet<string>;
}

export function wordClasses(lexicon: TimexLexicon): WordClasses {
  const classes = Object.entries(lexicon.words).map(
    ([name, words]) => [name, new Map(Object.entries(words))] as const,
  );
  const ofWord = new Map<string, Map<string, number | string>>();
  for (const [name, meanings] of classes)
    for (const [word, value] of meanings)
      ofWord.set(word, (ofWord.get(word) ?? new Map<string, number | string>()).set(name, value));
  return {
    classes: new Map(classes),
    ofWord,
    abbreviations: new Set(lexicon.abbreviations),
    capitalised: new Set(lexicon.capitalised),
  };
}

/** Reads the classes of patterns in one document. */
export function classReader(
  text: string,
  atoms: Atoms,
  numerals: readonly Numeral[],
  words: WordClasses,
): ClassReader {
  const numeralAt = new Int32Array(atoms.count).fill(-1);
  numerals.forEach((numeral, n) => {
    numeralAt[numeral.first] = n;
  });
  const numeral = (at: number): Numeral | undefined => numerals[numeralAt[at] ?? -1];
  const digits = (at: number, most: number): number => {
    const value = atoms.value[at];
    return value !== undefined && atoms.lower[at]!.length <= most && Number.isInteger(value)
      ? value
      : Number.NaN;
  };
  const between = (value: number, low: number, high: number, last: number): Reading =>
    value >= low && value <= high ? { value, last } : undefined;
  const tight = (at: number): boolean => atoms.start[at] === atoms.end[at - 1];

  const numbered = new Map<string, (at: number) => Reading>(
    Object.entries({
      n: (at) => {
        const found = numeral(at);
        return found?.kind === 'cardinal' ? { value: found.value, last: found.last } : undefined;
      },
      vague: (at) => {
        const found = numeral(at);
        return found?.kind === 'vague' ? { value: found.value, last: found.last } : undefined;
      },
      ordinal: (at) => {
        const found = numeral(at);
        return found?.kind === 'ordinal' ? { value: found.value, last: found.last } : undefined;
      },
      day: (at) => {
        const found = numeral(at);
        if (found?.kind === 'ordinal') return between(found.value, 1, 31, found.last);
        return between(digits(at, 2), 1, 31, at + 1);
      },
      mm: (at) => between(digits(at, 2), 1, 12, at + 1),
      year: (at) => {
        if (atoms.lower[at]!.length === 4) return between(digits(at, 4), FIRST_YEAR, LAST_YEAR, at + 1);
        return apostropheYear(at);
      },
      yy: (at) =>
        atoms.lower[at]!.length === 2
          ? between(twoDigitYear(digits(at, 2)), FIRST_YEAR, LAST_YEAR, at + 1)
          : undefined,
      yearWords: (at) => yearInWords(at),
      decade: (at) => decade(at),
      hour: (at) => between(digits(at, 2), 0, 24, at + 1),
      minute: (at) => (atoms.lower[at]!.length === 2 ? between(digits(at, 2), 0, 59, at + 1) : undefined),
      hhmm: (at) => {
        const value = digits(at, 4);
        return atoms.lower[at]!.length === 4 && value % 100 < 60
          ? between(value, 0, 2400, at + 1)
          : undefined;
      },
    } satisfies Readonly<Record<string, (at: number) => Reading>>),
  );

  const apostropheYear = (at: number): Reading => {
    const mark = atoms.lower[at];
    if ((mark !== "'" && mark !== '’' && mark !== '‘') || atoms.lower[at + 1]?.length !== 2 || !tight(at + 1))
      return undefined;
    return between(twoDigitYear(digits(at + 1, 2)), FIRST_YEAR, LAST_YEAR, at + 2);
  };

  /** "nineteen ninety-six", "twenty twelve": two numerals below a hundred. */
  const yearInWords = (at: number): Reading => {
    const high = numeral(at);
    if (!high || !Number.isNaN(atoms.value[at]!)) return undefined;
    const low = numeral(high.last);
    if (
      low?.kind === 'cardinal' &&
      low.value >= 10 &&
      low.value < 100 &&
      (high.value === 19 || high.value === 18 || high.value === 20)
    )
      return Number.isNaN(atoms.value[high.last]!)
        ? { value: high.value * 100 + low.value, last: low.last }
        : undefined;
    return high.last - high.first > 1 ? between(high.value, 1900, 2100, high.last) : undefined;
  };

  const decade = (at: number): Reading => {
    const mark = atoms.lower[at] === "'" || atoms.lower[at] === '’' ? 1 : 0;
    const value = digits(at + mark, 4);
    const suffix = at + mark + 1;
    const apostrophe = atoms.lower[suffix] === "'" || atoms.lower[suffix] === '’' ? 1 : 0;
    const plural = words.classes.get('decadeSuffix');
    if (
      Number.isNaN(value) ||
      value % 10 ||
      !plural?.has(atoms.lower[suffix + apostrophe] ?? '') ||
      !tight(suffix)
    )
      return undefined;
    const year = value < 100 && value >= 20 ? 1900 + value : value;
    return year >= FIRST_YEAR && year <= LAST_YEAR
      ? { value: year, last: suffix + apostrophe + 1 }
      : undefined;
  };

  // A pattern asks for one class after another at the same place.
  let asked = -1;
  let known: ReadonlyMap<string, number | string> | undefined;
  return (name, at) => {
    const read = numbered.get(name);
    if (read) return read(at);
    const word = atoms.lower[at]!;
    if (at !== asked) {
      asked = at;
      known = words.ofWord.get(word);
    }
    const value = known?.get(name);
    if (value === undefined) return undefined;
    if (words.capitalised.has(word) && !isCapital(text, atoms.start[at]!)) return undefined;
    const stop = words.abbreviations.has(word) && atoms.lower[at + 1] === '.' && tight(at + 1);
    return { value, last: stop ? at + 2 : at + 1 };
  };
}

const twoDigitYear = (value: number): number => (value < 40 ? 2000 + value : 1900 + value);

const isCapital = (text: string, at: number): boolean => {
  const char = text[at]!;
  return char !== char.toLowerCase();
};
