import { type Decision, type DecisionEntry, overlaps } from '../model/index.ts';
import { targetOf } from './apply.ts';
import { passagesOf } from './passages.ts';
import { standing, undoneIn } from './standing.ts';

/**
 * Why a decision should not be taken on top of what others decided since `seen`, the number of the last entry that its
 * maker knew: they decided about the same annotation or matter. Undefined where nothing is in the way.
 *
 * @example conflictOf(decision, entries, 4) // 'Ida has decided about this too, on 2024-04-01: look at it, then ...'
 */
export function conflictOf(
  decision: Decision,
  entries: readonly DecisionEntry[],
  seen: number | undefined,
): string | undefined {
  if (decision.type === 'undo')
    return undoneIn(entries).has(decision.entry) ? 'This was undone already: load the page anew.' : undefined;
  if (seen === undefined || decision.type === 'note') return undefined;
  const other = standing(entries).findLast((entry) => entry.seq > seen && meets(decision, entry.decision));
  return (
    other &&
    `${other.who} has decided about this too, on ${other.when.slice(0, 10)}: look at it, then save again if yours still holds.`
  );
}

function meets(a: Decision, b: Decision): boolean {
  if (b.type === 'note' || kindOf(a) !== kindOf(b)) return false;
  return passagesOf(a).some((one) =>
    passagesOf(b).some(
      (other) => one.document === other.document && overlaps(one.anchor.span, other.anchor.span),
    ),
  );
}

/** Decisions are about annotations of one kind, or else about matters. */
const kindOf = (decision: Decision): string =>
  decision.type === 'add' ? decision.annotation.kind : (targetOf(decision)?.kind ?? 'matter');
