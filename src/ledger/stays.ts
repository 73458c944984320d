import type { ToldPresence } from './told.ts';

/** ISO dates between which something lies, inclusive. */
export interface Bounds {
  readonly start: string;
  readonly end: string;
}

/** A force at a place, from its arrival to its withdrawal, as far as reports tell. */
export interface Stay<T extends ToldPresence = ToldPresence> {
  readonly actor: string;
  readonly place: string | null;
  /** When it came; null where no report tells: it was there before it was first told of. */
  readonly came: Bounds | null;
  /** When it left; null where no report tells. */
  readonly left: Bounds | null;
  /** The first and the last day on which a report places it there. */
  readonly seen: Bounds;
  /** Some report denies it. */
  readonly denied: boolean;
  /** The reports, in the order of what they tell. */
  readonly told: readonly T[];
}

/** A force at a place: its stays, and what is told of it without a date. */
export interface Force<T extends ToldPresence = ToldPresence> {
  readonly actor: string;
  readonly place: string | null;
  readonly stays: readonly Stay<T>[];
  readonly undated: readonly T[];
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Draws what reports tell of comings and goings together into stays: one begins where somebody came, or was first
 * told to be there, and ends where they left. Those of whom most is told come first.
 *
 * @example staysOf(readings.flatMap(presenceIn))[0]?.stays[0]?.left
 */
export function staysOf<T extends ToldPresence>(told: readonly T[]): Force<T>[] {
  const groups = Map.groupBy(told, ({ actor, place }) => `${fold(actor)}|${place ? fold(place.name) : ''}`);
  return [...groups.values()]
    .map((group) => forceOf(group))
    .sort((a, b) => toldOf(b) - toldOf(a) || a.actor.localeCompare(b.actor));
}

const toldOf = ({ stays, undated }: Force): number =>
  stays.reduce((sum, stay) => sum + stay.told.length, undated.length);

function forceOf<T extends ToldPresence>(group: readonly T[]): Force<T> {
  const dated = group.filter(({ start, end }) => start !== null && end !== null);
  const ordered = dated.toSorted((a, b) => a.start!.localeCompare(b.start!) || a.end!.localeCompare(b.end!));
  const stays: Stay<T>[] = [];
  let current: T[] = [];
  for (const one of ordered) {
    const left = current.find(({ kind, denied }) => kind === 'withdrawal' && !denied);
    if (left && one.kind !== 'withdrawal' && one.start! > left.end!) {
      stays.push(stayOf(current));
      current = [];
    }
    current.push(one);
  }
  if (current.length) stays.push(stayOf(current));
  const { actor, place } = group[0]!;
  return {
    actor,
    place: place?.name ?? null,
    stays,
    undated: group.filter((one) => !dated.includes(one)),
  };
}

function stayOf<T extends ToldPresence>(told: readonly T[]): Stay<T> {
  const { actor, place } = told[0]!;
  const first = told.find(({ denied }) => !denied);
  const came = first?.kind === 'arrival' ? first : undefined;
  const left = told.findLast(({ kind, denied }) => kind === 'withdrawal' && !denied);
  const ends = told.map(({ end }) => end!).sort();
  return {
    actor,
    place: place?.name ?? null,
    came: came ? { start: came.start!, end: came.end! } : null,
    left: left ? { start: left.start!, end: left.end! } : null,
    seen: { start: told[0]!.start!, end: ends.at(-1)! },
    denied: told.some(({ denied }) => denied),
    told,
  };
}
