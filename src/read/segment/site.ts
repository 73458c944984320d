import type { Block, BlockKind, Relay, Span } from '../../model/index.ts';

/** What the chunk at an index is: its blocks, and the outlets they name. */
export interface Classified {
  readonly blocks: readonly Block[];
  readonly relays: readonly Relay[];
}

/** What the rules look at: one chunk among the others. */
export interface Site {
  readonly text: string;
  readonly line: string;
  readonly lower: string;
  readonly words: number;
  readonly span: Span;
  readonly index: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly title: string | undefined;
}

/** A chunk that is one block. */
export const one = (kind: BlockKind, span: Span, relays: readonly Relay[] = []): Classified => ({
  blocks: [{ kind, span }],
  relays,
});
