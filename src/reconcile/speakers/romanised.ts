/** Articles that names written from other scripts have or lack, and that tell no two of them apart. */
export const ARTICLES: ReadonlySet<string> = new Set(['al', 'el']);

/** Shorter words are compared as they are written. */
const SHORTEST = 4;
/** Spellings of one sound, in the order in which they are made one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ou|oo/gu, 'u'],
  [/ee/gu, 'i'],
  [/y/gu, 'i'],
  [/a[ei]|e[i]/gu, 'ai'],
  [/dj|dsch/gu, 'j'],
  [/tch|sch|ch|sh/gu, 'sh'],
  [/ph/gu, 'f'],
  [/q|ck|kh/gu, 'k'],
  [/gh/gu, 'g'],
  [/(\p{L})\1+/gu, '$1'],
  [/h$/gu, ''],
  [/e/gu, 'a'],
  [/o/gu, 'u'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * A key that is the same for the ways in which one name is written in Latin letters: vowels that are written for one
 * another, letters doubled or not. The word is folded.
 *
 * @example soundOf('mohammed') === soundOf('muhammad') // true
 */
export const soundOf = (word: string): string =>
  word.length < SHORTEST || /\p{N}/u.test(word)
    ? word
    : SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);
