import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import { type Chosen, placed } from './choose.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';

const NOUN = tagOf('NOUN');
const OWNER = relationOf('nmod:poss');
const CASE = relationOf('case');
/** The conjunction stands no further after the noun than this, in tokens. */
const REACH = 8;

/**
 * Finds what nouns of reporting report: "the general's claim that the town was calm", "reports that the airstrip was hit",
 * "the allegation by the union that ...".
 */
export type NounReportReader = (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's nouns of reporting. */
export function createNounReportReader(lexicon: QuotationLexicon): NounReportReader {
  const nouns = new Set(lexicon.reportingNouns);
  const openers = new Set(lexicon.clauseOpeners);
  const agents = new Set(lexicon.agentLinks);
  const givers = new Set(lexicon.lightVerbs);
  return (view, lemmas, chosen) => {
    const near = placed(chosen);
    const found: Chosen[] = [];
    for (const { first, last } of view.sentences)
      for (let n = first; n + 2 < last; n++) {
        if (view.tag[n] !== NOUN || view.mark[n] || !nouns.has(lemmas[n]!)) continue;
        const open = openerAfter(view, openers, agents, n, last);
        const end = open < 0 ? -1 : endOfClause(view, n, open, last);
        if (end < open + 3) continue;
        const taken = near([n, end]).some(
          ({ cue, contents }) =>
            (cue.first < end && n < cue.last) || contents.some(([a, b]) => a < end && n < b),
        );
        if (taken) continue;
        const source = open > n + 1 ? ([n + 2, open] as const) : ownerOf(view, n, first);
        const cue = { first: n, last: n + 1, head: n };
        const given = source ? undefined : givenBy(view, lemmas, givers, first, last, n);
        const from = given ? { first: given[1], last: n + 1, head: n } : cue;
        const sources = source ? [source] : given ? [given[0]] : [];
        found.push({ cue: from, sources, contents: [[open, end]] });
      }
    return found;
  };
}

/** The conjunction after a noun, or after the noun and its agent ("the allegation by the union that"); -1 without. */
function openerAfter(
  { tokens }: View,
  openers: ReadonlySet<string>,
  agents: ReadonlySet<string>,
  noun: number,
  last: number,
): number {
  if (openers.has(tokens.lower[noun + 1]!)) return noun + 1;
  if (!agents.has(tokens.lower[noun + 1]!)) return -1;
  for (let n = noun + 3; n < last && n <= noun + REACH; n++) if (openers.has(tokens.lower[n]!)) return n;
  return -1;
}

/** The end of the clause that hangs on the noun or on a word between it and the conjunction, by the tree; -1 without one. */
function endOfClause({ head, tokens }: View, noun: number, open: number, last: number): number {
  const within = (n: number): boolean => {
    for (let at = n, hops = 0; at >= 0 && hops < 40; at = head[at]!, hops++)
      if (at >= noun && at < open && at !== n) return true;
    return false;
  };
  if (!within(open)) return -1;
  let end = open;
  while (end < last && within(end)) end++;
  while (end > open && !/[\p{L}\p{N}]/u.test(tokens.text[end - 1]!)) end--;
  return end;
}

/** The subject of the light verb before a noun and where that verb begins: "the clerk | came to the conclusion". */
function givenBy(
  view: View,
  lemmas: readonly string[],
  givers: ReadonlySet<string>,
  first: number,
  last: number,
  noun: number,
): readonly [Span, number] | undefined {
  const verb = view.head[noun]!;
  if (verb < first || verb > noun || !givers.has(lemmas[verb]!)) return undefined;
  const source = subjectOf(view, first, last, { first: verb, last: noun + 1, head: verb });
  return source && source[1] <= verb ? [source, verb] : undefined;
}

/** The possessor of a noun, with its mark. */
function ownerOf({ head, relation }: View, noun: number, first: number): Span | undefined {
  let owner = -1;
  for (let n = noun - 1; n >= first; n--) if (head[n] === noun && relation[n] === OWNER) owner = n;
  if (owner < 0) return undefined;
  let from = owner;
  let to = owner + 1;
  for (let n = first; n < noun; n++) {
    if (head[n] !== owner) continue;
    from = Math.min(from, n);
    if (relation[n] === CASE) to = Math.max(to, n + 1);
  }
  return [from, to];
}
