import type { OriginLink } from '../../model/index.ts';
import { daysBetween } from '../time/days.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { namesOutlet } from './names.ts';
import { type Sketch, samePublisher } from './sketch.ts';

/** A link with the strength by which one of several is chosen. */
export interface Decision extends OriginLink {
  readonly strength: number;
}

/** An echo follows its original within days; older texts are quoted as background. */
const WITHIN_DAYS = 14;
const CREDIT_WITHIN_DAYS = 4;

/** Least coverage of the echo by the original, without and with a credit line that names the original's outlet. */
const REPRINT = { reuse: 0.5, hard: 0.75 };
const REWRITE = {
  plain: { both: 1.55, hard: 0.75, order: 0.5 },
  credited: { both: 1.1, hard: 0.6, order: 0.5 },
};
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
    (x, y) => y.strength - x.strength || (x.document < y.document ? 1 : -1) || (x.of < y.of ? -1 : 1),
  )[0];
}

const near = (a: Sketch, b: Sketch): boolean =>
  !a.date || !b.date || Math.abs(daysBetween(a.date, b.date)) <= WITHIN_DAYS;

function echoOf(echo: Sketch, original: Sketch): Decision | undefined {
  const credited = credits(echo, original);
  const coverage = coverageOf(echo, original);
  const kind =
    echo.language === original.language
      ? reuseKind(echo, coverage, credited)
      : translationKind(echo, original, coverage, credited);
  // An outlet's later report on the same matter repeats much and is still a report of its own.
  if (!kind || (samePublisher(echo, original) && coverage.reuse < REPRINT.reuse)) return undefined;
  const strength = coverage.reuse + coverage.hard + coverage.sentences + (credited ? 1 : 0);
  return {
    document: echo.id,
    of: original.id,
    kind,
    strength,
    reason: reasonFor(kind, coverage, credited, original),
  };
}

/** Whether the echo names the original's outlet as the one it was taken from. */
const credits = (echo: Sketch, original: Sketch): boolean =>
  original.publisher !== null &&
  !samePublisher(echo, original) &&
  echo.credits.some((credit) => namesOutlet(credit, original.publisher!)) &&
  (!echo.date || !original.date || Math.abs(daysBetween(original.date, echo.date)) <= CREDIT_WITHIN_DAYS);

function reuseKind(echo: Sketch, coverage: Coverage, credited: boolean): 'reprint' | 'rewrite' | undefined {
  if (coverage.reuse >= REPRINT.reuse && coverage.hard >= REPRINT.hard) return 'reprint';
  if (!credited && (echo.hard.length < SUBSTANCE.hard || echo.sentences.length < SUBSTANCE.sentences))
    return undefined;
  const least = credited ? REWRITE.credited : REWRITE.plain;
  return coverage.sentences + coverage.hard >= least.both &&
    coverage.hard >= least.hard &&
    coverage.order >= least.order
    ? 'rewrite'
    : undefined;
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
  coverage: Coverage,
  credited: boolean,
  original: Sketch,
): string {
  const outlet = original.publisher ?? original.id;
  const credit = credited ? ` It credits ${outlet}.` : '';
  if (kind === 'reprint')
    return `${percent(coverage.reuse)} of its word sequences stand in the report of ${outlet}.${credit}`;
  if (kind === 'rewrite')
    return `${percent(coverage.hard)} of its names and numbers and ${percent(coverage.sentences)} of its sentences stand, reworded, in the report of ${outlet}.${credit}`;
  return `Its names and numbers are those of the report of ${outlet}, in another language and in the same order.${credit}`;
}
