/** Words of a text by letters alone, with where each begins and ends and whether it opens a sentence. */
export interface CasedWords {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly opens: readonly boolean[];
  /** In lower case. */
  readonly lower: readonly string[];
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
/** What may stand between the end of a sentence and the first word of the next. */
const BREAK = /[.!?:]["'”’)\]]*\s+\S{0,2}$|\n\s*\S{0,2}\n?\s*$/u;

/** The words of a text; sentences are told by marks and line breaks, as nothing else is known of the text yet. */
export function casedWords(text: string): CasedWords {
  const start: number[] = [];
  const end: number[] = [];
  const opens: boolean[] = [];
  const lower: string[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(before, match.index);
    start.push(match.index);
    before = match.index + match[0].length;
    end.push(before);
    lower.push(match[0].toLowerCase());
    opens.push(start.length === 1 || (BREAK.test(gap) && !isInitial(lower.at(-2)!, gap)));
  }
  return { start, end, opens, lower };
}

/** "J. Smith", "U.S. troops": a full stop after a single letter ends no sentence. */
const isInitial = (before: string, gap: string): boolean => before.length === 1 && gap.startsWith('.');
