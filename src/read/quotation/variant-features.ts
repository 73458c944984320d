import type { Span } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import { bucket, feature, type View } from './view.ts';

const EDGE = 0x5bd1e995;

/** Adds the features by which the variants of one cue are told apart; returns the number of all features. */
export function variantFeatures(
  view: View,
  candidate: Candidate,
  features: Uint32Array,
  from: number,
): number {
  const { cue, sources, contents, rank, roleScore } = candidate;
  const { tokens, lemma, tag, fine, word, relation } = view;
  let count = from;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    features[count++] = feature(template, a, b, c);
  };
  const root = lemma[cue.head]!;
  const kind = fine[cue.head]!;
  const sure = Math.max(0, Math.min(15, Math.round(-roleScore * 2)));
  add(300, rank, sure);
  add(301, rank, bucket(contents.length), sources.length);
  add(302, sources.length, root);
  const [source] = sources;
  const first = contents[0];
  const last = contents.at(-1);
  if (source) {
    const shape = shapeOf(view, source);
    const subject = view.subject[cue.head]!;
    const hasSubject = subject < 0 ? 2 : source[0] <= subject && subject < source[1] ? 1 : 0;
    const side = source[0] > cue.first ? 1 : 0;
    const gap = bucket(side ? source[0] - cue.last : cue.first - source[1]);
    add(303, shape, side);
    add(304, shape, hasSubject, side);
    add(305, hasSubject, gap, side);
    add(306, wordAt(view, source[0] - 1), tag[source[0]]!, side);
    add(307, wordAt(view, source[1]), tag[source[1] - 1]!, side);
    add(308, hasSubject, kind, side);
    add(309, shape, bucket(source[1] - source[0]), gap);
    add(310, relation[subject >= 0 ? subject : cue.head]!, hasSubject, shape);
  }
  if (!first || !last) return count;
  const side = first[0] > cue.first ? 1 : 0;
  const shape = shapeOf(view, contents.length > 1 ? [first[0], last[1]] : first);
  const opens = relationAt(view, view.opens[first[0]]!);
  const closes = relationAt(view, view.closes[last[1] - 1]!);
  const cut = cutOf(view, first[0]) * 4 + cutOf(view, last[1]);
  const own = view.sentences[tokens.sentence[cue.head]!]!;
  const rest = last[1] >= own.last ? 0 : bucket(own.last - last[1]);
  const before = first[0] <= own.first ? 0 : bucket(first[0] - own.first);
  const gap = bucket(side ? first[0] - cue.last : cue.first - last[1] > 0 ? cue.first - last[1] : 0);
  add(311, shape, side);
  add(312, opens, closes, shape);
  add(313, opens, kind, side);
  add(314, closes, kind, side);
  add(315, cut, side);
  add(316, cut, closes, contents.length);
  add(317, wordAt(view, last[1]), side, rest);
  add(318, wordAt(view, last[1] - 1), side);
  add(319, wordAt(view, first[0] - 1), side);
  add(320, wordAt(view, first[0]), side, gap);
  add(321, tag[last[1] - 1]!, tagAt(view, last[1]), side);
  add(322, tagAt(view, first[0] - 1), tag[first[0]]!, side);
  add(323, rest, side, contents.length);
  add(324, before, side, contents.length);
  add(325, gap, side, kind);
  add(326, word[first[0]]!, root, gap);
  add(327, shape, root);
  add(328, rest, wordAt(view, last[1]), wordAt(view, last[1] + 1));
  add(329, rest === 0 ? 1 : 0, root, side);
  if (contents.length > 1) {
    const second = contents[1]!;
    add(330, wordAt(view, first[1]), wordAt(view, second[0] - 1));
    add(331, bucket(second[0] - first[1]), first[1] <= cue.first && second[0] >= cue.last ? 1 : 0, cut);
    add(332, root, first[1] <= cue.first && second[0] >= cue.last ? 1 : 0, view.mark[first[0]] ? 1 : 0);
  }
  return count;
}

const wordAt = ({ word }: View, n: number): number => word[n] ?? EDGE;
const tagAt = ({ tag }: View, n: number): number => tag[n] ?? 31;
const relationAt = ({ relation }: View, n: number): number => (n < 0 ? 63 : relation[n]!);

/** Whether a range is one branch of the tree (1), begins and ends with branches (2), or breaks some. */
function shapeOf({ opens, closes }: View, [first, last]: Span): number {
  const open = opens[first]!;
  const close = closes[last - 1]!;
  if (open >= 0 && open === close) return 1;
  return open >= 0 && close >= 0 ? 2 : open >= 0 ? 3 : close >= 0 ? 4 : 5;
}

/** Where the gap before a token stands: 0 in a sentence, 1 between sentences, 2 within a quotation, 3 at its edge. */
function cutOf({ tokens, mark }: View, n: number): number {
  if (n <= 0 || n >= tokens.count) return 1;
  if (mark[n] !== mark[n - 1]) return 3;
  if (mark[n]) return 2;
  return tokens.sentence[n] !== tokens.sentence[n - 1] ? 1 : 0;
}
