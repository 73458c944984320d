import { fold } from '../text/words.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** The initials of a name's capitalised words in lower case. @example initialsOf('Office for Human Rights') // 'ohr' */
export const initialsOf = (name: string): string =>
  (name.match(WORDS) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => fold(word)[0])
    .join('');

/** A name as folded words joined by one space. */
export const plainName = (name: string): string => (fold(name).match(WORDS) ?? []).join(' ');

/** Whether a credit such as "(ABC)" or "Source: Abidjan Broadcast Company" names this outlet. */
export function namesOutlet(credit: string, outlet: string): boolean {
  const given = plainName(credit);
  const wanted = plainName(outlet);
  if (!given || !wanted) return false;
  if (given === wanted || ` ${given} `.includes(` ${wanted} `)) return true;
  return given.length >= 2 && given === initialsOf(outlet) && given.length === initialsOf(outlet).length;
}
