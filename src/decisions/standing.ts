import type { DecisionEntry } from '../model/index.ts';

/** Hashes of the entries that a later entry, itself in force, takes back. */
export function undoneIn(entries: readonly DecisionEntry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { decision, hash } of entries.toSorted((a, b) => b.seq - a.seq))
    if (decision.type === 'undo' && !undone.has(hash)) undone.add(decision.entry);
  return undone;
}

/** The entries in force, in their order: those that were not taken back, without the undos themselves. */
export function standing(entries: readonly DecisionEntry[]): readonly DecisionEntry[] {
  const undone = undoneIn(entries);
  return entries
    .filter(({ decision, hash }) => decision.type !== 'undo' && !undone.has(hash))
    .toSorted((a, b) => a.seq - b.seq);
}
