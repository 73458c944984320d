import type { Reading } from './marks.ts';

export type Block = Reading['blocks'][number];

/** The blocks in order, with a paragraph for each stretch of words that none of them covers. */
export function coverText(text: string, blocks: readonly Block[]): Block[] {
  const parts: Block[] = [];
  let at = 0;
  const fill = (to: number): void => {
    for (const { index, 0: words } of text.slice(at, to).matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g))
      parts.push({ kind: 'paragraph', span: [at + index, at + index + words.length] });
  };
  for (const block of blocks.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (block.span[0] > at) fill(block.span[0]);
    if (block.span[1] > at) parts.push(block);
    at = Math.max(at, block.span[1]);
  }
  fill(text.length);
  return parts;
}

/** The index of the block in which a place of the text lies, or of the last before it. */
export function blockAt(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.span[0] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the text begins with the document's title, which then need not be shown twice. */
export const repeatsTitle = (text: string, block: Block | undefined, title: string | undefined): boolean =>
  block?.kind === 'heading' && text.slice(...block.span).trim() === title?.trim();
