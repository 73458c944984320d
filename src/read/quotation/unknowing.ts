import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { tagOf } from '../tag/tagset.ts';
import type { View } from './view.ts';

const [ADJ, ADV, AUX, VERB] = (['ADJ', 'ADV', 'AUX', 'VERB'] as const).map(tagOf);
/** How far before the noun or adjective its negation and its verb stand, in tokens. */
const REACH = 4;

/**
 * The verb of words that tell of knowing nothing and end at a token ("has no information", "is not aware", "was unaware");
 * -1 where the token ends no such words or nothing follows that is not known.
 */
export type UnknowingFinder = (view: View, lemmas: readonly string[], first: number, at: number) => number;

/** A finder for the language's words of knowing nothing; `first` is the first token of the sentence. */
export function createUnknowingFinder(lexicon: QuotationLexicon): UnknowingFinder {
  const { ignorance } = lexicon;
  const verbs = new Set(ignorance.verbs);
  const nouns = new Set(ignorance.nouns);
  const adjectives = new Set(ignorance.adjectives);
  const unknowing = new Set(ignorance.unknowing);
  const determiners = new Set(ignorance.determiners);
  const links = new Set(ignorance.links);
  const negations = new Set(lexicon.negations);

  const verbBefore = (
    { tokens, tag }: View,
    lemmas: readonly string[],
    first: number,
    at: number,
  ): number => {
    const isNoun = nouns.has(tokens.lower[at]!);
    let negated = unknowing.has(tokens.lower[at]!);
    for (let n = at - 1; n >= Math.max(first, at - REACH); n--) {
      const word = tokens.lower[n]!;
      if (isNoun ? verbs.has(lemmas[n]!) : tag[n] === AUX)
        return negated || hasNegation(tokens.lower, n) ? n : -1;
      if (negations.has(word)) negated = true;
      else if (!determiners.has(word) && tag[n] !== ADJ && tag[n] !== ADV && tag[n] !== VERB) return -1;
    }
    return -1;
  };
  const hasNegation = (lower: readonly string[], verb: number): boolean =>
    negations.has(lower[verb - 1] ?? '') || negations.has(lower[verb + 1] ?? '');

  return (view, lemmas, first, at) => {
    const word = view.tokens.lower[at]!;
    if (!nouns.has(word) && !adjectives.has(word) && !unknowing.has(word)) return -1;
    return links.has(view.tokens.lower[at + 1] ?? '') ? verbBefore(view, lemmas, first, at) : -1;
  };
}
