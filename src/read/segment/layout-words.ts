import type { LayoutLexicon } from '../../languages/lexicon/layout.ts';

/** The layout words of a language, made ready for looking up. */
export interface LayoutWords {
  readonly isFurnitureLine: (line: string) => boolean;
  readonly startsFurniture: (line: string) => boolean;
  readonly startsFooter: (line: string) => boolean;
  /** Length of the opening that names an origin, 0 if there is none. */
  readonly originStart: (line: string) => number;
  readonly bylineStart: (line: string) => number;
  readonly startsCaption: (line: string) => boolean;
  readonly publishedStart: (line: string) => number;
  readonly isBylineWord: (word: string) => boolean;
  readonly isCreditWord: (word: string) => boolean;
  readonly isAgency: (name: string) => boolean;
  readonly isMonth: (word: string) => boolean;
  /** 1 to 12. */
  readonly monthOf: (word: string) => number | undefined;
  readonly isWeekday: (word: string) => boolean;
  readonly mayStandTwice: (word: string) => boolean;
}

/** The layout words of a language without a pack. */
export const noLayoutWords: LayoutLexicon = {
  furnitureLines: [],
  furnitureStarts: [],
  originStarts: [],
  footerStarts: [],
  bylineStarts: [],
  bylineWords: [],
  captionStarts: [],
  creditWords: [],
  publishedStarts: [],
  agencies: [],
  months: [],
  weekdays: [],
  doubles: [],
};

/** Makes a language's layout words ready. The functions take words and lines in lower case. */
export function prepareLayoutWords(lexicon: LayoutLexicon): LayoutWords {
  const has = (words: readonly string[]) => {
    const set = new Set(words);
    return (word: string) => set.has(word);
  };
  const months = new Map(lexicon.months.flatMap((names, n) => names.map((name) => [name, n + 1] as const)));
  const furniture = has(lexicon.furnitureLines);
  return {
    isFurnitureLine: (line) => furniture(line.replace(/[\s.:…»›>|]+$/, '')),
    startsFurniture: opens(lexicon.furnitureStarts),
    startsFooter: opens(lexicon.footerStarts),
    originStart: opening(lexicon.originStarts),
    bylineStart: opening(lexicon.bylineStarts),
    startsCaption: opens(lexicon.captionStarts),
    publishedStart: opening(lexicon.publishedStarts),
    isBylineWord: has(lexicon.bylineWords),
    isCreditWord: has(lexicon.creditWords),
    isAgency: has(lexicon.agencies),
    isMonth: has(lexicon.months.flat()),
    monthOf: (word) => months.get(word),
    isWeekday: has(lexicon.weekdays),
    mayStandTwice: has(lexicon.doubles),
  };
}

/** A function that gives the length of the longest of `starts` with which a line begins, at a word's end. */
function opening(starts: readonly string[]): (line: string) => number {
  const byFirst = new Map<string, string[]>();
  for (const start of [...starts].sort((a, b) => b.length - a.length)) {
    const first = start[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), start]);
  }
  return (line) => {
    for (const start of byFirst.get(line[0] ?? '') ?? []) {
      if (!line.startsWith(start)) continue;
      if (/\p{L}$/u.test(start) && /^[\p{L}\p{N}]/u.test(line.slice(start.length))) continue;
      return start.length;
    }
    return 0;
  };
}

function opens(starts: readonly string[]): (line: string) => boolean {
  const length = opening(starts);
  return (line) => length(line) > 0;
}
