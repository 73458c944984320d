import { hashString } from '../../learn/hash.ts';
import { contains, type DocumentInput, overlaps, type Reading } from '../../model/index.ts';
import { figuresOf } from '../text/figures.ts';
import { minHash } from '../text/minhash.ts';
import { spaced } from '../text/phrases.ts';
import { sentencesOf, type TextSentence } from '../text/sentences.ts';
import { fold, type Word, wordsOf } from '../text/words.ts';
import { creditsOf } from './credits.ts';

const SHINGLE = 4;
/** Words are compared by their beginnings, which inflections and related languages share. */
const STEM = 5;
const SHORTEST = 4;

/** What of a sentence survives a rewrite or a translation. */
export interface SentenceSketch {
  readonly start: number;
  readonly paragraph: number;
  /** Stems of its longer words, its names and numbers. */
  readonly keys: ReadonlySet<string>;
  /** Its names and numbers alone. */
  readonly hard: ReadonlySet<string>;
  /** Hashes of its word shingles; those that begin in it. */
  readonly shingles: readonly number[];
}

/** All that the search for origins needs of a document. It depends on nothing but that document. */
export interface Sketch {
  readonly id: string;
  readonly language: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly credits: readonly string[];
  /** All its words, folded, between single spaces. */
  readonly text: string;
  readonly sentences: readonly SentenceSketch[];
  readonly keys: ReadonlySet<string>;
  readonly hard: ReadonlySet<string>;
  readonly shingles: ReadonlySet<number>;
  /** The shingles of each paragraph. */
  readonly paragraphs: ReadonlyMap<number, ReadonlySet<number>>;
  /** MinHash of the shingles, and of the names and numbers. */
  readonly reuse: Uint32Array | undefined;
  readonly carried: Uint32Array | undefined;
}

/** The sketch of one document. */
export function sketchOf(document: DocumentInput, reading: Reading): Sketch {
  const words = wordsOf(document.text);
  const sentences = sentencesOf(document.text).map((sentence) =>
    sketchSentence(document.text, sentence, words, reading),
  );
  const hard = new Set(sentences.flatMap((sentence) => [...sentence.hard]));
  const shingles = new Set(sentences.flatMap((sentence) => sentence.shingles));
  return {
    id: document.id,
    language: document.language ?? reading.language,
    publisher: document.publisher ?? null,
    date: document.date ?? null,
    credits: creditsOf(document, reading),
    text: spaced(document.text),
    sentences,
    keys: new Set(sentences.flatMap((sentence) => [...sentence.keys])),
    hard,
    shingles,
    paragraphs: new Map(
      [...Map.groupBy(sentences, ({ paragraph }) => paragraph)].map(([paragraph, members]) => [
        paragraph,
        new Set(members.flatMap((sentence) => sentence.shingles)),
      ]),
    ),
    reuse: minHash(shingles),
    carried: minHash([...hard].map((key) => hashString(key))),
  };
}

function sketchSentence(
  text: string,
  sentence: TextSentence,
  words: readonly Word[],
  reading: Reading,
): SentenceSketch {
  const keys = new Set<string>();
  const hard = new Set<string>();
  const shingles: number[] = [];
  const addNumber = (value: number): void => {
    keys.add(`#${value}`);
    hard.add(`#${value}`);
  };
  const first = words.findIndex(({ span }) => span[0] >= sentence.span[0]);
  for (let index = first; index >= 0 && index < words.length; index++) {
    const word = words[index]!;
    if (word.span[0] >= sentence.span[1]) break;
    if (index + SHINGLE <= words.length) shingles.push(shingleAt(words, index));
    if (/\d/.test(word.fold)) continue;
    const named = word.capital && word.fold.length >= SHORTEST - 1;
    if (word.fold.length < SHORTEST && !named) continue;
    const key = word.fold.slice(0, STEM);
    keys.add(key);
    if (named && index > first && !reading.timexes.some(({ span }) => contains(span, word.span)))
      hard.add(key);
  }
  for (const { value } of figuresOf(text.slice(...sentence.span))) addNumber(value);
  for (const { span, low, point, high } of reading.estimates) {
    if (!overlaps(span, sentence.span)) continue;
    for (const value of [low, point, high]) if (value !== null) addNumber(value);
  }
  return { start: sentence.span[0], paragraph: sentence.paragraph, keys, hard, shingles };
}

function shingleAt(words: readonly Word[], index: number): number {
  let text = '';
  for (let offset = 0; offset < SHINGLE; offset++) text += `${words[index + offset]!.fold} `;
  return hashString(text);
}

/** Whether two outlets' names are the same. */
export const samePublisher = (a: Sketch, b: Sketch): boolean =>
  a.publisher !== null && b.publisher !== null && fold(a.publisher) === fold(b.publisher);
