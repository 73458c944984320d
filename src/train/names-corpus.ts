import { readFileSync } from 'node:fs';
import { beginOf, insideOf, lastOf, OUTSIDE, unitOf } from '../read/entities/name-labels.ts';

/** Sentences of one document, with gold labels, in the columns that the name finder reads. */
export interface NamedDocument {
  readonly origin: string;
  readonly words: readonly string[];
  readonly labels: Uint8Array;
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
}

export interface NamedSentence {
  readonly origin: string;
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'];
const tagName = (type: number, begins: boolean): string => `${begins ? 'B' : 'I'}-${TYPES[type]}`;

/** Reads a file of `token TAB tag` lines with a blank line between sentences and `# origin` before each. */
export function readNamedSentences(path: string): readonly NamedSentence[] {
  const sentences: NamedSentence[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\r?\n\s*\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line);
    const origin = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
    const rows = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split('\t'));
    if (!rows.length) continue;
    sentences.push({ origin, words: rows.map((row) => row[0]!), tags: rows.map((row) => row.at(-1)!) });
  }
  return sentences;
}

/** BILOU labels of B-/I- tags. */
export function labelsOf(tags: readonly string[]): Uint8Array {
  const labels = new Uint8Array(tags.length);
  for (let from = 0; from < tags.length; ) {
    const type = TYPES.indexOf(tags[from]!.slice(2));
    if (type < 0) {
      labels[from++] = OUTSIDE;
      continue;
    }
    let to = from + 1;
    while (to < tags.length && tags[to] === tagName(type, false)) to++;
    for (let at = from; at < to; at++) labels[at] = insideOf(type);
    labels[from] = to - from === 1 ? unitOf(type) : beginOf(type);
    if (to - from > 1) labels[to - 1] = lastOf(type);
    from = to;
  }
  return labels;
}

/** B-/I- tags of BILOU labels. */
export function tagsOf(labels: ArrayLike<number>): readonly string[] {
  return Array.from(labels, (label) => {
    if (label === OUTSIDE) return 'O';
    const part = (label - 1) & 3;
    return tagName((label - 1) >> 2, part === 0 || part === 3);
  });
}

/** In newswire a dateline ("CITY 1996-08-22") follows the headline and perhaps a byline: a document begins there. */
function documentStarts(sentences: readonly NamedSentence[]): ReadonlySet<number> {
  const starts = new Set<number>([0]);
  sentences.forEach(({ words, origin }, at) => {
    if (origin !== sentences[at - 1]?.origin || origin === 'wikineural') starts.add(at);
    if (!/^\d{4}-\d\d-\d\d$/.test(words.at(-1)!) || words.length > 6) return;
    const before = sentences[at - 1];
    const byline = before && before.words.length <= 3 && before.words.every((word) => /^\p{Lu}/u.test(word));
    starts.add(Math.max(0, at - (byline ? 2 : 1)));
  });
  return starts;
}

/** Groups sentences into documents, as far as the corpus shows where they begin. */
export function gatherDocuments(sentences: readonly NamedSentence[]): readonly NamedDocument[] {
  const starts = [...documentStarts(sentences)].sort((a, b) => a - b);
  return starts.map((from, n) => joined(sentences.slice(from, starts[n + 1] ?? sentences.length)));
}

function joined(sentences: readonly NamedSentence[]): NamedDocument {
  let first = 0;
  const bounds = sentences.map(({ words }) => {
    const bound = { first, last: first + words.length };
    first = bound.last;
    return bound;
  });
  return {
    origin: sentences[0]?.origin ?? '',
    words: sentences.flatMap(({ words }) => words),
    labels: Uint8Array.from(sentences.flatMap(({ tags }) => [...labelsOf(tags)])),
    sentences: bounds,
  };
}

/** Splits a word of the corpus as the tokeniser of the pipeline does. */
export type SplitWord = (word: string) => readonly string[];

/** The sentence in the pipeline's tokens: the parts of a word in a name are all in that name. */
export function resplit({ origin, words, tags }: NamedSentence, split: SplitWord): NamedSentence {
  const parts = words.map((word) => split(word));
  return {
    origin,
    words: parts.flat(),
    tags: parts.flatMap((list, n) => list.map((_, k) => (k === 0 ? tags[n]! : tags[n]!.replace(/^B/, 'I')))),
  };
}

/** The tags of the corpus's words, given those of their parts: a word has the tag of its first part in a name. */
export function rejoin(
  tags: readonly string[],
  words: readonly string[],
  split: SplitWord,
): readonly string[] {
  let at = 0;
  return words.map((word) => {
    const size = split(word).length;
    const parts = tags.slice(at, at + size);
    at += size;
    return parts.find((tag) => tag !== 'O') ?? 'O';
  });
}

const entitiesOf = (tags: readonly string[]): ReadonlySet<string> => {
  const labels = labelsOf(
    tags.map((tag, n) => (tag[0] === 'I' && !continuesTag(tags, n) ? `B${tag.slice(1)}` : tag)),
  );
  const found = new Set<string>();
  let from = 0;
  labels.forEach((label, at) => {
    if (label === OUTSIDE) return;
    const part = (label - 1) & 3;
    if (part === 0 || part === 3) from = at;
    if (part >= 2) found.add(`${(label - 1) >> 2} ${from} ${at}`);
  });
  return found;
};

const continuesTag = (tags: readonly string[], at: number): boolean =>
  at > 0 && tags[at - 1]!.slice(1) === tags[at]!.slice(1);

/** Exact entity precision, recall and F1 in percent, as the CoNLL evaluation counts them. */
export function scoreNames(gold: readonly NamedSentence[], predicted: readonly (readonly string[])[]) {
  let hit = 0;
  let given = 0;
  let wanted = 0;
  gold.forEach(({ tags }, n) => {
    const right = entitiesOf(tags);
    const found = entitiesOf(predicted[n]!);
    wanted += right.size;
    given += found.size;
    for (const key of found) if (right.has(key)) hit++;
  });
  const percent = (value: number): number => Math.round(value * 10000) / 100;
  return {
    precision: percent(hit / given),
    recall: percent(hit / wanted),
    f1: percent((2 * hit) / (given + wanted)),
  };
}
