import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Chosen, placed } from './choose.ts';
import { createClauseEnd } from './clause-end.ts';
import { subjectOf } from './subject.ts';
import { createUnknowingFinder } from './unknowing.ts';
import type { View } from './view.ts';

const [AUX, PART] = (['AUX', 'PART'] as const).map(tagOf);

/** Finds those who are told to know nothing of something: "the ministry has no information on the boats". */
export type IgnoranceReader = (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's words of knowing nothing. */
export function createIgnoranceReader(lexicon: QuotationLexicon): IgnoranceReader {
  const unknowing = createUnknowingFinder(lexicon);
  const negations = new Set(lexicon.negations);
  const endOf = createClauseEnd(lexicon);
  return (view, lemmas, chosen) => {
    const { tokens, sentences, tag, mark } = view;
    const near = placed(chosen);
    const found: Chosen[] = [];
    for (const { first, last } of sentences)
      for (let n = first + 1; n + 1 < last; n++) {
        const verb = mark[n] ? -1 : unknowing(view, lemmas, first, n);
        if (verb < 0) continue;
        let from = verb;
        while (
          from > first &&
          (tag[from - 1] === AUX || tag[from - 1] === PART || negations.has(tokens.lower[from - 1]!))
        )
          from--;
        const cue = { first: from, last: n + 1, head: verb };
        const end = endOf(view, n + 1, last);
        const source = subjectBefore(view, first, last, from, verb, n);
        if (!source || end - n < 3) continue;
        if (near([from, end]).some(({ contents }) => contents.some(([a, b]) => a < end && from < b)))
          continue;
        found.push({ cue, sources: [source], contents: [[n + 1, end]], stance: 'cannotConfirm' });
      }
    return found;
  };
}

/** The subject of the verb, or of the adjective where that heads the clause. */
function subjectBefore(view: View, first: number, last: number, from: number, verb: number, at: number) {
  for (const head of [verb, at]) {
    const source = subjectOf(view, first, last, { first: from, last: at + 1, head });
    if (source && source[1] <= from) return source;
  }
  return undefined;
}
