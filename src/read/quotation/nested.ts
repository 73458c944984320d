import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { CandidateFinder } from './candidates.ts';
import type { Chosen } from './choose.ts';
import type { View } from './view.ts';

/** A report within a report must hold at least this share of the outer content: the outer one then only passes it on. */
const SHARE = 0.6;

const VERB = tagOf('VERB');
const PRON = tagOf('PRON');

/** Finds the attributions within the contents of others: chains of report, each link with its own source. */
export type NestedReader = (
  view: View,
  lemmas: readonly string[],
  chosen: readonly Chosen[],
  likely: Uint8Array,
) => Chosen[];

/**
 * A reader of chains such as "the ministry told reporters that ..., the agency reported". Quoted contents are left whole: what is told within them is the speaker's own telling.
 */
export function createNestedReader(lexicon: QuotationLexicon, finder: CandidateFinder): NestedReader {
  const thoughts = new Set([
    ...lexicon.thinking,
    ...(lexicon.stances.predicts ?? []),
    ...(lexicon.stances.doubts ?? []),
  ]);
  const verbs = new Set(lexicon.sayingVerbs.filter((verb) => !thoughts.has(verb)));
  const allVerbs = new Set(lexicon.sayingVerbs);
  const phrases = new Set(lexicon.sourcePhrases);
  return (view, lemmas, chosen, likely) => {
    const nested: Chosen[] = [];
    for (const outer of chosen) {
      if (outer.sources.length === 0) continue;
      const [content] = outer.contents;
      if (!content || outer.contents.length > 1) continue;
      const phrase = view.tokens.lower.slice(outer.cue.first, outer.cue.last).join(' ');
      // "According to the paper, the mayor believes": what is thought is told on the paper's word.
      const own = phrases.has(phrase) ? allVerbs : verbs;
      const inner = reported(view, lemmas, own, finder, likely, content);
      if (inner) nested.push(inner);
    }
    return nested;
  };
}

/** A verb of saying in unquoted content, with a source and a content of its own that fills most of it. */
function reported(
  view: View,
  lemmas: readonly string[],
  verbs: ReadonlySet<string>,
  finder: CandidateFinder,
  likely: Uint8Array,
  [first, last]: Span,
): Chosen | undefined {
  const { tag, mark, subject } = view;
  for (let n = first; n < last; n++) {
    if (tag[n] !== VERB || mark[n] || !verbs.has(lemmas[n]!)) continue;
    const own = subject[n]!;
    // A pronoun mostly stands for the outer speaker, who then tells of having said it.
    if (own < first || own >= last || tag[own] === PRON) continue;
    const cue = { first: n, last: n + 1, head: n };
    const { sources, contents } = finder.variants(view, cue, likely, 1)[0]!;
    const within = [...sources, ...contents].every(([from, to]) => first <= from && to <= last);
    const size = contents.reduce((sum, [from, to]) => sum + to - from, 0);
    if (sources.length > 0 && within && size >= SHARE * (last - first)) return { cue, sources, contents };
  }
  return undefined;
}
