import { type Attribution, contains, lengthOf, overlaps, type Span } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import { spaced } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';

const SHORTEST = 4;
const STEM = 6;

/** Index of the sentence in which the span begins; the last one before it where none covers it. */
export function sentenceAt({ sentences }: Source, [start]: Span): number {
  let found = 0;
  for (const [index, { span }] of sentences.entries()) {
    if (span[0] > start) break;
    found = index;
  }
  return found;
}

/** Stems of the longer words, by which a denial finds what it denies. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .map(({ fold }) => fold)
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.slice(0, STEM)),
  );

/** The part of an attribution's content that covers the span, or overlaps it. */
export const contentAround = (attribution: Attribution | undefined, span: Span): Span | null =>
  attribution?.contents.find((content) => contains(content, span)) ??
  attribution?.contents.find((content) => overlaps(content, span)) ??
  null;

/** The attribution with the shortest content around the span, for spans that no stage tied to one. */
export function attributionAround({ reading }: Source, span: Span): Attribution | undefined {
  let best: Attribution | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const attribution of reading.attributions) {
    for (const content of attribution.contents) {
      if (!contains(content, span) || lengthOf(content) >= size) continue;
      best = attribution;
      size = lengthOf(content);
    }
  }
  return best;
}

/** The words of a sentence, spaced for looking up phrases. */
export const sentenceWords = ({ document, sentences }: Source, index: number): string =>
  spaced(document.text.slice(...(sentences[index]?.span ?? [0, 0])));
