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

/**
 * Figures whose measure the text leaves open take it from a claim with the same figure, in the same report or another
 * of the same story. Those that find none are no claims.
 */
export function withBorrowedMeasures(
  claims: readonly Claim[],
  story: (a: string, b: string) => number,
): readonly Claim[] {
  const strong = Map.groupBy(
    claims.filter(({ topic, measure }) => topic === 'figure' && measure !== null && measure !== 'other'),
    keyOf,
  );
  return claims
    .map((claim) => borrow(claim, strong.get(keyOf(claim)) ?? [], story))
    .filter(({ measure }) => measure !== 'other');
}

const keyOf = (claim: Claim): string => `${boundsKey(claim.bounds)} ${claim.counted}`;

function borrow(claim: Claim, alike: readonly Claim[], story: (a: string, b: string) => number): Claim {
  const figure = middle(claim);
  if (
    claim.topic !== 'figure' ||
    !claim.measure ||
    !WEAK.has(claim.measure) ||
    figure === null ||
    figure < TELLING
  )
    return claim;
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
