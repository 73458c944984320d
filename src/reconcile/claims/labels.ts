import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import type { Span } from '../../model/index.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { daysBetween } from '../time/days.ts';
import type { Claim, Topic } from './claim.ts';

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

/** Days that two times of one happening may lie apart; of longer ago it is another. */
const NEAR_DAYS = 8;
/** The kind of a question about what one and the same figure counts. */
const OF_FIGURE = '#';

/** The kind of the questions when and where what a figure counts happened. @example '#killed 14' */
export const sameFigure = ({ measure, bounds }: Claim): string =>
  `${OF_FIGURE}${measure} ${bounds?.point ?? bounds?.low}`;

/** The answer to when, as two ISO dates. */
export const rangeLabel = (earliest: string, latest: string): string => `${earliest}/${latest}`;

/** Characters before a date or place in which a negation rules it out. */
const NEGATED = 16;

/** Whether words of an utterance are ruled out in it: "at Wari, not near Kolo". */
export function ruledOut(
  text: string,
  [from]: Span,
  [start]: Span,
  { negations }: Pick<LedgerLexicon, 'negations'>,
): boolean {
  const before = text.slice(Math.max(from, start - NEGATED), start);
  return hasPhrase(spaced(before.replace(/^.*[.,;:]/su, '')), negations);
}

/** Whether two claims answer one question in ways that cannot both hold. */
export function claimsDiffer(a: Claim, b: Claim): boolean {
  const [x, y] = [a.label, b.label];
  if (!isAnswer(x) || !isAnswer(y) || !answersDiffer(x, y, a.topic)) return false;
  const isRuledOut = a.excludes?.includes(y) || b.excludes?.includes(x);
  if (a.topic === 'date') return timesDiffer(answerOf(x), answerOf(y), kindOf(x)) || isRuledOut === true;
  return a.topic !== 'place' || isRuledOut === true || kindOf(x).startsWith(OF_FIGURE);
}

/** Happenings that come once: men who are there came on one day. Others are told of again and again. */
const ONCE: ReadonlySet<string> = new Set(['arrival']);

export const isOnce = (kind: string): boolean => ONCE.has(kind);

/** Two times that have no day in common; those of a figure or an attack lie near one another. */
function timesDiffer(a: string, b: string, kind: string): boolean {
  const [x, y] = [a.split('/'), b.split('/')];
  const gap = Math.max(daysBetween(x[1]!, y[0]!), daysBetween(y[1]!, x[0]!));
  return gap > 0 && (isOnce(kind) || (kind.startsWith(OF_FIGURE) && gap <= NEAR_DAYS));
}

/** Whether those blamed by this answer may be on the side of somebody who says that it was not them. */
export const mayBeDenier = (label: string): boolean =>
  kindOf(label) !== NAMED && !MAY_BE_NAMED.has(kindOf(label));
