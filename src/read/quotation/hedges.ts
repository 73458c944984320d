import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { type Hedge, overlaps, type Span } from '../../model/index.ts';
import type { View } from './view.ts';

/** Finds the sentences in which the publisher, in its own voice, marks what it says as unsure. */
export type HedgeFinder = (view: View, spoken: readonly Span[]) => Hedge[];

/** A finder for the language's hedges; `spoken` are the contents of attributions that have a source. */
export function createHedgeFinder({ hedges }: QuotationLexicon): HedgeFinder {
  const byFirst = new Map<string, string[][]>();
  for (const hedge of hedges) {
    const words = hedge.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length);

  return ({ tokens, sentences, mark }, spoken) => {
    const found: Hedge[] = [];
    for (const { span, first, last } of sentences) {
      for (let n = first; n < last; n++) {
        const phrase = byFirst
          .get(tokens.lower[n]!)
          ?.find((words) => words.every((word, at) => n + at < last && tokens.lower[n + at] === word));
        if (!phrase || mark[n]) continue;
        const cue: Span = [tokens.start[n]!, tokens.end[n + phrase.length - 1]!];
        if (spoken.some((content) => overlaps(content, cue))) continue;
        found.push({ span, cue });
        break;
      }
    }
    return found;
  };
}
