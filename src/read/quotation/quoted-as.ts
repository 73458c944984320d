import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import type { Chosen } from './choose.ts';
import { subjectOf } from './subject.ts';
import { childBit, type View } from './view.ts';
import type { Cue } from './window.ts';

/** The link stands no further from the quoting verb than this, in tokens. */
const REACH = 20;

/** Splits "the agency quoted the minister as saying that ..." into what the agency and what the minister says. */
export type QuotedAsReader = (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's quoting verbs. */
export function createQuotedAsReader(lexicon: QuotationLexicon): QuotedAsReader {
  const quoting = new Set(lexicon.quotingVerbs);
  const saying = new Set(lexicon.sayingVerbs);
  const links = new Set(lexicon.quotedAs);
  return (view, lemmas, chosen) => {
    let all = [...chosen];
    for (const { first, last } of view.sentences) {
      for (let verb = first; verb < last; verb++) {
        if (!quoting.has(lemmas[verb]!) || view.mark[verb]) continue;
        const link = linkAfter(view, lemmas, verb, last, links, saying);
        const pair = link < 0 ? [] : split(view, chosen, first, last, verb, link);
        if (pair.length === 0) continue;
        all = all.filter(({ cue }) => !meets(cue, verb, verb + 1) && !meets(cue, link, link + 2));
        all.push(...pair);
      }
    }
    return all;
  };
}

const meets = (cue: Cue, first: number, last: number): boolean => cue.first < last && first < cue.last;

function linkAfter(
  { tokens, mark }: View,
  lemmas: readonly string[],
  verb: number,
  last: number,
  links: ReadonlySet<string>,
  saying: ReadonlySet<string>,
): number {
  for (let n = verb + 1; n + 2 < last && n <= verb + REACH && !mark[n]; n++)
    if (links.has(tokens.lower[n]!) && saying.has(lemmas[n + 1]!)) return n;
  return -1;
}

/** The relay's attribution and the speaker's; none where one of the two is not named. */
function split(
  view: View,
  chosen: readonly Chosen[],
  first: number,
  last: number,
  verb: number,
  link: number,
): Chosen[] {
  const subject = subjectOf(view, first, last, { first: verb, last: verb + 1, head: verb });
  const passive = (view.children[verb]! & childBit('aux:pass')) !== 0;
  // The first word after a passive verb is the preposition of its agent.
  const object: Span = [passive ? verb + 2 : verb + 1, link];
  if (!subject || subject[1] > verb || object[0] >= object[1]) return [];
  const [relay, speaker] = passive ? [object, subject] : [subject, object];
  const start = view.tokens.text[link + 2] === ':' ? link + 3 : link + 2;
  const content: Span = [start, endOf(view, chosen, start, last)];
  if (content[0] >= content[1]) return [];
  const told: Span[] = passive ? [subject, [link, content[1]]] : [[verb + 1, content[1]]];
  return [
    { cue: { first: verb, last: verb + 1, head: verb }, sources: [relay], contents: told },
    { cue: { first: link, last: link + 2, head: link + 1 }, sources: [speaker], contents: [content] },
  ];
}

/** The end of the content that begins at `start`: as found before, else that of the quotation or of the sentence. */
function endOf(view: View, chosen: readonly Chosen[], start: number, last: number): number {
  const known = chosen.flatMap(({ contents }) => contents).find(([from, to]) => from <= start && start < to);
  if (known) return known[1];
  let end = last;
  while (end > start && !/[\p{L}\p{N}]/u.test(view.tokens.text[end - 1]!) && !view.markEdge[end - 1]) end--;
  return end;
}
