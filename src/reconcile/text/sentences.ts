import { type Span, trimmed } from '../../model/index.ts';

/** A sentence with the number of its paragraph. */
export interface TextSentence {
  readonly span: Span;
  readonly paragraph: number;
}

const PARAGRAPH = /[^\n]+/gu;
const END = /[.!?…]+["”’»“)\]]*\s+(?=["“„«‘'(]*\s?[\p{Lu}\p{N}])/gu;
/** A point after one letter, or two of which the first is a capital ("Dr."), ends no sentence. */
const ABBREVIATION = /(?:^|[\s("“„«])(?:\p{L}|\p{Lu}\p{Ll})\.\s+$/u;

/** Sentences of a text in any language with Latin or Cyrillic punctuation, without a language's abbreviations. */
export function sentencesOf(text: string): readonly TextSentence[] {
  const sentences: TextSentence[] = [];
  let paragraph = 0;
  for (const block of text.matchAll(PARAGRAPH)) {
    const add = (start: number, end: number): void => {
      const span = trimmed(text, [block.index + start, block.index + end]);
      if (span) sentences.push({ span, paragraph });
    };
    let start = 0;
    for (const end of block[0].matchAll(END)) {
      const stop = end.index + end[0].length;
      if (ABBREVIATION.test(block[0].slice(Math.max(0, stop - 12), stop))) continue;
      add(start, stop);
      start = stop;
    }
    add(start, block[0].length);
    paragraph++;
  }
  return sentences;
}
