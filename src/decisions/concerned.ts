import type { Decision, DecisionEntry } from '../model/index.ts';
import { nameKey } from '../reconcile/engine/told.ts';
import { plainName } from '../reconcile/origins/names.ts';
import type { Shelf } from '../reconcile/shelf/shelf.ts';
import { unbracketed } from '../reconcile/speakers/names.ts';
import { targetOf } from './apply.ts';
import { standing } from './standing.ts';

/**
 * Ids of the documents whose claims are others by the decisions after the first `known`: those on whose annotations
 * or names somebody decided, or took a decision back.
 */
export function concernedBy(
  entries: readonly DecisionEntry[],
  known: number,
  shelf: Shelf,
  idOf: (sha256: string) => string | undefined,
): readonly string[] {
  if (known === entries.length) return [];
  const before = new Set(standing(entries.slice(0, known)).map(({ hash }) => hash));
  const now = new Set(standing(entries).map(({ hash }) => hash));
  const changed = entries.filter(({ hash }) => before.has(hash) !== now.has(hash));
  return changed.flatMap(({ decision }) => [
    ...targetsOf(decision).flatMap((sha256) => idOf(sha256) ?? []),
    ...namedBy(decision, shelf),
  ]);
}

const targetsOf = (decision: Decision): readonly string[] => {
  if (decision.type === 'add') return [decision.passage.document];
  const target = targetOf(decision);
  return target ? [target.document] : [];
};

/** Documents whose claims name somebody or some place as a decision on names does. */
function namedBy(decision: Decision, shelf: Shelf): readonly string[] {
  if (decision.type !== 'mergeNames' && decision.type !== 'partNames') return [];
  return decision.names
    .flatMap(({ name }) => [name, ...unbracketed(name)])
    .flatMap((name) => shelf.postings.between(nameKey(plainName(name)), 0, 0))
    .flatMap(({ item }) => shelf.bases.get(item)?.id ?? []);
}
