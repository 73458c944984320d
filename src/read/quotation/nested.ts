import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { CandidateFinder } from './candidates.ts';
import type { Chosen } from './choose.ts';
import type { View } from './view.ts';

/** A report within a report must hold at least this share of the outer content: the outer one then only passes it on. */
const SHARE = 0.4;

const VERB = tagOf('VERB');

/** Finds the attributions within the contents of others: chains of report, each link with its own source. */
export type NestedReader = (
  view: View,
  lemmas: readonly string[],
  chosen: readonly Chosen[],
  likely: Uint8Array,
) => Chosen[];

/**
 * A reader of chains such as "the agency quoted the minister as saying that..." and "the agency reported that, according
 * to the minister, ...". Quoted contents are left whole: what is told within them is the speaker's own telling.
 */
export function createNestedReader(lexicon: QuotationLexicon, finder: CandidateFinder): NestedReader {
  const verbs = new Set(lexicon.sayingVerbs);
  const links = new Set(lexicon.quotedAs);
  return (view, lemmas, chosen, likely) => {
    const nested: Chosen[] = [];
    for (const outer of chosen) {
      if (outer.sources.length === 0) continue;
      const [content] = outer.contents;
      if (!content || outer.contents.length > 1) continue;
      const inner =
        quotedAs(view, lemmas, verbs, links, content) ??
        reported(view, lemmas, verbs, finder, likely, content);
      if (inner) nested.push({ ...inner });
    }
    return nested;
  };
}

type Found = Pick<Chosen, 'cue' | 'sources' | 'contents'>;

/** "... the minister as saying that ...": the words before the link are the source, those after it the content. */
function quotedAs(
  { tokens, mark }: View,
  lemmas: readonly string[],
  verbs: ReadonlySet<string>,
  links: ReadonlySet<string>,
  [first, last]: Span,
): Found | undefined {
  for (let n = first + 1; n + 2 < last && !mark[n]; n++) {
    if (!links.has(tokens.lower[n]!) || !verbs.has(lemmas[n + 1]!)) continue;
    const cue = { first: n, last: n + 2, head: n + 1 };
    const from = tokens.text[n + 2] === ':' ? n + 3 : n + 2;
    return from < last ? { cue, sources: [[first, n]], contents: [[from, last]] } : undefined;
  }
  return undefined;
}

/** A verb of saying in unquoted content, with a source and a content of its own that fills most of it. */
function reported(
  view: View,
  lemmas: readonly string[],
  verbs: ReadonlySet<string>,
  finder: CandidateFinder,
  likely: Uint8Array,
  [first, last]: Span,
): Found | undefined {
  const { tag, mark, subject } = view;
  for (let n = first; n < last; n++) {
    if (tag[n] !== VERB || mark[n] || !verbs.has(lemmas[n]!)) continue;
    const own = subject[n]!;
    if (own < first || own >= last) continue;
    const cue = { first: n, last: n + 1, head: n };
    const { sources, contents } = finder.roles(view, cue, likely);
    const within = [...sources, ...contents].every(([from, to]) => first <= from && to <= last);
    const size = contents.reduce((sum, [from, to]) => sum + to - from, 0);
    if (sources.length > 0 && within && size >= SHARE * (last - first)) return { cue, sources, contents };
  }
  return undefined;
}
