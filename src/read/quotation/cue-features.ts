import { mix } from '../../learn/hash.ts';
import type { Sentence } from '../layers.ts';
import type { ChainInput } from './chain.ts';
import { bucket, feature, type View } from './view.ts';

/** Labels of the cue model. */
export const CUE = { outside: 0, begin: 1, inside: 2 } as const;

/** Fills `input` with the cue model's features of one sentence. */
export function cueFeatures(view: View, sentence: Sentence, input: ChainInput): void {
  const { first, last } = sentence;
  input.begin(last - first);
  let quoteBefore = 9;
  const length = bucket(last - first);
  for (let at = first; at < last; at++) {
    const n = at - first;
    quoteBefore = view.mark[at] ? 0 : Math.min(9, quoteBefore + 1);
    words(view, first, last, at, n, input);
    tree(view, at, n, input);
    quotes(view, first, last, at, n, quoteBefore, length, input);
    edges(view, first, last, at, n, input);
  }
}

const EDGE = 0x5bd1e995;

function words(view: View, first: number, last: number, at: number, n: number, input: ChainInput): void {
  const out = input.state;
  let to = input.stateStart(n) + input.stateCount[n]!;
  const { word, lemma, tag } = view;
  const before = at > first ? word[at - 1]! : EDGE;
  const before2 = at > first + 1 ? word[at - 2]! : EDGE;
  const after = at + 1 < last ? word[at + 1]! : EDGE;
  const after2 = at + 2 < last ? word[at + 2]! : EDGE;
  const tagBefore = at > first ? tag[at - 1]! : 31;
  const tagBefore2 = at > first + 1 ? tag[at - 2]! : 31;
  const tagAfter = at + 1 < last ? tag[at + 1]! : 31;
  const tagAfter2 = at + 2 < last ? tag[at + 2]! : 31;
  const own = lemma[at]!;
  const t = tag[at]!;
  out[to++] = feature(1, 0);
  out[to++] = feature(2, word[at]!);
  out[to++] = feature(3, own, t);
  out[to++] = feature(4, before);
  out[to++] = feature(5, after);
  out[to++] = feature(6, before2);
  out[to++] = feature(7, after2);
  out[to++] = feature(8, before, word[at]!);
  out[to++] = feature(9, word[at]!, after);
  out[to++] = feature(10, own, tagAfter, t);
  out[to++] = feature(11, own, tagBefore, t);
  out[to++] = feature(12, t, tagBefore, tagAfter);
  out[to++] = feature(13, mix(t, tagAfter), tagAfter2);
  out[to++] = feature(14, mix(t, tagBefore), tagBefore2);
  out[to++] = feature(15, view.suffix[at]!, t);
  out[to++] = feature(16, view.shape[at]!, t);
  out[to++] = feature(17, own, after2);
  out[to++] = feature(18, own, before2);
  out[to++] = feature(19, word[at]!, after, after2);
  out[to++] = feature(20, own, view.block[at]!);
  out[to++] = feature(21, at > first ? view.name[at - 1]! : 9, t, at + 1 < last ? view.name[at + 1]! : 9);
  input.stateCount[n] = to - input.stateStart(n);
}

function tree(view: View, at: number, n: number, input: ChainInput): void {
  const out = input.state;
  let to = input.stateStart(n) + input.stateCount[n]!;
  const { lemma, tag, relation, head, children, subject, governor, governorRelation, name } = view;
  const own = lemma[at]!;
  const t = tag[at]!;
  const above = head[at]!;
  const r = relation[at]!;
  const aboveLemma = above >= 0 ? lemma[above]! : EDGE;
  out[to++] = feature(30, r, t);
  out[to++] = feature(31, own, r);
  out[to++] = feature(32, aboveLemma, r);
  out[to++] = feature(33, above >= 0 ? tag[above]! : 31, r, t);
  out[to++] = feature(34, own, aboveLemma);
  out[to++] = feature(35, children[at]!, t);
  out[to++] = feature(36, children[at]!, own);
  out[to++] = feature(37, children[at]! & 0x3f, r, t);
  const s = subject[at]!;
  if (s >= 0) {
    out[to++] = feature(38, lemma[s]!, t);
    out[to++] = feature(39, tag[s]!, name[s]!, own);
    out[to++] = feature(40, tag[s]!, name[s]!, t);
    out[to++] = feature(41, s < at ? 0 : 1, view.mark[s] === view.mark[at] ? 0 : 1, own);
  }
  const g = governor[at]!;
  const gr = g >= 0 ? governorRelation[at]! : 63;
  out[to++] = feature(42, g >= 0 ? lemma[g]! : EDGE, gr);
  out[to++] = feature(43, gr, own);
  out[to++] = feature(44, gr, t, r);
  const c = view.fine[at]!;
  out[to++] = feature(46, children[at]!, c);
  out[to++] = feature(47, gr, c);
  out[to++] = feature(48, g >= 0 ? view.fine[g]! : 0, gr, t);
  if (s >= 0) {
    out[to++] = feature(49, view.coarse[s]!, c);
    out[to++] = feature(60, view.fine[s]!, t);
  }
  const gg = g >= 0 ? governor[g]! : -1;
  out[to++] = feature(45, g >= 0 ? lemma[g]! : EDGE, gg >= 0 ? lemma[gg]! : EDGE);
  input.stateCount[n] = to - input.stateStart(n);
}

function quotes(
  view: View,
  first: number,
  last: number,
  at: number,
  n: number,
  quoteBefore: number,
  length: number,
  input: ChainInput,
): void {
  const out = input.state;
  let to = input.stateStart(n) + input.stateCount[n]!;
  const { mark, markEdge, lemma, tag } = view;
  let quoteAfter = 9;
  for (let ahead = at; ahead < last && ahead < at + 9; ahead++) {
    if (!mark[ahead]) continue;
    quoteAfter = ahead - at;
    break;
  }
  const inside = mark[at] ? 1 : 0;
  const own = lemma[at]!;
  const t = tag[at]!;
  out[to++] = feature(50, inside, own);
  out[to++] = feature(51, inside, t);
  out[to++] = feature(52, inside ? 10 : quoteBefore, inside ? 10 : quoteAfter, t);
  out[to++] = feature(53, inside ? 10 : Math.min(quoteBefore, 4), own);
  out[to++] = feature(54, inside ? 10 : Math.min(quoteAfter, 4), own);
  out[to++] = feature(55, markEdge[at]!, at > first ? markEdge[at - 1]! : 4, own);
  out[to++] = feature(56, bucket(at - first), t, view.block[at]!);
  out[to++] = feature(57, bucket(last - 1 - at), t, view.block[at]!);
  out[to++] = feature(58, length, t);
  out[to++] = feature(59, bucket(at - first), own);
  input.stateCount[n] = to - input.stateStart(n);
}

function edges(view: View, first: number, last: number, at: number, n: number, input: ChainInput): void {
  const out = input.edge;
  let to = input.edgeStart(n) + input.edgeCount[n]!;
  const { word, tag, relation, head } = view;
  const before = at > first ? word[at - 1]! : EDGE;
  const after = at + 1 < last ? word[at + 1]! : EDGE;
  const tagBefore = at > first ? tag[at - 1]! : 31;
  const attached =
    at > first ? (head[at] === at - 1 ? 1 : head[at - 1] === at ? 2 : head[at] === head[at - 1] ? 3 : 0) : 4;
  out[to++] = feature(70, 0);
  out[to++] = feature(71, tagBefore, tag[at]!);
  out[to++] = feature(72, before);
  out[to++] = feature(73, word[at]!);
  out[to++] = feature(74, before, word[at]!);
  out[to++] = feature(75, attached, tagBefore, tag[at]!);
  out[to++] = feature(76, attached, relation[at]!, at > first ? relation[at - 1]! : 63);
  out[to++] = feature(77, word[at]!, after);
  out[to++] = feature(78, attached, view.lemma[at]!);
  input.edgeCount[n] = to - input.edgeStart(n);
}
