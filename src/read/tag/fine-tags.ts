import { tagOf } from './tagset.ts';

/**
 * Parts of speech with the form of the word (the treebank's UPOS and Penn tag), as the parser wants them;
 * readers of a reading see the UPOS only. The list is the tagger's own, kept with its weights.
 */
export interface FineTags {
  readonly names: readonly string[];
  /** Index into `UPOS` for each fine tag. */
  readonly upos: Uint8Array;
}

export const createFineTags = (names: readonly string[]): FineTags => ({
  names,
  upos: Uint8Array.from(names, (name) => tagOf(name.split('/')[0]!)),
});
