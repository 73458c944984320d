import { fr, NOUNS_FR } from './fr.ts';
import { WORDS_FR } from './fr-words.ts';
import { language } from './language.ts';
import { NOUNS_EN } from './nouns.ts';

/** An English message; one that has no French is a type error. */
export type Message = keyof typeof fr;
export type Noun = keyof typeof NOUNS_EN;

const PLURAL = new Intl.PluralRules(language);
const NUMBER = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

/**
 * A message in the language of the interface, its `{fields}` filled in.
 *
 * @example t('until {day}', { day: '3 May 2024' })
 */
export function t(message: Message, fields: Readonly<Record<string, string | number>> = {}): string {
  const words: string = language === 'fr' ? unbroken(fr[message]) : message;
  return words.replace(/\{(\w+)\}/g, (field, name: string) => String(fields[name] ?? field));
}

/** French as it is printed: no line may break before `: ; ! ? »` nor after `«`. */
export const unbroken = (words: string): string =>
  words.replace(/ ([:;!?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/** A noun in the form that goes with the number, without it: "accounts". */
export function noun(n: number, name: Noun): string {
  const forms = language === 'fr' ? NOUNS_FR[name] : NOUNS_EN[name];
  return PLURAL.select(n) === 'one' ? forms.one : forms.other;
}

/** A number and its noun: "1 account", "2,400 accounts". */
export const many = (n: number, name: Noun): string => `${NUMBER.format(n)} ${noun(n, name)}`;

/** A word of the field's vocabulary (a type, stance, measure, kind) for the eye: "cannotConfirm" as "cannot confirm". */
export function word(code: string): string {
  if (language === 'fr' && code in WORDS_FR) return WORDS_FR[code]!;
  return code.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
}
