import type { Revision } from '../../model/index.ts';
import { refuses } from '../claims/claim.ts';
import { asOf, type Draft, isReplaced } from './draft.ts';
import { boundsKey, rangeOf } from './range.ts';
import { sayFigure } from './wording.ts';

/** Later figures of the same speaker in one unit, each with the figure that it supersedes. */
export function findRevisions(drafts: readonly Draft[]): readonly Revision[] {
  const counts = drafts.filter((draft) => rangeOf(draft.bounds) !== null && !refuses(draft));
  const lines = Map.groupBy(counts, ({ speaker, grouped }) => `${speaker.key} ${grouped}`);
  const revisions: Revision[] = [];
  for (const line of lines.values()) {
    const ordered = [...line].sort(byAge);
    for (let index = 1; index < ordered.length; index++) {
      const [from, to] = [ordered[index - 1]!, ordered[index]!];
      if (isLater(from, to)) revisions.push({ from: from.id, to: to.id, reason: reasonFor(from, to) });
    }
  }
  return revisions;
}

/** What is only told as an earlier figure comes before the others. */
const byAge = (a: Draft, b: Draft): number =>
  Number(isReplaced(b)) - Number(isReplaced(a)) ||
  (asOf(a) ?? '9999').localeCompare(asOf(b) ?? '9999') ||
  (a.id < b.id ? -1 : 1);

function isLater(from: Draft, to: Draft): boolean {
  if (boundsKey(from.bounds) === boundsKey(to.bounds)) return false;
  if (isReplaced(from) && !isReplaced(to)) return true;
  const [before, after] = [asOf(from), asOf(to)];
  return before !== null && after !== null && before < after;
}

function reasonFor(from: Draft, to: Draft): string {
  const date = asOf(to);
  return `${to.speaker.name ?? 'The same speaker'} gave ${sayFigure(to.bounds)}${date ? ` on ${date}` : ''} after ${sayFigure(from.bounds)}.`;
}
