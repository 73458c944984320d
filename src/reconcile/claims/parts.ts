import {
  type Attribution,
  contains,
  lengthOf,
  type Measure,
  overlaps,
  type Span,
} from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';

const SHORTEST = 4;
/** Length of the beginnings by which words are compared. */
export const STEM = 6;

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

/** The measures of which words speak without giving a figure. */
export const measuresIn = (words: string, { lexicon }: Source): readonly Measure[] =>
  (Object.keys(lexicon.measures) as Measure[]).filter((measure) =>
    hasPhrase(words, lexicon.measures[measure] ?? []),
  );

/** The numbers of the figures in a stretch of text. */
export const numbersIn = ({ reading }: Source, span: Span): readonly number[] =>
  reading.estimates
    .filter((estimate) => overlaps(estimate.span, span))
    .flatMap(({ low, point, high }) => [low, point, high])
    .filter((value) => value !== null);

/** The text around a claim, by how near it is. Words are spaced for looking up phrases. */
export interface Surroundings {
  readonly sentence: number;
  readonly paragraph: number;
  /** The text after the claim, up to the next mark. */
  readonly clause: string;
  /** The text after it in its sentence, past the next mark too. */
  readonly after: string;
  /** The few words before it in its sentence. */
  readonly before: string;
  /** The few words before it, whatever their sentence. */
  readonly preceding: string;
  /** The few words on both sides of it in its sentence. */
  readonly near: string;
  /** Its sentence, and its paragraph. */
  readonly words: string;
  readonly paragraphWords: string;
}

/** Characters in which words such as "instead of", and the noun counted, are looked for. */
const BEFORE = 40;
const NEAR = 60;

export function surroundingsOf(source: Source, span: Span): Surroundings {
  const { document, sentences } = source;
  const sentence = sentenceAt(source, span);
  const { span: here, paragraph } = sentences[sentence] ?? { span, paragraph: 0 };
  const whole = sentences.filter((other) => other.paragraph === paragraph);
  const text = (from: number, to: number): string =>
    document.text.slice(Math.max(here[0], from), Math.min(Math.max(here[1], span[1]), to));
  return {
    sentence,
    paragraph,
    clause: /^[^.;:,"“”\n]*/u.exec(document.text.slice(span[1], span[1] + NEAR))?.[0] ?? '',
    after: text(span[1], span[1] + NEAR),
    before: spaced(text(span[0] - BEFORE, span[0])),
    preceding: document.text.slice(Math.max(0, span[0] - BEFORE), span[0]),
    near: spaced(text(span[0] - NEAR, span[1] + NEAR)),
    words: spaced(text(here[0], here[1])),
    paragraphWords: spaced(document.text.slice(whole[0]?.span[0] ?? 0, whole.at(-1)?.span[1] ?? 0)),
  };
}

/** The words of a sentence, spaced for looking up phrases. */
export const sentenceWords = ({ document, sentences }: Source, index: number): string =>
  spaced(document.text.slice(...(sentences[index]?.span ?? [0, 0])));
