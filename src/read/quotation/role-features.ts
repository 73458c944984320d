import { mix } from '../../learn/hash.ts';
import { type Bearings, takeBearings } from './bearings.ts';
import type { ChainInput } from './chain.ts';
import { bucket, feature, type View } from './view.ts';
import type { Cue, Window } from './window.ts';

/** Labels of the role model. */
export const ROLE = { outside: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLE_LABELS = 4;

const EDGE = 0x5bd1e995;

/** What all tokens of a window share about the cue. */
interface CueFacts {
  readonly lemma: number;
  readonly tag: number;
  readonly fine: number;
  readonly lastWord: number;
  readonly after: number;
  readonly afterTag: number;
  readonly before: number;
  readonly children: number;
  readonly subject: number;
  readonly relation: number;
  readonly quoted: number;
  readonly sentence: number;
}

/** Fills `input` with the role model's features of a window; the cue's own tokens are fixed. */
export function roleFeatures(
  view: View,
  cue: Cue,
  window: Window,
  likely: Uint8Array,
  bearings: Bearings,
  input: ChainInput,
): void {
  takeBearings(view, cue, window, likely, bearings);
  const facts = factsOf(view, cue);
  input.begin(window.last - window.first);
  for (let at = window.first; at < window.last; at++) {
    const n = at - window.first;
    if (at >= cue.first && at < cue.last) input.fixed[n] = ROLE.cue;
    else stateFeatures(view, cue, window, facts, bearings, at, input);
    edgeFeatures(view, cue, window, facts, bearings, at, input);
  }
}

function factsOf(view: View, { first, last, head }: Cue): CueFacts {
  const { tokens, word, lemma, tag, children, subject, relation, mark } = view;
  return {
    lemma: lemma[head]!,
    tag: tag[head]!,
    fine: view.fine[head]!,
    lastWord: word[last - 1]!,
    after: last < tokens.count ? word[last]! : EDGE,
    afterTag: last < tokens.count ? tag[last]! : 31,
    before: first > 0 ? word[first - 1]! : EDGE,
    children: children[head]!,
    subject: subject[head]! < 0 ? 0 : subject[head]! < head ? 1 : 2,
    relation: relation[head]!,
    quoted: mark[head] ? 1 : 0,
    sentence: tokens.sentence[head]!,
  };
}

const pathOf = (bearings: Bearings, n: number): number => bearings.up[n]! * 64 + bearings.relation[n]!;

function stateFeatures(
  view: View,
  cue: Cue,
  window: Window,
  facts: CueFacts,
  bearings: Bearings,
  at: number,
  input: ChainInput,
): void {
  const { word, lemma, tag, relation, head, name, tokens } = view;
  const n = at - window.first;
  const side = at < cue.first ? 0 : 1;
  const distance = bucket(side ? at - cue.last : cue.first - 1 - at) * 2 + side;
  const away = Math.max(-3, Math.min(3, tokens.sentence[at]! - facts.sentence)) + 3;
  const path = pathOf(bearings, n);
  const pathSide = path * 2 + side;
  const quote = bearings.quote[n]! * 8 + away;
  const commas = bearings.commas[n]! * 2 + side;
  const second = bearings.second[n]!;
  const down = bearings.down[n]!;
  const t = tag[at]!;
  const before = at > window.first ? word[at - 1]! : EDGE;
  const after = at + 1 < window.last ? word[at + 1]! : EDGE;
  const tagBefore = at > window.first ? tag[at - 1]! : 31;
  const tagAfter = at + 1 < window.last ? tag[at + 1]! : 31;
  const top = bearings.branch[n]!;
  const topLemma = top >= 0 ? lemma[top]! : EDGE;
  const topTag = top >= 0 ? tag[top]! : 31;
  const { state } = input;
  const start = input.stateStart(n);
  let to = start;
  state[to++] = feature(100, side, away);
  state[to++] = feature(101, distance, away);
  state[to++] = feature(102, distance, facts.lemma);
  state[to++] = feature(103, pathSide);
  state[to++] = feature(104, pathSide, second);
  state[to++] = feature(105, pathSide, second, mix(down, relation[at]!));
  state[to++] = feature(106, pathSide, facts.lemma);
  state[to++] = feature(107, pathSide, facts.tag, facts.relation);
  state[to++] = feature(108, quote, side);
  state[to++] = feature(109, quote, path);
  state[to++] = feature(110, quote, facts.lemma, side);
  state[to++] = feature(111, commas, away);
  state[to++] = feature(112, commas, path);
  state[to++] = feature(113, commas, quote, facts.lemma);
  state[to++] = feature(114, word[at]!, side);
  state[to++] = feature(115, lemma[at]!, path);
  state[to++] = feature(116, t, distance);
  state[to++] = feature(117, t, pathSide);
  state[to++] = feature(118, before, side);
  state[to++] = feature(119, after, side);
  state[to++] = feature(120, mix(t, tagBefore), tagAfter, side);
  state[to++] = feature(121, name[at]!, distance);
  state[to++] = feature(122, name[at]!, pathSide);
  state[to++] = feature(123, facts.lemma, t, side);
  state[to++] = feature(124, facts.lastWord, distance);
  state[to++] = feature(125, facts.children, pathSide);
  state[to++] = feature(126, facts.after, side, away);
  state[to++] = feature(127, facts.after, pathSide);
  state[to++] = feature(128, facts.afterTag, pathSide, facts.quoted);
  state[to++] = feature(129, facts.before, pathSide);
  state[to++] = feature(130, head[at]! >= 0 ? lemma[head[at]!]! : EDGE, side);
  state[to++] = feature(131, topLemma, pathSide);
  state[to++] = feature(132, topTag, pathSide, facts.subject);
  state[to++] = feature(133, facts.subject, pathSide, quote);
  state[to++] = feature(134, facts.subject, distance, facts.tag);
  state[to++] = feature(135, word[at]!, facts.lemma, side);
  state[to++] = feature(136, mix(facts.lemma, facts.after), distance);
  state[to++] = feature(138, facts.fine, pathSide);
  state[to++] = feature(139, facts.fine, distance);
  state[to++] = feature(140, facts.fine, quote, side);
  state[to++] = feature(141, view.coarse[at]!, pathSide);
  state[to++] = feature(142, view.fine[at]!, side);
  state[to++] = feature(143, view.coarse[at]!, distance);
  state[to++] = feature(144, facts.fine, facts.after, pathSide);
  const rivals = bearings.rivals[n]! * 3 + bearings.rivalHere[n]!;
  state[to++] = feature(145, rivals, quote, side);
  state[to++] = feature(146, rivals, pathSide);
  state[to++] = feature(147, rivals, facts.lemma, away);
  state[to++] = feature(148, rivals, commas, bearings.quote[n]!);
  state[to++] = feature(137, facts.quoted, quote, distance);
  input.stateCount[n] = to - start;
}

function edgeFeatures(
  view: View,
  cue: Cue,
  window: Window,
  facts: CueFacts,
  bearings: Bearings,
  at: number,
  input: ChainInput,
): void {
  const { word, tag, markEdge, relation, tokens, head } = view;
  const n = at - window.first;
  const side = at < cue.first ? 0 : at < cue.last ? 2 : 1;
  const start = n === 0;
  const before = start ? EDGE : word[at - 1]!;
  const tagBefore = start ? 31 : tag[at - 1]!;
  const t = tag[at]!;
  const after = at + 1 < window.last ? word[at + 1]! : EDGE;
  const tagAfter = at + 1 < window.last ? tag[at + 1]! : 31;
  const path = pathOf(bearings, n);
  const pathBefore = start ? 1023 : pathOf(bearings, n - 1);
  const sameBranch = start ? 2 : bearings.branch[n] === bearings.branch[n - 1] ? 1 : 0;
  const turn = path * 1024 + pathBefore;
  const touch =
    at === cue.first ? 1 : at === cue.last ? 2 : at === cue.first - 1 ? 3 : at === cue.last + 1 ? 4 : 0;
  const marks = markEdge[at]! * 4 + (start ? 0 : markEdge[at - 1]!);
  const newSentence = start || tokens.sentence[at] !== tokens.sentence[at - 1] ? 1 : 0;
  const arcs = bearings.arcs[n]!;
  const quote = bearings.quote[n]!;
  const quoteBefore = start ? 15 : bearings.quote[n - 1]!;
  const reach = head[at]! < 0 ? 0 : head[at]! < at - 1 ? 1 : head[at]! === at - 1 ? 2 : 3;
  const { edge } = input;
  const base = input.edgeStart(n);
  let to = base;
  edge[to++] = feature(150, side);
  edge[to++] = feature(151, before, side);
  edge[to++] = feature(152, word[at]!, side);
  edge[to++] = feature(153, before, word[at]!);
  edge[to++] = feature(154, tagBefore, t, side);
  edge[to++] = feature(155, mix(tagBefore, t), tagAfter, side);
  edge[to++] = feature(156, turn, sameBranch);
  edge[to++] = feature(157, path, word[at]!);
  edge[to++] = feature(158, pathBefore, before, t);
  edge[to++] = feature(159, marks, side, touch);
  edge[to++] = feature(160, quote * 16 + quoteBefore, marks, newSentence);
  edge[to++] = feature(161, touch, facts.lemma);
  edge[to++] = feature(162, touch, word[at]!, before);
  edge[to++] = feature(163, facts.lemma, word[at]!, side);
  edge[to++] = feature(164, facts.lemma, path, sameBranch);
  edge[to++] = feature(165, newSentence, side, quote);
  edge[to++] = feature(166, arcs, sameBranch, mix(t, tagBefore));
  edge[to++] = feature(167, arcs, relation[at]!, mix(reach, side));
  edge[to++] = feature(168, word[at]!, after, side);
  edge[to++] = feature(169, bearings.commas[n]!, mix(t, before), side);
  edge[to++] = feature(171, facts.fine, word[at]!, side);
  edge[to++] = feature(172, facts.fine, touch, t);
  edge[to++] = feature(173, view.coarse[at]!, start ? 255 : view.coarse[at - 1]!, side);
  const rivals = bearings.rivals[n]!;
  const rivalsBefore = start ? 7 : bearings.rivals[n - 1]!;
  edge[to++] = feature(174, rivals * 8 + rivalsBefore, mix(t, tagBefore), side);
  edge[to++] = feature(
    175,
    rivals * 8 + rivalsBefore,
    newSentence * 3 + bearings.rivalHere[n]!,
    quote * 16 + quoteBefore,
  );
  edge[to++] = feature(176, newSentence, before, facts.lemma);
  const node = view.opens[at]!;
  const opens = node < 0 ? 63 : relation[node]!;
  const closed = start ? -1 : view.closes[at - 1]!;
  const closes = closed < 0 ? 63 : relation[closed]!;
  const depth = node < 0 ? 7 : bearings.down[node - window.first]!;
  const above = start ? -1 : head[at - 1]!;
  const reachBefore = above < 0 ? 0 : above < at - 1 ? 1 : above === at ? 2 : 3;
  edge[to++] = feature(177, opens * 64 + closes, side);
  edge[to++] = feature(178, opens * 64 + closes, path, depth);
  edge[to++] = feature(179, opens, facts.fine, sameBranch);
  edge[to++] = feature(180, opens, word[at]!, side);
  edge[to++] = feature(181, reachBefore, mix(tagBefore, t), side);
  edge[to++] = feature(182, reachBefore, opens * 64 + closes, bearings.arcs[n]!);
  edge[to++] = feature(170, facts.after, touch, t);
  input.edgeCount[n] = to - base;
}
