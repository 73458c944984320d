import type { Span } from '../../model/index.ts';
import { type Chosen, type Judged, placesOf } from './choose.ts';
import { RangeIndex } from './range-index.ts';
import { firstTokenFrom, type View } from './view.ts';

/** Quotations of fewer tokens, marks included, are names, titles or single words. */
const LEAST = 5;

/**
 * Finds an attribution for each quotation that opens a sentence and that no chosen content touches: the surest
 * candidate that holds most of it, else what the rules find there. Such quotations nearly always are somebody's words.
 */
export function coverQuotations(
  view: View,
  chosen: readonly Chosen[],
  judged: readonly Judged[],
  byRules: () => readonly Chosen[],
): Chosen[] {
  const covered: Chosen[] = [];
  const places = new RangeIndex();
  const cover = (one: Chosen): void => {
    places.add(covered.length, placesOf(one));
    covered.push(one);
  };
  const at = (ranges: readonly Span[]): Chosen[] => places.near(ranges).map((number) => covered[number]!);
  chosen.forEach(cover);
  const possible = new RangeIndex();
  judged.forEach(({ contents }, number) => {
    possible.add(number, contents);
  });
  let rules: readonly Chosen[] | undefined;
  for (const { span, depth } of view.marks) {
    const range = depth === 0 ? rangeOf(view, span) : undefined;
    if (!range || at([range]).some(({ contents }) => shared(contents, range) > 0)) continue;
    const fits = (candidate: Chosen): boolean =>
      2 * shared(candidate.contents, range) >= range[1] - range[0] &&
      !clashes(candidate, at(placesOf(candidate)));
    const best = possible
      .near([range])
      .map((number) => judged[number]!)
      .filter(fits)
      .reduce<Judged | undefined>(surer, undefined);
    rules ??= best ? rules : byRules();
    const found = best ?? rules?.find(fits);
    if (found) cover(found);
  }
  return covered;
}

const surer = (best: Judged | undefined, one: Judged): Judged =>
  best && best.confidence >= one.confidence ? best : one;

/** The tokens of a quotation that opens a sentence. */
function rangeOf({ tokens, sentences }: View, [start, end]: Span): Span | undefined {
  const first = firstTokenFrom(tokens, start);
  const last = firstTokenFrom(tokens, end - 1) + 1;
  const opens = first < tokens.count && sentences[tokens.sentence[first]!]!.first === first;
  return opens && last - first >= LEAST ? [first, last] : undefined;
}

const shared = (ranges: readonly Span[], [from, to]: Span): number =>
  ranges.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last, to) - Math.max(first, from)), 0);

/** Whether two attributions would stand within one another. */
const clashes = (one: Chosen, others: readonly Chosen[]): boolean =>
  others.some(
    (other) =>
      shared(one.contents, [other.cue.first, other.cue.last]) > 0 ||
      shared(other.contents, [one.cue.first, one.cue.last]) > 0 ||
      one.contents.some((content) => shared(other.contents, content) > 0),
  );
