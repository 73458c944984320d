import { hashString } from '../../learn/hash.ts';
import { type DocumentInput, overlaps, type Reading, type Span } from '../../model/index.ts';
import { type HashSet, hashSet } from '../text/hashes.ts';
import { wordsOf } from '../text/words.ts';
import { plainName } from './names.ts';

/** What one speaker says in a document, where that is most of it: a statement of which the document is made. */
export interface Statement {
  readonly speaker: string;
  /** Hashes of the word sequences in the speaker's words, and of those around them. */
  readonly inside: HashSet;
  readonly outside: HashSet;
}

const SHINGLE = 4;
/** Share of the document's word sequences that one speaker's words make up. */
const MOST = 0.45;

/** The statement that a document passes on; null where no single speaker fills most of it. */
export function statementOf(document: DocumentInput, reading: Reading): Statement | null {
  const spoken = new Map<string, Span[]>();
  for (const { speaker, sources, contents } of reading.attributions) {
    const entity = reading.entities.find(({ id }) => id === speaker);
    const words = sources.map((span) => document.text.slice(...span)).join(' ');
    const name = plainName(entity?.name ?? words);
    if (name) spoken.set(name, [...(spoken.get(name) ?? []), ...contents]);
  }
  if (spoken.size === 0) return null;
  const shingles = shinglesOf(document.text);
  for (const [speaker, spans] of spoken) {
    const inside: number[] = [];
    const outside: number[] = [];
    for (const { span, hash } of shingles)
      (spans.some((one) => overlaps(one, span)) ? inside : outside).push(hash);
    if (inside.length >= MOST * shingles.length)
      return { speaker, inside: hashSet(inside), outside: hashSet(outside) };
  }
  return null;
}

function shinglesOf(text: string): readonly { readonly span: Span; readonly hash: number }[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map(({ span }, index) => ({
    span,
    hash: hashString(
      words
        .slice(index, index + SHINGLE)
        .map(({ fold }) => fold)
        .join(' '),
    ),
  }));
}
