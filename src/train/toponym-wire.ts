import { readNamedSentences } from './names-corpus.ts';
import type { GoldDocument, GoldPlace } from './toponym-data.ts';

const SENTENCES = 12;
/** A team is often called by its town; such short names of organisations teach neither. */
const TEAM_WORDS = 2;
const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]]|'s|'|n't|''|'re|'ve|'ll|'d)$/;
const NO_SPACE_AFTER = /^[([$`]+$/;

/**
 * Newswire sentences with named entities as documents with places (without coordinates): words are put together as
 * they are usually written. Use sentences that the name finder was not trained on.
 */
export function wireDocuments(path: string): readonly GoldDocument[] {
  const sentences = readNamedSentences(path);
  const documents: GoldDocument[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES) {
    let text = '';
    const toponyms: GoldPlace[] = [];
    const ignored: [number, number][] = [];
    for (const { words, tags } of sentences.slice(from, from + SENTENCES)) {
      const starts: number[] = [];
      words.forEach((word, n) => {
        const glued = n === 0 || NO_SPACE_BEFORE.test(word) || NO_SPACE_AFTER.test(words[n - 1]!);
        if (!glued) text += ' ';
        starts.push(text.length);
        text += word;
      });
      for (const [type, first, last] of entitiesOf(tags)) {
        const span = [starts[first]!, starts[last - 1]! + words[last - 1]!.length] as [number, number];
        if (type === 'LOC') toponyms.push({ span, lat: Number.NaN, lon: Number.NaN });
        else if (type === 'ORG' && last - first <= TEAM_WORDS) ignored.push(span);
      }
      text += '\n\n';
    }
    documents.push({ id: `wire-${from}`, language: 'en', text, toponyms, ignored });
  }
  return documents;
}

/** Type, first and last word of each entity in B-/I- tags. */
function* entitiesOf(tags: readonly string[]): Generator<readonly [string, number, number]> {
  for (let from = 0; from < tags.length; from++) {
    if (!tags[from]!.startsWith('B-')) continue;
    const type = tags[from]!.slice(2);
    let to = from + 1;
    while (tags[to] === `I-${type}`) to++;
    yield [type, from, to];
    from = to - 1;
  }
}
