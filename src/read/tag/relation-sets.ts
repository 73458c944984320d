import type { WeightsFile } from '../../learn/weights-file.ts';

/** The relations that an arc can have, by the fine tags of its ends and its direction, as training showed them. */
export interface RelationSets {
  /** Lists of relations; the first holds where nothing was shown. */
  readonly sets: readonly Uint8Array[];
  /** Number of the list for each `arcKind`. */
  readonly numbers: Uint16Array;
}

export const ARC_KINDS = 64 * 64 * 2;

/** Number of an arc's kind: the tags of head and dependent, and whether the dependent comes first. */
export const arcKind = (headTag: number, dependentTag: number, dependentFirst: boolean): number =>
  (headTag * 64 + dependentTag) * 2 + (dependentFirst ? 0 : 1);

/** The sets among the arrays of `parse.bin`. */
export function readRelationSets({ meta, arrays }: WeightsFile): RelationSets {
  const sets = (meta.relationSets as readonly (readonly number[])[]).map((set) => Uint8Array.from(set));
  return { sets, numbers: arrays.relationSetNumbers as Uint16Array };
}
