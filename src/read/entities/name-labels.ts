import type { NameType } from '../layers.ts';

/** What a name may be, in the order of the labels. */
export const NAME_TYPES: readonly NameType[] = ['person', 'organisation', 'place', 'other'];

/** A token's place in a name (BILOU): outside, or begin, inside, last, or the only token (unit). */
export const OUTSIDE = 0;
export const LABELS = 1 + 4 * NAME_TYPES.length;

export const beginOf = (type: number): number => 1 + 4 * type;
export const insideOf = (type: number): number => 2 + 4 * type;
export const lastOf = (type: number): number => 3 + 4 * type;
export const unitOf = (type: number): number => 4 + 4 * type;

/** Label of a token of a name. */
export function labelAt(type: number, isFirst: boolean, isLast: boolean): number {
  if (isFirst) return isLast ? unitOf(type) : beginOf(type);
  return isLast ? lastOf(type) : insideOf(type);
}

/** Index into `NAME_TYPES` of a label other than `OUTSIDE`. */
export const typeOfLabel = (label: number): number => (label - 1) >> 2;

/** 0 begin, 1 inside, 2 last, 3 unit. */
const partOfLabel = (label: number): number => (label - 1) & 3;

const opens = (label: number): boolean => label !== OUTSIDE && partOfLabel(label) < 2;
const continues = (label: number): boolean =>
  label !== OUTSIDE && (partOfLabel(label) === 1 || partOfLabel(label) === 2);

/** Whether label `b` may follow label `a`. */
export const mayFollow = (a: number, b: number): boolean =>
  opens(a) ? continues(b) && typeOfLabel(a) === typeOfLabel(b) : !continues(b);

/** Whether a sentence may begin with the label. */
export const mayBegin = (label: number): boolean => !continues(label);

/** Whether a sentence may end with the label. */
export const mayEnd = (label: number): boolean => !opens(label);

/** For every label, the labels that it may follow. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, b) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, a) => a).filter((a) => mayFollow(a, b))),
);
