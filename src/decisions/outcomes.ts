import type { DecisionEntry, DecisionOutcome } from '../model/index.ts';
import { undoneIn } from './standing.ts';

/** What was said of decisions while they were applied: by number, why each no longer fits. */
export type Unsettled = Map<number, string>;

/** What became of every entry; an undo is settled where the log has the entry that it takes back. */
export function outcomesOf(
  entries: readonly DecisionEntry[],
  unsettled: ReadonlyMap<number, string>,
): readonly DecisionOutcome[] {
  const undone = undoneIn(entries);
  return entries.map(({ seq, hash }) => {
    if (undone.has(hash)) return { seq, state: 'undone' };
    const reason = unsettled.get(seq);
    return reason === undefined ? { seq, state: 'settled' } : { seq, state: 'unsettled', reason };
  });
}
