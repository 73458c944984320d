import { fold } from './words.ts';

/** A text as folded words between single spaces, so that phrases can be looked for in it. */
export const spaced = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Lists of phrases, spaced once: they are data and never change. */
const known = new WeakMap<readonly string[], readonly string[]>();

function spacedList(phrases: readonly string[]): readonly string[] {
  const list = known.get(phrases) ?? phrases.map(spaced);
  known.set(phrases, list);
  return list;
}

/** The first of the phrases that stands in a text given as `spaced` words. Phrases are folded the same way. */
export function findPhrase(words: string, phrases: readonly string[]): string | undefined {
  const index = spacedList(phrases).findIndex((phrase) => words.includes(phrase));
  return phrases[index];
}

/** Whether one of the phrases stands in the words. */
export const hasPhrase = (words: string, phrases: readonly string[]): boolean =>
  spacedList(phrases).some((phrase) => words.includes(phrase));
