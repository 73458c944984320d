import type { Span } from '../model/index.ts';
import type { Sentence } from './layers.ts';

/**
 * Sorts items into the sentences that their spans touch, in the items' order: an item over three sentences stands in
 * three lists. Makes every later look-up local, so that reading stays linear in the length of the text.
 */
export function bySentence<T>(
  sentences: readonly Sentence[],
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
): readonly (readonly T[])[] {
  const lists: T[][] = sentences.map(() => []);
  for (const item of items) {
    for (const [start, end] of spansOf(item)) {
      for (
        let n = firstEndingAfter(sentences, start);
        n < sentences.length && sentences[n]!.span[0] < end;
        n++
      ) {
        if (lists[n]!.at(-1) !== item) lists[n]!.push(item);
      }
    }
  }
  return lists;
}

/** Index of the first sentence that ends after `offset`. */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
