import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import type { View } from './view.ts';

/** How far into the content the pointer and the judgement are looked for, in words. */
const POINTER_WITHIN = 3;
const JUDGEMENT_WITHIN = 9;

/** Whether a content calls what others said untrue: "it is a hoax", "that is not true", "the report is false". */
export type UntruthFinder = (view: View, contents: readonly Span[]) => boolean;

/** A finder for the language's words of untruth. */
export function createUntruthFinder(lexicon: QuotationLexicon): UntruthFinder {
  const pointers = new Set([...lexicon.pointers, ...lexicon.reportNouns, ...lexicon.impersonal]);
  const untruths = new Set(lexicon.untruths);
  const truths = new Set(lexicon.truths);
  const negations = new Set(lexicon.negations);
  return ({ tokens }, [content]) => {
    if (!content) return false;
    let words = 0;
    let pointed = false;
    let negated = false;
    for (let n = content[0]; n < content[1] && words < JUDGEMENT_WITHIN; n++) {
      const word = tokens.lower[n]!;
      if (!/\p{L}/u.test(word)) continue;
      if (words < POINTER_WITHIN && pointers.has(word)) pointed = true;
      if (negations.has(word)) negated = true;
      if (pointed && (negated ? truths : untruths).has(word)) return true;
      words++;
    }
    return false;
  };
}
