import { type Candidate, isCapital, type Passage } from './candidates.ts';
import type { ToponymWords } from './words.ts';

/** What a document as a whole says about a name. */
export interface NameCues {
  /** How often the name stands in the document. */
  count: number;
  /** How often a locative preposition precedes it. */
  located: number;
  /** How often it stands in a person's or an organisation's name. */
  elsewhere: number;
}

export interface DocumentCues {
  readonly byKey: ReadonlyMap<string, NameCues>;
  /** Words that the document writes in small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

/** Counts how the document uses the names of the candidates. */
export function gatherCues(
  passages: readonly Passage[],
  candidates: readonly (readonly Candidate[])[],
  words: ToponymWords,
): DocumentCues {
  const byKey = new Map<string, NameCues>();
  const small = new Set<string>();
  passages.forEach((passage, n) => {
    const { tokens, names } = passage;
    for (let at = 0; at < tokens.count; at++) if (!isCapital(tokens.text[at]!)) small.add(tokens.lower[at]!);
    for (const { first, last, key, name } of candidates[n]!) {
      const cues = byKey.get(key) ?? { count: 0, located: 0, elsewhere: 0 };
      byKey.set(key, cues);
      cues.count++;
      if (first > 0 && words.locatives.has(tokens.lower[first - 1]!)) cues.located++;
      const around = names[name];
      if (around && around.type !== 'place' && (around.first < first || around.last > last)) cues.elsewhere++;
    }
  });
  return { byKey, small };
}
