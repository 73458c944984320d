import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import { type Chosen, placed } from './choose.ts';
import { createClauseEnd } from './clause-end.ts';
import { childBit, type View } from './view.ts';

const [AUX, ADV, PART, VERB] = (['AUX', 'ADV', 'PART', 'VERB'] as const).map(tagOf);
const AGENT = relationOf('obl:agent');
/** The conjunction stands no further after the verb than this, in tokens. */
const REACH = 8;

/** Finds what people are told by somebody, or by nobody in particular: "we are told that the bridge is open". */
export type ToldReader = (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's verbs of telling. */
export function createToldReader(lexicon: QuotationLexicon): ToldReader {
  const verbs = new Set(lexicon.tellingVerbs);
  const openers = new Set(lexicon.complementizers);
  const endOf = createClauseEnd(lexicon);
  return (view, lemmas, chosen) => {
    const { tokens, sentences, tag, mark, children } = view;
    const near = placed(chosen);
    const found: Chosen[] = [];
    for (const { first, last } of sentences)
      for (let n = first + 1; n + 2 < last; n++) {
        if (!verbs.has(lemmas[n]!) || tag[n] !== VERB || mark[n]) continue;
        if (!(children[n]! & childBit('aux:pass')) && tag[n - 1] !== AUX) continue;
        let open = n + 1;
        while (open < last && open <= n + REACH && !openers.has(tokens.lower[open]!)) open++;
        if (open >= last || open > n + REACH) continue;
        const agent = agentOf(view, n, open);
        if (open > n + 1 && !agent) continue;
        let from = n;
        while (from > first && (tag[from - 1] === AUX || tag[from - 1] === PART || tag[from - 1] === ADV))
          from--;
        const end = endOf(view, open, last);
        if (from === n || end - open < 3) continue;
        if (near([from, end]).some(({ contents }) => contents.some(([a, b]) => a < end && from < b)))
          continue;
        found.push({
          cue: { first: from, last: n + 1, head: n },
          sources: agent ? [agent] : [],
          contents: [[open, end]],
        });
      }
    return found;
  };
}

/** The words of the agent between a passive verb and what it tells, without its preposition. */
function agentOf(
  { head, relation }: View,
  verb: number,
  open: number,
): readonly [number, number] | undefined {
  for (let n = verb + 1; n < open; n++)
    if (head[n] === verb && relation[n] === AGENT) return [verb + 2, open];
  return undefined;
}
