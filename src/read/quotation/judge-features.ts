import type { Span } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import { variantFeatures } from './variant-features.ts';
import { bucket, feature, type View } from './view.ts';

/** Bucket of a probability by its logit, 0 to 16. */
const chanceBucket = (chance: number): number =>
  Math.max(0, Math.min(16, Math.round(8 + 1.5 * Math.log((chance + 1e-6) / (1 - chance + 1e-6)))));

const sizeOf = (ranges: readonly Span[]): number =>
  ranges.reduce((sum, [first, last]) => sum + last - first, 0);

const holds = (ranges: readonly Span[], token: number): boolean =>
  ranges.some(([first, last]) => first <= token && token < last);

/** How far away, in tokens, other candidates are looked at. */
const REACH = 400;

/** Writes the features of one candidate, all being in the order of their cues, and returns their number. */
export function judgeFeatures(
  view: View,
  candidates: readonly Candidate[],
  index: number,
  features: Uint32Array,
): number {
  const candidate = candidates[index]!;
  const { cue, cueChance, sources, contents, roleScore } = candidate;
  const { lemma, tag, mark, block, fine, name, word } = view;
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    features[count++] = feature(template, a, b, c);
  };
  const chance = chanceBucket(cueChance);
  const size = bucket(sizeOf(contents));
  const sure = Math.max(0, Math.min(10, Math.round(-roleScore * 2)));
  const source = sources[0];
  const content = contents[0];
  const sourceKind = source ? 1 + (source[0] > cue.first ? 1 : 0) + 2 * Math.min(2, sources.length - 1) : 0;
  const contentKind = content
    ? 1 + (content[0] > cue.first ? 1 : 0) + 2 * Math.min(2, contents.length - 1)
    : 0;
  const quoted = content ? (mark[content[0]] ? 1 : 0) + (mark[contents.at(-1)![1] - 1] ? 2 : 0) : 4;
  const root = lemma[cue.head]!;
  let outer = 0;
  let inner = 0;
  let rival = 0;
  const look = (other: Candidate): void => {
    if (other.rank > 0 || other.cue === cue) return;
    if (holds(other.contents, cue.head)) outer = Math.max(outer, other.cueChance);
    if (holds(contents, other.cue.head)) inner = Math.max(inner, other.cueChance);
    if (content && other.contents.some(([a, b]) => a < content[1] && content[0] < b))
      rival = Math.max(rival, other.cueChance);
  };
  for (let at = index - 1; at >= 0 && cue.first - candidates[at]!.cue.first <= REACH; at--)
    look(candidates[at]!);
  for (let at = index + 1; at < candidates.length && candidates[at]!.cue.first - cue.first <= REACH; at++)
    look(candidates[at]!);
  const outside = chanceBucket(outer);
  add(200, 0);
  add(201, chance);
  add(202, sure);
  add(203, chance, sure);
  add(204, size, contentKind);
  add(205, sourceKind, contentKind);
  add(206, sourceKind, contentKind, chance);
  add(207, quoted, mark[cue.head] ? 1 : 0);
  add(208, quoted, contentKind, sourceKind);
  add(209, root, sourceKind);
  add(210, root, contentKind);
  add(211, root, quoted);
  add(212, outside, chance);
  add(213, chanceBucket(inner), chance);
  add(214, chanceBucket(rival), chance);
  add(215, outside, mark[cue.head] ? 1 : 0);
  add(216, root);
  add(217, fine[cue.head]!, sourceKind, contentKind);
  add(218, tag[cue.head]!, sourceKind, contentKind);
  add(219, block[cue.head]!, chance);
  add(220, bucket(cue.last - cue.first), chance);
  add(221, word[cue.first]!, word[cue.last - 1]!);
  add(222, size, chance);
  const contentSure = chanceBucket(candidate.contentChance);
  const sourceSure = chanceBucket(candidate.sourceChance);
  add(234, contentSure);
  add(235, contentSure, chance);
  add(236, sourceSure, chance);
  add(237, contentSure, sourceSure, sourceKind);
  if (source) {
    add(223, lemma[source[1] - 1]!);
    add(224, lemma[source[1] - 1]!, root);
    add(225, name[source[1] - 1]!, tag[source[1] - 1]!, root);
    add(226, fine[source[1] - 1]!);
    add(227, view.coarse[source[1] - 1]!, fine[cue.head]!);
    add(228, bucket(source[1] - source[0]), tag[source[0]]!);
  }
  if (content) {
    add(229, word[content[0]]!, root);
    add(230, word[content[0]]!, tag[cue.head]!);
    add(231, tag[content[0]]!, fine[cue.head]!);
    add(232, view.relation[content[0]]!, tag[cue.head]!, bucket(Math.abs(content[0] - cue.last)));
    add(233, size, root);
  }
  return variantFeatures(view, candidate, features, count);
}
