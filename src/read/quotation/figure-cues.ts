import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Chosen, placed } from './choose.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';

const NUM = tagOf('NUM');
/** The link stands no further from the verb, and the numeral no further from the link, in tokens. */
const LINK_WITHIN = 14;
const NUMERAL_WITHIN = 4;

/** Whether the token leads from a verb to its figure. */
type IsLink = (view: View, n: number) => boolean;

/**
 * Finds figures that somebody states without a verb of saying: "a doctor put the number of hurt at 15",
 * "the army holds to its figure of 203".
 */
export type FigureCueReader = (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's verbs of stating figures. */
export function createFigureCueReader(lexicon: QuotationLexicon): FigureCueReader {
  const links = new Set(lexicon.figureLinks);
  const nouns = new Set(lexicon.figureNouns);
  const nounLinks = new Set(lexicon.figureNounLinks);
  const states: IsLink = ({ tokens }, n) => links.has(tokens.lower[n]!);
  const keeps: IsLink = ({ tokens }, n) => nounLinks.has(tokens.lower[n]!) && nouns.has(tokens.lower[n - 1]!);
  const linkAfter = new Map<string, IsLink>([
    ...lexicon.figureVerbs.map((verb) => [verb, states] as const),
    ...lexicon.figureKeepers.map((verb) => [verb, keeps] as const),
  ]);
  return (view, lemmas, chosen) => {
    const found: Chosen[] = [];
    const near = placed(chosen);
    for (const { first, last } of view.sentences) {
      for (let n = first + 1; n < last; n++) {
        const isLink = linkAfter.get(lemmas[n]!);
        if (!isLink || view.mark[n] || isTaken(near([n, n + 1]), n)) continue;
        const numeral = numeralAfter(view, isLink, n, last);
        const cue = { first: n, last: n + 1, head: n };
        const source = numeral < 0 ? undefined : subjectOf(view, first, last, cue);
        if (!source || source[1] > n) continue;
        let end = numeral + 1;
        while (end < last && /[\p{L}\p{N}]/u.test(view.tokens.text[end]!)) end++;
        const content: Span = [n + 1, end];
        if (!near([n, end]).some(({ contents }) => contents.some(([a, b]) => a < end && n < b)))
          found.push({ cue, sources: [source], contents: [content] });
      }
    }
    return found;
  };
}

/** Whether a cue or content holds the token already. */
const isTaken = (chosen: readonly Chosen[], n: number): boolean =>
  chosen.some(
    ({ cue, contents }) => (cue.first <= n && n < cue.last) || contents.some(([a, b]) => a <= n && n < b),
  );

/** The numeral that a link after the verb leads to, or -1. */
function numeralAfter(view: View, isLink: IsLink, verb: number, last: number): number {
  for (let n = verb + 2; n < last && n <= verb + LINK_WITHIN; n++) {
    if (!isLink(view, n)) continue;
    for (let at = n + 1; at < last && at <= n + NUMERAL_WITHIN; at++) if (view.tag[at] === NUM) return at;
  }
  return -1;
}
