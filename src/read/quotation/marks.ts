import type { Span } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Sentence } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { pairMarks } from './pairs.ts';
import { createMarkScanner } from './scan.ts';

/** Pairs quotation marks: nested, continued over paragraphs, or unclosed. */
export function createMarksStage({ language }: Resources): Stage {
  const scan = createMarkScanner(language.quotation.marks);
  return defineStage({
    name: 'quotation/marks',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences'],
    assigns: ['marks'],
    run: ({ document, sentences }) => ({
      marks: pairMarks(document.text, paragraphsOf(sentences), scan),
    }),
  });
}

/** The stretches of text that sentences of one block cover, in text order. */
export function paragraphsOf(sentences: readonly Sentence[]): Span[] {
  const paragraphs: Span[] = [];
  let block = -1;
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last && sentence.block === block) paragraphs[paragraphs.length - 1] = [last[0], sentence.span[1]];
    else paragraphs.push(sentence.span);
    block = sentence.block;
  }
  return paragraphs;
}
