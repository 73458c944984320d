import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import type { Candidate } from './candidates.ts';
import { type ClauseEnd, createClauseEnd } from './clause-end.ts';
import type { View } from './view.ts';

const [ADP, AUX, VERB] = (['ADP', 'AUX', 'VERB'] as const).map(tagOf);
const ACL = relationOf('acl');
const VERBAL = new Set([AUX, VERB]);
/** A longer apposition is left out of the content. */
const LONGEST = 12;

/** Gives a content what between commas describes a noun in it, where the role model broke off there. */
export type ModifierFiller = (view: View, candidate: Candidate) => Candidate;

/** A filler for the language's clauses. */
export function createModifierFiller(lexicon: QuotationLexicon): ModifierFiller {
  const endOf = createClauseEnd(lexicon);
  return (view, candidate) => {
    const { cue, contents } = candidate;
    const at = contents.findIndex(([first]) => first >= cue.last);
    const content = contents[at];
    if (!content || at < contents.length - 2) return candidate;
    const whole = filled(view, endOf, content, contents[at + 1]);
    return whole ? { ...candidate, contents: [...contents.slice(0, at), whole] } : candidate;
  };
}

/**
 * The content with what follows it after a participle or an apposition between commas: "that two barges, reported missing
 * by their owner, were found"; undefined where there is none.
 */
function filled(view: View, endOf: ClauseEnd, [first, last]: Span, next: Span | undefined): Span | undefined {
  const end = view.sentences[view.tokens.sentence[first]!]!.last;
  if (next && (next[0] >= end || view.mark[next[0]])) return undefined;
  if (next && isApposition(view, last, next[0])) return [first, next[1]];
  const close = closingComma(view, first, last, end);
  if (close < 0 || (next && next[0] !== close + 1)) return undefined;
  const whole: Span = [first, next ? next[1] : endOf(view, close + 1, end)];
  return whole[1] > close + 1 ? whole : undefined;
}

/** The comma that closes a participle which a comma at `open` sets off from a noun since `first`; -1 where there is none. */
function closingComma(
  { tokens, tag, relation, head, mark }: View,
  first: number,
  open: number,
  end: number,
): number {
  const verb = open + 1;
  if (tokens.text[open] !== ',' || tag[verb] !== VERB || mark[verb]) return -1;
  let link = relation[verb] === ACL && head[verb]! >= first && head[verb]! < open;
  for (let n = verb + 1; n + 2 < end; n++) {
    if (tokens.text[n] === ',') return link && VERBAL.has(tag[n + 1]!) ? n : -1;
    if (tag[n] === ADP) link = true;
  }
  return -1;
}

/** Whether the tokens `[from, to)` stand between commas and hold no verb. */
function isApposition({ tokens, tag, mark }: View, from: number, to: number): boolean {
  if (tokens.text[from] !== ',' || tokens.text[to - 1] !== ',' || to - from < 3 || to - from > LONGEST)
    return false;
  for (let n = from; n < to; n++) if (mark[n] || VERBAL.has(tag[n]!)) return false;
  return true;
}
