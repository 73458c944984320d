import type { Topic } from './claim.ts';

/** The kind of perpetrators of whom a name is known. */
export const NAMED = 'named';
/** Named armed groups may be the very people whom others call by such a word. */
const MAY_BE_NAMED: ReadonlySet<string> = new Set(['insurgents']);

/** A label is a question or kind and an answer: `foreignForces:mercenaries`, `state:soldiers`, `named:lions of the hill`. */
export const labelOf = (kind: string, answer: string): string => `${kind}:${answer}`;

export const kindOf = (label: string): string => label.slice(0, label.indexOf(':'));
export const answerOf = (label: string): string => label.slice(label.indexOf(':') + 1);

/** An answer as the words of a claim spell it, with their capitals. @example spelledIn('malian army', 'the Malian army') // 'Malian army' */
export function spelledIn(answer: string, words: string): string {
  const at = words.toLowerCase().indexOf(answer);
  return at < 0 || answer === '' ? answer : words.slice(at, at + answer.length);
}

/** Whether an account gives an answer, rather than saying that there is none. */
export const isAnswer = (label: string | null): label is string => label !== null && answerOf(label) !== '';

/** Questions to which all words of one kind are one answer. */
const BY_KIND: ReadonlySet<Topic> = new Set<Topic>(['perpetrator', 'cause']);

/** Answers that are one account in one mouth. */
export const versionOfLabel = (label: string | null, topic: Topic): string =>
  label === null ? '' : BY_KIND.has(topic) && kindOf(label) !== NAMED ? kindOf(label) : label;

/** Whether two answers to one question cannot both hold. */
export function answersDiffer(a: string, b: string, topic: Topic): boolean {
  if (versionOfLabel(a, topic) === versionOfLabel(b, topic)) return false;
  if (topic !== 'perpetrator') return true;
  const kinds = [kindOf(a), kindOf(b)];
  return !(kinds.includes(NAMED) && kinds.some((kind) => MAY_BE_NAMED.has(kind)));
}

/** Whether those blamed by this answer may be on the side of somebody who says that it was not them. */
export const mayBeDenier = (label: string): boolean =>
  kindOf(label) !== NAMED && !MAY_BE_NAMED.has(kindOf(label));
