import type { Span, Stance } from '../../model/index.ts';
import { relationOf } from '../tag/tagset.ts';
import type { Candidate } from './candidates.ts';
import { RangeIndex } from './range-index.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

/** An attribution on tokens. */
export interface Chosen {
  readonly cue: Cue;
  /** Token ranges `[first, last)`. */
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  /** Where whoever found it knows what the words do. */
  readonly stance?: Stance | undefined;
}

/** A candidate with how sure it is to be an attribution, 0 to 1. */
export interface Judged extends Candidate {
  readonly confidence: number;
}

const ADNOMINAL = relationOf('acl');
const ADNOMINAL_SHARE = 0.5;
const sizeOf = (ranges: readonly Span[]): number =>
  ranges.reduce((sum, [first, last]) => sum + last - first, 0);

const holds = (ranges: readonly Span[], token: number): boolean =>
  ranges.some(([first, last]) => first <= token && token < last);

/**
 * Keeps the candidates that are sure enough. No attribution of the same text stands within another's content:
 * of two that would, the surer one is kept; one that only describes a noun ("soldiers, identified by witnesses as") counts
 * as less sure.
 */
export function choose(
  view: View,
  judged: readonly Judged[],
  thresholdOf: (candidate: Judged) => number,
): Judged[] {
  const kept: Judged[] = [];
  const places = new RangeIndex();
  const order = judged.filter(
    (candidate) => candidate.confidence >= thresholdOf(candidate) && candidate.contents.length > 0,
  );
  const rank = (one: Judged): number =>
    describesNoun(view, one) ? one.confidence * ADNOMINAL_SHARE : one.confidence;
  order.sort((a, b) => rank(b) - rank(a) || a.cue.first - b.cue.first);
  for (const candidate of order) {
    const near = places
      .near(placesOf(candidate))
      .map((number) => kept[number]!)
      .filter(({ cue }) => Math.abs(cue.first - candidate.cue.first) < 1500);
    const nested = near.some(
      (other) => holds(other.contents, candidate.cue.head) || holds(candidate.contents, other.cue.head),
    );
    if (nested) continue;
    const contents = without(candidate.contents, near);
    if (contents.length === 0 || 2 * sizeOf(contents) < sizeOf(candidate.contents)) continue;
    places.add(kept.length, placesOf({ ...candidate, contents }));
    kept.push({ ...candidate, contents });
  }
  return kept.sort((a, b) => a.cue.first - b.cue.first);
}

/** Whether the cue is a participle that hangs on a noun, by the tree or by a comma, its source and content behind it. */
function describesNoun(
  { relation, subject, tokens }: View,
  { cue, sources: [source], contents }: Judged,
): boolean {
  if (relation[cue.head] === ADNOMINAL) return true;
  if (!source || source[0] < cue.last || subject[cue.head]! >= 0 || tokens.text[cue.first - 1] !== ',')
    return false;
  return contents.every(([first]) => first >= source[1]);
}

/** Those of the attributions that touch given ranges, in their order, and some that stand close by. */
export function placed(chosen: readonly Chosen[]): (...ranges: readonly Span[]) => readonly Chosen[] {
  const places = new RangeIndex();
  chosen.forEach((one, number) => {
    places.add(number, placesOf(one));
  });
  return (...ranges) => places.near(ranges).map((number) => chosen[number]!);
}

/** Where a candidate's cue and contents stand. */
export const placesOf = ({ cue, contents }: Pick<Chosen, 'cue' | 'contents'>): readonly Span[] => [
  [cue.first, cue.last],
  [cue.head, cue.head + 1],
  ...contents,
];

/** The ranges less the tokens that contents of others hold already. */
function without(ranges: readonly Span[], others: readonly Candidate[]): Span[] {
  let left: Span[] = [...ranges];
  for (const { contents } of others)
    for (const [first, last] of contents)
      left = left.flatMap(([a, b]) =>
        a < last && first < b
          ? (
              [
                [a, Math.min(b, first)],
                [Math.max(a, last), b],
              ] as Span[]
            ).filter(([from, to]) => from < to)
          : [[a, b] as Span],
      );
  return left;
}
