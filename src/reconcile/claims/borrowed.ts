import type { Measure } from '../../model/index.ts';
import { boundsKey } from '../accounts/range.ts';
import { middle } from '../matters/affinity.ts';
import type { Claim } from './claim.ts';

/** Measures that a noun alone suggests, or that nothing does: another report may say better what was counted. */
const WEAK: ReadonlySet<Measure> = new Set<Measure>(['other', 'personnel']);
/** Smaller figures are said of too many things. */
const TELLING = 3;
/** Larger ones are telling in any report of the story, smaller ones only with the same people counted. */
const LARGE = 20;
const STORY = 0.4;

/** The figure and what it counts: only claims that share it lend a measure to one another. */
export const lendingKey = (claim: Claim): string => `${boundsKey(claim.bounds)} ${claim.counted}`;

/** Whether the text leaves open what a claim counts. */
export const borrows = (claim: Claim): boolean =>
  claim.topic === 'figure' &&
  claim.measure !== null &&
  WEAK.has(claim.measure) &&
  (middle(claim) ?? 0) >= TELLING;

/** Whether a claim says what it counts. */
export const lends = ({ topic, measure }: Claim): boolean =>
  topic === 'figure' && measure !== null && measure !== 'other';

/** Share of common names from which on one report lends another. */
export const LENT = STORY;

/**
 * A figure whose measure the text leaves open takes it from the claims with the same figure, in the same report or
 * others of the same story, where they agree. One that finds none counts nothing.
 */
export function withBorrowedMeasure(
  claim: Claim,
  alike: readonly Claim[],
  story: (a: string, b: string) => number,
): Claim {
  const figure = middle(claim);
  if (!borrows(claim) || figure === null) return claim;
  const fitting = alike.filter(
    (other) =>
      !(claim.measure === 'personnel' && other.measure === 'personnel') &&
      story(other.document, claim.document) >= STORY &&
      (figure >= LARGE || (claim.population !== null && claim.population === other.population)),
  );
  const measures = new Set(fitting.map(({ measure }) => measure));
  const [measure] = measures;
  return measures.size === 1 && measure ? { ...claim, measure, speaksOf: [measure] } : claim;
}
