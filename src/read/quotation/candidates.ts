import type { Span } from '../../model/index.ts';
import { type Bearings, createBearings } from './bearings.ts';
import { BestPaths } from './best-paths.ts';
import { ChainInput, type ChainModel, ChainScores } from './chain.ts';
import { CUE, cueFeatures } from './cue-features.ts';
import { ROLE, roleFeatures } from './role-features.ts';
import type { View } from './view.ts';
import { type Cue, headOf, windowOf } from './window.ts';

/** A possible source and content of a cue. */
export interface Variant {
  /** Token ranges `[first, last)`. */
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  /** How likely the role model holds these sources and contents, as a logarithm. */
  readonly roleScore: number;
  /** Mean chance of the content's tokens to be content, and of the source's to be source; 0 where there is none. */
  readonly contentChance: number;
  readonly sourceChance: number;
  /** Its place among the variants of its cue, from 0, by how likely the role model holds them. */
  readonly rank: number;
}

/** A possible attribution: a cue with one of its variants. */
export interface Candidate extends Variant {
  readonly cue: Cue;
  /** How likely the cue model holds the cue, 0 to 1. */
  readonly cueChance: number;
}

/** The possible cues of a document. */
export interface PossibleCues {
  readonly cues: readonly { readonly cue: Cue; readonly chance: number }[];
  /** For each token 0, or where a cue begins 1, or 2 where it is rather likely. */
  readonly likely: Uint8Array;
}

/** Finds the possible attributions of a document. */
export interface CandidateFinder {
  readonly cues: (view: View) => PossibleCues;
  /** The likeliest sources and contents of a cue, the likeliest first; at least one, and at most `most` (5). */
  readonly variants: (view: View, cue: Cue, likely: Uint8Array, most?: number) => Variant[];
}

/** All candidates of a document in the order of their cues, those of one cue together. */
export const findCandidates = (
  { variants }: CandidateFinder,
  view: View,
  { cues, likely }: PossibleCues,
): Candidate[] =>
  cues.flatMap(({ cue, chance }) =>
    variants(view, cue, likely).map((variant) => ({ cue, cueChance: chance, ...variant })),
  );

/** Cues less likely than this are not looked at. */
export const LEAST_CHANCE = 0.15;
/** Chances from which other cues are told of a cue. */
const FAIR_CHANCE = 0.2;
const GOOD_CHANCE = 0.55;
/** How many paths of labels are looked at, how many variants of a cue are kept, and how far behind the best, in nats. */
const MOST_PATHS = 8;
const MOST_VARIANTS = 5;
const MOST_BEHIND = 6;

/** A finder with its own working room. */
export function createCandidateFinder(
  cueModel: ChainModel,
  roleModel: ChainModel,
  leastChance = LEAST_CHANCE,
): CandidateFinder {
  const input = new ChainInput();
  const cueScores = new ChainScores(cueModel.labels);
  const roleScores = new ChainScores(roleModel.labels);
  const bearings: Bearings = createBearings();
  const paths = new BestPaths(MOST_PATHS, MOST_BEHIND);
  return {
    cues: (view) => {
      const found: { cue: Cue; chance: number }[] = [];
      for (const sentence of view.sentences) {
        cueFeatures(view, sentence, input);
        cueScores.score(cueModel, input);
        cueScores.marginals(input.count, true);
        collectCues(view, sentence.first, input.count, cueScores, leastChance, found);
      }
      const likely = new Uint8Array(view.tokens.count);
      for (const { cue, chance } of found)
        if (chance >= FAIR_CHANCE) likely[cue.first] = chance >= GOOD_CHANCE ? 2 : 1;
      return { cues: found, likely };
    },
    variants: (view, cue, likely, most = MOST_VARIANTS) => {
      const window = windowOf(view, cue);
      roleFeatures(view, cue, window, likely, bearings, input);
      roleScores.score(roleModel, input);
      const { count } = input;
      const total = roleScores.marginals(count);
      const found: Variant[] = [];
      const keep = (path: Int8Array, score: number): void => {
        const variant = variantOf(view, cue, window.first, path, count, roleScores);
        if (variant.contents.length === 0 || found.some((other) => isSame(other, variant))) return;
        found.push({ ...variant, roleScore: score - total, rank: found.length });
      };
      const many = most > 1 ? paths.find(roleScores, count) : 0;
      for (let n = 0; n < many && found.length < most; n++)
        if (paths.scores[0]! - paths.scores[n]! <= MOST_BEHIND) keep(paths.paths[n]!, paths.scores[n]!);
      if (found.length === 0) {
        const score = bestWithContent(roleScores, input);
        const variant = variantOf(view, cue, window.first, roleScores.path, count, roleScores);
        found.push({ ...variant, roleScore: score - total, rank: 0 });
      }
      return found;
    },
  };
}

/** What a path of labels says. */
function variantOf(
  view: View,
  cue: Cue,
  base: number,
  path: Int8Array,
  count: number,
  scores: ChainScores,
): Omit<Variant, 'roleScore' | 'rank'> {
  return {
    ...withOneSource(
      view,
      cue,
      rangesOf(path, ROLE.source, base, count),
      rangesOf(path, ROLE.content, base, count),
    ),
    contentChance: meanChance(scores, path, ROLE.content, count),
    sourceChance: meanChance(scores, path, ROLE.source, count),
  };
}

const isSame = (
  a: Pick<Variant, 'sources' | 'contents'>,
  b: Pick<Variant, 'sources' | 'contents'>,
): boolean => sameRanges(a.sources, b.sources) && sameRanges(a.contents, b.contents);

const sameRanges = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(([first, last], n) => first === b[n]![0] && last === b[n]![1]);

/** The best labels with at least one token of content: an attribution is of something. */
function bestWithContent(scores: ChainScores, { count, fixed }: ChainInput): number {
  const best = scores.best(count);
  const { labels, marginal, state, path } = scores;
  let likeliest = -1;
  for (let n = 0; n < count; n++) {
    if (path[n] === ROLE.content) return best;
    if (fixed[n]! >= 0) continue;
    const at = n * labels + ROLE.content;
    if (likeliest < 0 || marginal[at]! > marginal[likeliest * labels + ROLE.content]!) likeliest = n;
  }
  if (likeliest < 0) return best;
  for (let label = 0; label < labels; label++)
    if (label !== ROLE.content) state[likeliest * labels + label] = -1e9;
  return scores.best(count);
}

/** The likely cues of a sentence; of two that overlap the likelier one. */
function collectCues(
  view: View,
  first: number,
  count: number,
  scores: ChainScores,
  leastChance: number,
  found: { cue: Cue; chance: number }[],
): void {
  const { marginal, labels } = scores;
  const begun = found.length;
  for (let n = 0; n < count; n++) {
    const chance = marginal[n * labels + CUE.begin]!;
    if (chance < leastChance) continue;
    const last = endOfCue(scores, n, count);
    const rival = found.at(-1);
    const overlap = found.length > begun && rival!.cue.last > first + n;
    if (overlap && rival!.chance >= chance) continue;
    if (overlap) found.pop();
    const [from, to] = [first + n, first + last];
    found.push({ cue: { first: from, last: to, head: headOf(view, from, to) }, chance });
  }
}

/** End of the cue that begins at `n`: it goes on as long as that is likelier than not. */
function endOfCue({ marginal, pair, labels }: ChainScores, n: number, count: number): number {
  let last = n + 1;
  let label: number = CUE.begin;
  while (last < count) {
    const goesOn = pair[(last * labels + label) * labels + CUE.inside]!;
    if (goesOn < 0.5 * marginal[(last - 1) * labels + label]!) break;
    label = CUE.inside;
    last++;
  }
  return last;
}

/**
 * Keeps one source, as hardly any attribution has two: the one that holds the cue's subject, else the one nearest to the
 * cue. Another right after the cue is the beginning of the content ("the union said the driver, a father of two, was hit").
 */
function withOneSource(
  view: View,
  cue: Cue,
  sources: readonly Span[],
  contents: readonly Span[],
): Pick<Candidate, 'sources' | 'contents'> {
  if (sources.length < 2) return { sources, contents };
  const subject = view.subject[cue.head]!;
  const distance = ([first, last]: Span): number => (last <= cue.first ? cue.first - last : first - cue.last);
  const nearest = sources.reduce((best, source) => (distance(source) < distance(best) ? source : best));
  const before = sources.find(([, last]) => last === cue.first);
  const kept = sources.find(([first, last]) => first <= subject && subject < last) ?? before ?? nearest;
  const stray = sources.find((source) => source !== kept && source[0] === cue.last);
  const next = stray && contents.find(([first]) => first >= stray[1]);
  const grown = contents.map(
    (content): Span => (stray && content === next ? [stray[0], content[1]] : content),
  );
  return { sources: [kept], contents: grown };
}

function meanChance(
  { marginal, labels }: ChainScores,
  path: Int8Array,
  label: number,
  count: number,
): number {
  let sum = 0;
  let tokens = 0;
  for (let n = 0; n < count; n++) {
    if (path[n] !== label) continue;
    sum += marginal[n * labels + label]!;
    tokens++;
  }
  return tokens > 0 ? sum / tokens : 0;
}

function rangesOf(path: Int8Array, label: number, base: number, count: number): Span[] {
  const ranges: Span[] = [];
  for (let n = 0; n < count; n++) {
    if (path[n] !== label) continue;
    let last = n + 1;
    while (last < count && path[last] === label) last++;
    ranges.push([base + n, base + last]);
    n = last;
  }
  return ranges;
}
