import { readClusters } from '../../learn/clusters.ts';
import type { LinearModel } from '../../learn/linear-model.ts';
import { decodeWeights } from '../../learn/weights-file.ts';
import type { Span } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { CASINGS, CaseFeatures, chooseCasings, LOWER, TITLE, UPPER } from './model.ts';
import { type CasedWords, casedWords } from './words.ts';

/** Letters from which on a text can be said to be in capitals, and how many in a thousand may be small. */
const LETTERS = 40;
const SMALL = 20;
/** Letters up to which a word inside a name may be one that ordinary writing leaves small. */
const SMALL_WORD = 3;

/**
 * Gives a document in capitals the letters that it would have in ordinary writing: the names that were found in it, which
 * the name finder knows in capitals too, and other words as they were learnt. Every other document stays as it is. No
 * character moves: spans fit both texts.
 */
export function createCaseStage({ weights }: Resources): Stage {
  const bytes = weights('case');
  const model = bytes && decodeCaseModel(bytes);
  const clusters = readClusters(weights('clusters'));
  return defineStage({
    name: 'case',
    kind: 'refine',
    requires: ['document', 'tokens', 'names'],
    assigns: ['document', 'tokens'],
    run: ({ document, tokens, names }) => {
      if (!model || !isInCapitals(document.text)) return { document, tokens };
      const words = casedWords(document.text);
      const casings = chooseCasings(model, new CaseFeatures(document.text, words, clusters), words);
      for (const { span } of names) raise(casings, words, span);
      const text = withCasings(document.text, words, casings);
      const recased = tokens.text.map((_, n) => text.slice(tokens.start[n], tokens.end[n]));
      return { document: { ...document, text }, tokens: { ...tokens, text: recased } };
    },
  });
}

/** Writes the words of a name with a capital, but those that stay small in names ("of"). */
function raise(casings: Uint8Array, { start, end, lower }: CasedWords, span: Span): void {
  for (let n = firstFrom(start, span[0]); n < start.length && end[n]! <= span[1]; n++)
    if (casings[n] === LOWER && (lower[n]!.length > SMALL_WORD || start[n] === span[0])) casings[n] = TITLE;
}

function firstFrom(start: readonly number[], offset: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @throws Error when the bytes are no weights of this stage. */
export function decodeCaseModel(bytes: Uint8Array): LinearModel {
  const { weights } = decodeWeights(bytes).arrays;
  if (!(weights instanceof Int8Array))
    throw new Error('not the weights of casing; run "npm run train -- case"');
  return { mask: weights.length / CASINGS.length - 1, classes: CASINGS.length, scale: 1, weights };
}

/** Whether a text is written in capitals throughout. Scripts without case are not. */
export function isInCapitals(text: string): boolean {
  let small = 0;
  let large = 0;
  for (const letter of text) {
    if (letter.toUpperCase() !== letter) small++;
    else if (letter.toLowerCase() !== letter) large++;
    if (small > LETTERS && small > large) return false;
  }
  return large >= LETTERS && small * 1000 <= large * SMALL;
}

/** The text with each word in its casing. Letters whose other case has another length stay as they are. */
export function withCasings(text: string, words: CasedWords, casings: Uint8Array): string {
  let written = '';
  let from = 0;
  casings.forEach((casing, n) => {
    const [start, end] = [words.start[n]!, words.end[n]!];
    written += text.slice(from, start) + cased(text.slice(start, end), casing, words.opens[n]!);
    from = end;
  });
  return written + text.slice(from);
}

function cased(word: string, casing: number, opens: boolean): string {
  if (casing === UPPER) return word;
  const lower = [...word].map(lowered).join('');
  if (casing !== TITLE && !opens) return lower;
  const first = [...word][0]!;
  // "O'Neill": the letter after a single one and an apostrophe is a capital too.
  const rest = lower
    .slice(first.length)
    .replace(/^(['’])(\p{Ll})(?=\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
  return first + rest;
}

const lowered = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};
