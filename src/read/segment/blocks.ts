import type { Block, DocumentInput, Provenance, Relay } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { classifyChunks } from './classify.ts';
import { type LayoutWords, prepareLayoutWords } from './layout-words.ts';
import { linesOf } from './lines.ts';
import { startsItem } from './plain.ts';
import type { Classified } from './site.ts';

/** Finds what each stretch of the text is in its layout, and which outlets it was taken from. */
export function createBlocksStage(resources: Resources): Stage {
  const words = prepareLayoutWords(resources.language.segment.layout);
  return defineStage({
    name: 'segment/blocks',
    kind: 'recognise',
    requires: ['document'],
    assigns: ['blocks', 'relays'],
    run: ({ document }) => {
      const { blocks, relays } = findBlocks(document, words);
      return { blocks: blocks.map(signed), relays: relays.map(signed) };
    },
  });
}

const provenance = { by: 'segment/blocks', version: '1' } as const;
const signed = <T extends object>(annotation: T): T & { provenance: Provenance } => ({
  ...annotation,
  provenance,
});

/**
 * The blocks of a document, in order and without overlap: together they cover all of its text but whitespace.
 * What the document's format marks is kept; paragraphs it marks are still looked at for datelines and footers.
 */
export function findBlocks(
  document: DocumentInput,
  words: LayoutWords,
): { blocks: Block[]; relays: Relay[] } {
  const { text, layout, title } = document;
  const found = layout?.length
    ? fromLayout(text, layout, words, title)
    : classifyChunks(text, chunksOf(text, linesOf(text), startsItem), words, title);
  return {
    blocks: [...found.blocks],
    relays: found.relays.filter(({ name }) => !names(name, document.publisher)),
  };
}

function fromLayout(
  text: string,
  layout: readonly Block[],
  words: LayoutWords,
  title: string | undefined,
): Classified {
  const marked = [...layout].sort((a, b) => a.span[0] - b.span[0]);
  const chunks: Chunk[] = [];
  let at = 0;
  const plainUpTo = (end: number) => {
    for (const chunk of chunksOf(text, linesOf(text, [at, end]), startsItem)) chunks.push(chunk);
  };
  for (const block of marked) {
    if (block.span[0] < at) continue;
    plainUpTo(block.span[0]);
    chunks.push({ span: block.span, afterBlank: true, marked: block.kind });
    at = block.span[1];
  }
  plainUpTo(text.length);
  return classifyChunks(text, chunks, words, title);
}

/** Whether a name is that of the publisher itself, in full or by its initials. */
function names(name: string, publisher: string | undefined): boolean {
  if (!publisher) return false;
  const initials = [...publisher.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([letter]) => letter).join('');
  return (
    name.toLowerCase() === publisher.toLowerCase() || (initials.length > 1 && name.toUpperCase() === initials)
  );
}
