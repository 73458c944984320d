import type { Measure } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** A draft with its place among the others: what it is part of, or another version of. */
export interface Linked {
  readonly draft: Draft;
  readonly measure: Measure;
  readonly unit: string;
  partOf: Linked | undefined;
  versionOf: Linked | undefined;
}

/** The count that a version is one of. */
export const rootOf = (one: Linked): Linked => one.versionOf ?? one;

/** The most and the least that a count says. */
export const most = ({ low, point, high }: Draft): number => high ?? point ?? low ?? 0;
export const least = ({ low, point, high }: Draft): number => low ?? point ?? high ?? 0;
