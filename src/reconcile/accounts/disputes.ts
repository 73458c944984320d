import type { Dispute } from '../../model/index.ts';
import { refuses } from '../claims/claim.ts';
import type { Draft } from './draft.ts';
import { meet, type Range, rangeOf } from './range.ts';
import { sayFigure } from './wording.ts';

/** Pairs of a matter's standing accounts that cannot both hold. A superseded account disputes nothing. */
export function findDisputes(drafts: readonly Draft[], superseded: ReadonlySet<string>): readonly Dispute[] {
  const standing = drafts.filter(({ id }) => !superseded.has(id));
  const disputes: Dispute[] = [];
  standing.forEach((a, index) => {
    for (const b of standing.slice(index + 1)) {
      if (a.speaker.key === b.speaker.key) continue;
      const dispute = denialBetween(a, b) ?? figuresBetween(a, b);
      if (dispute) disputes.push(dispute);
    }
  });
  return disputes;
}

const nameOf = ({ speaker }: Draft): string => speaker.name ?? 'an unnamed speaker';

function figuresBetween(a: Draft, b: Draft): Dispute | undefined {
  if (refuses(a) || refuses(b) || a.grouped !== b.grouped) return undefined;
  const [x, y] = [rangeOf(a.bounds), rangeOf(b.bounds)];
  if (!x || !y || meet(x, y) || isPartOf(a, x, y) || isPartOf(b, y, x)) return undefined;
  return {
    accounts: [a.id, b.id],
    kind: 'figure',
    reason: `${nameOf(a)} says ${sayFigure(a.bounds)}, ${nameOf(b)} says ${sayFigure(b.bounds)}; no number satisfies both.`,
  };
}

/** A count that is known to leave some out disputes no larger one. */
const isPartOf = ({ claims }: Draft, own: Range, other: Range): boolean =>
  claims.some(({ partial }) => partial) && own.most < other.least;

/** Doubts and inability to confirm contradict nobody. */
function denialBetween(a: Draft, b: Draft): Dispute | undefined {
  const [denial, denied] = a.stance === 'denies' ? [a, b] : [b, a];
  if (denial.stance !== 'denies' || refuses(denied) || !denies(denied)) return undefined;
  return { accounts: [denial.id, denied.id], kind: 'denial', reason: reasonFor(denial, denied) };
}

function denies(denied: Draft): boolean {
  const range = rangeOf(denied.bounds);
  return range !== null && range.most > 0;
}

const reasonFor = (denial: Draft, denied: Draft): string =>
  `${nameOf(denial)} denies what ${nameOf(denied)} says (${sayFigure(denied.bounds)}).`;
