import type { Revision } from '../../model/index.ts';
import { refuses } from '../claims/claim.ts';
import type { Speaker } from '../speakers/unify.ts';
import { asOf, type Draft, isReplaced } from './draft.ts';
import { boundsKey, rangeOf } from './range.ts';
import { sayFigure } from './wording.ts';

/** Later figures of the same speaker, or of an authority above it, in one unit, each with the figure that it supersedes. */
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
  return [
    ...revisions,
    ...counts.flatMap((from) => correctionsOf(from, counts)),
    ...drafts.flatMap((to) => retractionBy(to, counts, revisions)),
  ];
}

/** A speaker takes back the last figure that they gave, and gives no other. */
function retractionBy(
  to: Draft,
  counts: readonly Draft[],
  revisions: readonly Revision[],
): readonly Revision[] {
  if (to.stance !== 'revises' || to.bounds !== null) return [];
  const from = counts
    .filter(({ id, speaker }) => speaker.key === to.speaker.key && !revisions.some((one) => one.from === id))
    .sort(byAge)
    .findLast((draft) => (asOf(draft) ?? '') <= (asOf(to) ?? '9999'));
  if (!from) return [];
  const date = asOf(to);
  const reason = `${to.speaker.name ?? 'The same speaker'} withdrew ${sayFigure(from.bounds)}${date ? ` on ${date}` : ''}.`;
  return [{ from: from.id, to: to.id, reason }];
}

/**
 * The later figure of an authority above the speaker, whose report tells the earlier one as replaced
 * ("42, up from the 17 announced by the army").
 */
function correctionsOf(from: Draft, counts: readonly Draft[]): readonly Revision[] {
  const told = from.claims.filter(({ replaced }) => replaced);
  const to = counts.find(
    (other) =>
      other.grouped === from.grouped &&
      standsAbove(other.speaker, from.speaker) &&
      boundsKey(other.bounds) !== boundsKey(from.bounds) &&
      other.claims.some(({ document, paragraph }) =>
        told.some((claim) => claim.document === document && claim.paragraph === paragraph),
      ),
  );
  return to ? [{ from: from.id, to: to.id, reason: reasonFor(from, to) }] : [];
}

/** Both are of one state, and the first is of a higher rank. */
function standsAbove(higher: Speaker, lower: Speaker): boolean {
  const [over, under] = [higher, lower].map(({ parts }) => Math.max(-1, ...parts.map(({ rank }) => rank)));
  if (under === undefined || over === undefined || under < 0 || over <= under) return false;
  const words = higher.parts.flatMap(({ telling }) => telling);
  const others = lower.parts.flatMap(({ telling }) => telling);
  return words.length === 0 || others.length === 0 || words.some((word) => others.includes(word));
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
  const whose = from.speaker.key === to.speaker.key ? '' : ` by ${from.speaker.name ?? 'another'}`;
  return `${to.speaker.name ?? 'The same speaker'} gave ${sayFigure(to.bounds)}${date ? ` on ${date}` : ''} after ${sayFigure(from.bounds)}${whose}.`;
}
