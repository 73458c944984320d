import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { View } from './view.ts';

/** The end of the words from a token on that one cue may govern, within a sentence that ends at `last`. */
export type ClauseEnd = (view: View, from: number, last: number) => number;

/**
 * A finder of clause ends by punctuation: a semicolon, or a comma before a word that opens another clause, or the end of
 * the sentence without its marks.
 */
export function createClauseEnd({ clauseBreaks, complementizers }: QuotationLexicon): ClauseEnd {
  const breaks = new Set(clauseBreaks.filter((word) => !complementizers.includes(word)));
  return ({ tokens, markEdge }, from, last) => {
    let end = from;
    while (end < last && tokens.text[end] !== ';') {
      if (tokens.text[end] === ',' && breaks.has(tokens.lower[end + 1] ?? '')) break;
      end++;
    }
    while (end > from && !/[\p{L}\p{N}]/u.test(tokens.text[end - 1]!) && !(markEdge[end - 1]! & 2)) end--;
    return end;
  };
}
