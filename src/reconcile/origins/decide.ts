import type { OriginLink } from '../../model/index.ts';
import { shareOf } from '../text/hashes.ts';
import { daysBetween } from '../time/days.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { namesOutlet } from './names.ts';
import { type Sketch, samePublisher } from './sketch.ts';

/** A link with the strength by which one of several is chosen. */
export interface Decision extends OriginLink {
  readonly strength: number;
}

/** An echo follows its original within days; older texts are quoted as background. */
export const WITHIN_DAYS = 14;
const CREDIT_WITHIN_DAYS = 4;

/** Least coverage of the echo by the original: of text taken over, and of text reworded. */
const REPRINT = { reuse: 0.5, hard: 0.75 };
const REWRITE = { both: 1.55, hard: 0.75, order: 0.5 };
/** The same where the text says from where it was taken, and where it tells its news on the other's word. */
const RELAY = {
  credit: { both: 1.1, hard: 0.6, order: 0.5 },
  common: { both: 1.2, hard: 0.6, order: 0.5 },
  cite: { both: 1.4, hard: 0.7, order: 0.5 },
};
/** Common share of one speaker's words, and of the words around them; of what the speaker published. */
const STATEMENT = { hard: 0.6, inside: 0.7, outside: 0.4, published: 0.4 };
/** Names and numbers, and sentences, of the least report that can be told from a chance likeness. */
const SUBSTANCE = { hard: 5, sentences: 3 };
const TRANSLATION = { plain: { hard: 0.8, order: 0.6 }, credited: { hard: 0.4, order: 0.6 } };

/** Whether one of two documents adds nothing of its own to the other, and which. */
export function decide(a: Sketch, b: Sketch): Decision | undefined {
  if (a.id === b.id || !near(a, b)) return undefined;
  const forward = a.date && b.date && a.date < b.date ? [echoOf(b, a)] : [];
  const backward = a.date && b.date && a.date > b.date ? [echoOf(a, b)] : [];
  const either = a.date && b.date && a.date !== b.date ? [] : [echoOf(b, a), echoOf(a, b)];
  return best([...forward, ...backward, ...either].filter((decision) => decision !== undefined));
}

/** The strongest; among equals the one whose echo comes last in the order of ids, so that no order of input matters. */
export function best(decisions: readonly Decision[]): Decision | undefined {
  return [...decisions].sort(
    (x, y) => y.strength - x.strength || inOrder(y.document, x.document) || inOrder(x.of, y.of),
  )[0];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const near = (a: Sketch, b: Sketch): boolean =>
  !a.date || !b.date || Math.abs(daysBetween(a.date, b.date)) <= WITHIN_DAYS;

function echoOf(echo: Sketch, original: Sketch): Decision | undefined {
  const link = linkBetween(echo, original);
  const coverage = coverageOf(echo, original);
  const kind =
    echo.language === original.language
      ? reuseKind(echo, original, coverage, link)
      : translationKind(echo, original, coverage, link === 'credit');
  // An outlet's later report on the same matter repeats much and is still a report of its own.
  if (!kind || (samePublisher(echo, original) && coverage.reuse < REPRINT.reuse)) return undefined;
  const strength = coverage.reuse + coverage.hard + coverage.sentences + (link === 'credit' ? 1 : 0);
  return {
    document: echo.id,
    of: original.id,
    kind,
    strength,
    reason: reasonFor(kind, coverage, link, echo, original),
  };
}

/**
 * What a text itself says of where it was taken from: it credits the other's outlet; both credit one outlet; or it
 * tells its news on the word of the other's outlet.
 */
type Link = 'credit' | 'common' | 'cite' | undefined;

function linkBetween(echo: Sketch, original: Sketch): Link {
  if (samePublisher(echo, original)) return undefined;
  const { publisher } = original;
  const apart = echo.date && original.date ? Math.abs(daysBetween(original.date, echo.date)) : 0;
  if (apart > CREDIT_WITHIN_DAYS) return undefined;
  if (publisher !== null && echo.credits.some((credit) => namesOutlet(credit, publisher))) return 'credit';
  if (commonCredit(echo, original)) return 'common';
  return publisher !== null && echo.cites.some((name) => namesOutlet(name, publisher)) ? 'cite' : undefined;
}

/** The outlet from which both say that they were taken. */
const commonCredit = (echo: Sketch, original: Sketch): string | undefined =>
  echo.credits.find(
    (credit) =>
      !(echo.publisher !== null && namesOutlet(credit, echo.publisher)) &&
      original.credits.some((other) => namesOutlet(credit, other) || namesOutlet(other, credit)),
  );

function reuseKind(
  echo: Sketch,
  original: Sketch,
  coverage: Coverage,
  link: Link,
): 'reprint' | 'rewrite' | 'relay' | 'pressRelease' | undefined {
  if (link !== 'credit' && isSameStatement(echo, original, coverage)) return 'pressRelease';
  if (coverage.reuse >= REPRINT.reuse && coverage.hard >= REPRINT.hard) return 'reprint';
  if (link && reaches(coverage, RELAY[link])) return 'relay';
  if (echo.hard.length < SUBSTANCE.hard || echo.sentences.length < SUBSTANCE.sentences) return undefined;
  return reaches(coverage, REWRITE) ? 'rewrite' : undefined;
}

const reaches = ({ sentences, hard, order }: Coverage, least: typeof REWRITE): boolean =>
  sentences + hard >= least.both && hard >= least.hard && order >= least.order;

/**
 * Two reports made of one speaker's words, which are the same while the words around them differ: neither was taken
 * from the other. Or a report made of the words of the one who published them.
 */
function isSameStatement(echo: Sketch, original: Sketch, { hard, reuse }: Coverage): boolean {
  const [own, other] = [echo.statement, original.statement];
  if (!own || hard < STATEMENT.hard) return false;
  const { publisher } = original;
  if (publisher !== null && namesOutlet(own.speaker, publisher)) return reuse >= STATEMENT.published;
  if (!other || !(namesOutlet(own.speaker, other.speaker) || namesOutlet(other.speaker, own.speaker)))
    return false;
  return (
    shareOf(own.inside, other.inside) >= STATEMENT.inside &&
    shareOf(own.outside, other.outside) < STATEMENT.outside
  );
}

/**
 * Names and numbers carry over and stand in the same order. They are looked for both ways: where the echo's
 * language capitalises common nouns too, only those of the original are telling.
 */
function translationKind(
  echo: Sketch,
  original: Sketch,
  coverage: Coverage,
  credited: boolean,
): 'translation' | undefined {
  const least = credited ? TRANSLATION.credited : TRANSLATION.plain;
  const hard = Math.max(coverage.hard, coverageOf(original, echo).hard);
  return hard >= least.hard && coverage.order >= least.order ? 'translation' : undefined;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function reasonFor(
  kind: OriginLink['kind'],
  { reuse, hard, sentences }: Coverage,
  link: Link,
  echo: Sketch,
  original: Sketch,
): string {
  const outlet = original.publisher ?? original.id;
  const credit = link === 'credit' ? ` It credits ${outlet}.` : '';
  const common = `${percent(hard)} of its names and numbers and ${percent(sentences)} of its sentences`;
  switch (kind) {
    case 'reprint':
      return `${percent(reuse)} of its word sequences stand in the report of ${outlet}.${credit}`;
    case 'rewrite':
      return `${common} stand, reworded, in the report of ${outlet}.${credit}`;
    case 'relay':
      if (link === 'common')
        return `Both say that they were taken from ${commonCredit(echo, original)}; ${common} stand in the report of ${outlet}.`;
      return `It ${link === 'credit' ? 'says that it was taken from' : 'tells on the word of'} ${outlet} what stands there: ${common}.`;
    case 'pressRelease':
      return original.publisher !== null && namesOutlet(echo.statement?.speaker ?? '', original.publisher)
        ? `It is made of the statement that ${outlet} published: ${percent(reuse)} of its word sequences.`
        : `Both are made of one statement of the same speaker, in the same words; neither was taken from the other.`;
    default:
      return `Its names and numbers are those of the report of ${outlet}, in another language and in the same order.${credit}`;
  }
}
