import { hashString } from '../../learn/hash.ts';
import { contains, type DocumentInput, overlaps, type Reading } from '../../model/index.ts';
import { figuresOf } from '../text/figures.ts';
import { type HashSet, hashSet } from '../text/hashes.ts';
import { sentencesOf, type TextSentence } from '../text/sentences.ts';
import { fold, type Word, wordsOf } from '../text/words.ts';
import { citesOf, creditsOf } from './credits.ts';
import { type Statement, statementOf } from './statement.ts';

const SHINGLE = 4;
/** Words are compared by their beginnings, which inflections and related languages share. */
const STEM = 5;
const SHORTEST = 4;
/** Words of the longest name of an outlet that is looked for in texts. */
const LONGEST_NAME = 6;

/** What of a sentence survives a rewrite or a translation. */
export interface SentenceSketch {
  readonly start: number;
  readonly paragraph: number;
  /** Stems of its longer words, its names and numbers. */
  readonly keys: HashSet;
}

/** The word shingles that begin in a paragraph. */
export interface ParagraphSketch {
  readonly paragraph: number;
  readonly shingles: HashSet;
}

/** What a document speaks of, by which two reports are known to tell one story. Words stand in it as hashes. */
export interface Names {
  readonly id: string;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Stems of its longer words, its names and numbers. */
  readonly keys: HashSet;
  /** Its names and numbers alone. */
  readonly hard: HashSet;
  /** Stretches of words that begin and end with a capital: among them the outlets that it names. */
  readonly phrases: HashSet;
}

/** All that the search for origins needs of a document. It depends on nothing but that document. */
export interface Sketch extends Names {
  readonly language: string;
  readonly credits: readonly string[];
  /** Names of those on whose word its text tells something. */
  readonly cites: readonly string[];
  /** What one speaker says in it, where that is most of it. */
  readonly statement: Statement | null;
  readonly sentences: readonly SentenceSketch[];
  readonly paragraphs: readonly ParagraphSketch[];
  readonly shingles: HashSet;
}

/** The sketch of one document. */
export function sketchOf(document: DocumentInput, reading: Reading): Sketch {
  const words = wordsOf(document.text);
  const drafts = sentencesOf(document.text).map((sentence) =>
    sketchSentence(document.text, sentence, words, reading),
  );
  const sentences = drafts.map(({ sketch }) => sketch);
  return {
    id: document.id,
    language: document.language ?? reading.language,
    publisher: document.publisher ?? null,
    date: document.date ?? null,
    credits: creditsOf(document, reading),
    cites: citesOf(document, reading),
    statement: statementOf(document, reading),
    sentences,
    keys: hashSet(sentences.flatMap(({ keys }) => [...keys])),
    hard: hashSet(drafts.flatMap(({ hard }) => hard)),
    phrases: phrasesOf(words),
    paragraphs: paragraphsOf(drafts),
    shingles: hashSet(drafts.flatMap(({ shingles }) => shingles)),
  };
}

interface SentenceDraft {
  readonly sketch: SentenceSketch;
  readonly hard: readonly number[];
  readonly shingles: readonly number[];
}

const paragraphsOf = (drafts: readonly SentenceDraft[]): readonly ParagraphSketch[] =>
  [...Map.groupBy(drafts, ({ sketch }) => sketch.paragraph)].map(([paragraph, members]) => ({
    paragraph,
    shingles: hashSet(members.flatMap(({ shingles }) => shingles)),
  }));

function sketchSentence(
  text: string,
  sentence: TextSentence,
  words: readonly Word[],
  reading: Reading,
): SentenceDraft {
  const keys: number[] = [];
  const hard: number[] = [];
  const shingles: number[] = [];
  const addNumber = (value: number): void => {
    const hash = hashString(`#${value}`);
    keys.push(hash);
    hard.push(hash);
  };
  const first = firstFrom(words, sentence.span[0]);
  for (let index = first; index < words.length; index++) {
    const word = words[index]!;
    if (word.span[0] >= sentence.span[1]) break;
    if (index + SHINGLE <= words.length) shingles.push(shingleAt(words, index));
    if (/\d/.test(word.fold)) continue;
    const named = word.capital && word.fold.length >= SHORTEST - 1;
    if (word.fold.length < SHORTEST && !named) continue;
    const key = hashString(word.fold.slice(0, STEM));
    keys.push(key);
    if (named && index > first && !reading.timexes.some(({ span }) => contains(span, word.span)))
      hard.push(key);
  }
  for (const { value } of figuresOf(text.slice(...sentence.span))) addNumber(value);
  for (const { span, low, point, high } of reading.estimates) {
    if (!overlaps(span, sentence.span)) continue;
    for (const value of [low, point, high]) if (value !== null) addNumber(value);
  }
  const { span, paragraph } = sentence;
  return { sketch: { start: span[0], paragraph, keys: hashSet(keys) }, hard, shingles };
}

/** The first word that begins at an offset or after it. */
function firstFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shingleAt(words: readonly Word[], index: number): number {
  let hash = hashString('');
  for (let offset = 0; offset < SHINGLE; offset++)
    hash = hashString(' ', hashString(words[index + offset]!.fold, hash));
  return hash;
}

function phrasesOf(words: readonly Word[]): HashSet {
  const phrases: number[] = [];
  words.forEach((word, start) => {
    if (!word.capital) return;
    let hash = hashString('');
    for (let index = start; index < Math.min(start + LONGEST_NAME, words.length); index++) {
      hash = hashString(' ', hashString(words[index]!.fold, hash));
      if (words[index]!.capital) phrases.push(hash);
    }
  });
  return hashSet(phrases);
}

/** The hash under which a plain name stands among a text's phrases. @example phraseHash('radio niger') */
export const phraseHash = (plain: string): number => hashString(`${plain} `);

/** Whether two outlets' names are the same. */
export const samePublisher = (a: Names, b: Names): boolean =>
  a.publisher !== null && b.publisher !== null && fold(a.publisher) === fold(b.publisher);
