import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { type Chosen, placed } from './choose.ts';
import { createClauseEnd } from './clause-end.ts';
import type { View } from './view.ts';

/** A possessor is no longer than this, in tokens. */
const LONGEST = 8;

/** Finds what somebody counts: "by its own tally, 41 houses were burned". */
export type OwnCountReader = (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's phrases of somebody's own count. */
export function createOwnCountReader(lexicon: QuotationLexicon): OwnCountReader {
  const prepositions = new Set(lexicon.countPrepositions);
  const possessives = new Set(lexicon.possessives);
  const owns = new Set(lexicon.ownWords);
  const nouns = new Set(lexicon.countNouns);
  const endOf = createClauseEnd(lexicon);

  /** The possessor after a preposition at `at`, and the end of the phrase. */
  const phraseAt = ({ tokens }: View, at: number, last: number): { owner: Span; end: number } | undefined => {
    for (let n = at + 1; n < last && n <= at + LONGEST && tokens.text[n] !== ','; n++) {
      if (!possessives.has(tokens.lower[n]!)) continue;
      let noun = n + 1;
      while (owns.has(tokens.lower[noun] ?? '')) noun++;
      if (noun < last && nouns.has(tokens.lower[noun]!))
        return { owner: [at + 1, n > at + 1 ? n : n + 1], end: noun + 1 };
    }
    return undefined;
  };

  return (view, _, chosen) => {
    const { tokens, sentences, mark } = view;
    const near = placed(chosen);
    const found: Chosen[] = [];
    for (const { first, last } of sentences)
      for (let n = first; n + 2 < last; n++) {
        if (!prepositions.has(tokens.lower[n]!) || mark[n]) continue;
        const phrase = phraseAt(view, n, last);
        if (!phrase) continue;
        const { owner, end } = phrase;
        const opens = n === first;
        if (!opens && tokens.text[n - 1] !== ',') continue;
        const start = tokens.text[end] === ',' ? end + 1 : end;
        const content: Span = opens ? [start, endOf(view, start, last)] : [first, n - 1];
        if (content[1] - content[0] < 2) continue;
        const taken = near([n, end], content).some(({ contents }) =>
          contents.some(([a, b]) => (a < content[1] && content[0] < b) || (a < end && n < b)),
        );
        if (taken) continue;
        found.push({
          cue: { first: owner[1], last: end, head: end - 1 },
          sources: [owner],
          contents: [content],
        });
      }
    return found;
  };
}
