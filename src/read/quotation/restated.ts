import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span, Stance } from '../../model/index.ts';
import type { StanceReader } from './stance.ts';
import { createUnknowingFinder } from './unknowing.ts';
import type { View } from './view.ts';

/** How many tokens into a content its own subject and its verb are looked for. */
const SUBJECT_WITHIN = 3;
const VERB_WITHIN = 8;

/** What such a verb makes of the report: "the ministry said it could not confirm the toll" confirms nothing. */
const TAKEN: ReadonlySet<Stance> = new Set(['denies', 'confirms', 'cannotConfirm', 'doubts']);

/** The stance that speakers state of themselves in what they say ("he denied the accusations"); undefined where they do not. */
export type RestatedStance = (
  view: View,
  lemmas: readonly string[],
  contents: readonly Span[],
) => Stance | undefined;

/** A reader of such stances. */
export function createRestatedStance(lexicon: QuotationLexicon, stanceOf: StanceReader): RestatedStance {
  const selves = new Set(lexicon.selves);
  const unknowing = createUnknowingFinder(lexicon);
  return (view, lemmas, [content]) => {
    if (!content) return undefined;
    const [first, last] = content;
    const { tokens, subject } = view;
    let self = first;
    while (self < last && self < first + SUBJECT_WITHIN && !selves.has(tokens.lower[self]!)) self++;
    if (self >= last || self >= first + SUBJECT_WITHIN) return undefined;
    for (let n = self + 1; n < last && n <= self + VERB_WITHIN; n++) {
      if (unknowing(view, lemmas, self, n) >= 0) return 'cannotConfirm';
      if (subject[n] !== self) continue;
      const stance = stanceOf(view, lemmas, { first: self + 1, last: n + 1, head: n });
      if (TAKEN.has(stance)) return stance;
    }
    return undefined;
  };
}
