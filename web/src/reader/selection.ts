import type { Block } from './blocks.ts';
import type { Span } from './marks.ts';

/** The words of the document that are selected in the page, without white space at their ends. */
export function selectedSpan(column: HTMLElement, blocks: readonly Block[], text: string): Span | undefined {
  const chosen = window.getSelection();
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return undefined;
  const range = chosen.getRangeAt(0);
  if (!column.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset, blocks);
  const end = offsetOf(range.endContainer, range.endOffset, blocks);
  if (start === undefined || end === undefined) return undefined;
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return from < to ? [from, to] : undefined;
}

/** Where a place of the page lies in the document's text. */
function offsetOf(node: Node, offset: number, blocks: readonly Block[]): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('[data-block]');
  const first = block && blocks[Number(block.getAttribute('data-block'))];
  if (!block || !first) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return first.span[0] + lengthOf(before.cloneContents());
}

/** Characters of the document in a piece of the page: labels are none of them, and a shown control is one. */
function lengthOf(piece: DocumentFragment): number {
  let length = piece.textContent?.length ?? 0;
  for (const label of piece.querySelectorAll('.block-kind')) length -= label.textContent?.length ?? 0;
  for (const control of piece.querySelectorAll('.control')) length -= (control.textContent?.length ?? 1) - 1;
  return length;
}

/** Every place where words stand in a text. */
export function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  if (words)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
