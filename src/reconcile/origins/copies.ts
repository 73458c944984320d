import { shareOf } from '../text/hashes.ts';
import type { Sketch } from './sketch.ts';

/** A paragraph that was copied: from which document, and how much of it stands there. */
export interface Copy {
  readonly document: string;
  readonly paragraph: number;
  readonly of: string;
  readonly share: number;
}

/** Shorter paragraphs are alike by chance. */
const SHORTEST = 12;
const COPIED = 0.6;

/** The key of a paragraph of a document. */
export const paragraphKey = (document: string, paragraph: number): string => `${document} ${paragraph}`;

/**
 * Paragraphs that stand in an earlier document, by key. A report that copies one paragraph and has reporting of its own
 * is an echo in that paragraph alone.
 */
export function copiesAmong(
  sketches: readonly Sketch[],
  pairs: readonly (readonly [number, number])[],
): ReadonlyMap<string, Copy> {
  const copies = new Map<string, Copy>();
  for (const [a, b] of pairs) {
    const [earlier, later] = inOrder(sketches[a]!, sketches[b]!);
    for (const { paragraph, shingles } of later.paragraphs) {
      const share = shingles.length >= SHORTEST ? shareOf(shingles, earlier.shingles) : 0;
      if (share < COPIED) continue;
      const key = paragraphKey(later.id, paragraph);
      const known = copies.get(key);
      if (!known || share > known.share || (share === known.share && earlier.id < known.of))
        copies.set(key, { document: later.id, paragraph, of: earlier.id, share });
    }
  }
  return copies;
}

const inOrder = (a: Sketch, b: Sketch): readonly [Sketch, Sketch] => {
  const [x, y] = [a.date ?? '9999', b.date ?? '9999'];
  return x < y || (x === y && a.id < b.id) ? [a, b] : [b, a];
};
