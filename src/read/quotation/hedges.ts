import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { type Hedge, overlaps, type Span } from '../../model/index.ts';
import type { Sentence } from '../layers.ts';
import type { View } from './view.ts';

/** Finds the sentences in which the publisher, in its own voice, marks what it says as unsure. */
export type HedgeFinder = (view: View, spoken: readonly Span[]) => Hedge[];

/** A finder for the language's hedges; `spoken` are the contents of attributions that have a source. */
export function createHedgeFinder(lexicon: QuotationLexicon): HedgeFinder {
  const isUnreal = createUnrealTest(lexicon);
  const hearsay = new Set(lexicon.hearsay);
  const byFirst = new Map<string, string[][]>();
  for (const hedge of [...lexicon.hedges, ...lexicon.hearsay]) {
    const words = hedge.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length);

  return (view, spoken) => {
    const { tokens, sentences, mark } = view;
    const found: Hedge[] = [];
    for (const sentence of sentences) {
      const { span, first, last } = sentence;
      for (let n = first; n < last; n++) {
        const phrase = byFirst
          .get(tokens.lower[n]!)
          ?.find((words) => words.every((word, at) => n + at < last && tokens.lower[n + at] === word));
        if (!phrase || mark[n]) continue;
        if (hearsay.has(phrase.join(' ')) && isUnreal(view, sentence, n, n + phrase.length)) continue;
        const cue: Span = [tokens.start[n]!, tokens.end[n + phrase.length - 1]!];
        if (spoken.some((content) => overlaps(content, cue))) continue;
        found.push({ span, cue });
        break;
      }
    }
    return found;
  };
}

/** Whether a phrase of hearsay at tokens `[from, to)` tells what did not happen: a condition or a wish is near. */
type UnrealTest = (view: View, sentence: Sentence, from: number, to: number) => boolean;

function createUnrealTest(lexicon: QuotationLexicon): UnrealTest {
  const conditions = new Set(lexicon.conditions);
  const inverted = new Set(lexicon.invertedConditions);
  const after = new Set(lexicon.unreal);
  const before = new Set(lexicon.openSubjects);
  return ({ tokens: { lower } }, { first, last }, from, to) => {
    if (after.has(lower[to] ?? '') || (from > first && before.has(lower[from - 1]!))) return true;
    if (inverted.has(lower[first]!)) return true;
    for (let n = first; n < last; n++) if (conditions.has(lower[n]!)) return true;
    return false;
  };
}
