import { fold } from './words.ts';

/** A text as folded words between single spaces, so that phrases can be looked for in it. */
export const spaced = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** The first of the phrases that stands in a text given as `spaced` words. Phrases are folded the same way. */
export const findPhrase = (words: string, phrases: readonly string[]): string | undefined =>
  phrases.find((phrase) => words.includes(spaced(phrase)));

/** Whether one of the phrases stands in the words. */
export const hasPhrase = (words: string, phrases: readonly string[]): boolean =>
  findPhrase(words, phrases) !== undefined;
