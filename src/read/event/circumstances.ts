import {
  type Attribution,
  contains,
  type Estimate,
  type Hedge,
  lengthOf,
  type Mention,
  type Span,
  type Timex,
  type Toponym,
} from '../../model/index.ts';
import { bySentence } from '../by-sentence.ts';
import type { Layers } from '../layers.ts';

/** What stands in one sentence beside an event. */
export interface Surroundings {
  /** Points in time; durations and sets say nothing of when. */
  readonly times: readonly Timex[];
  readonly places: readonly Toponym[];
  readonly estimates: readonly Estimate[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly hedges: readonly Hedge[];
}

type Given = Pick<
  Layers,
  'sentences' | 'timexes' | 'toponyms' | 'estimates' | 'mentions' | 'attributions' | 'hedges'
>;

/** The surroundings of each sentence, by its index. */
export function surroundingsOf(given: Given): (sentence: number) => Surroundings {
  const { sentences } = given;
  const ofSpan = <T extends { readonly span: Span }>(items: readonly T[]): readonly (readonly T[])[] =>
    bySentence(sentences, items, ({ span }) => [span]);
  const times = ofSpan(given.timexes.filter(({ type }) => type === 'DATE' || type === 'TIME'));
  const places = ofSpan(given.toponyms);
  const estimates = ofSpan(given.estimates);
  const mentions = ofSpan(given.mentions);
  const hedges = ofSpan(given.hedges);
  const attributions = bySentence(sentences, given.attributions, ({ contents }) => contents);
  return (n) => ({
    times: times[n] ?? [],
    places: places[n] ?? [],
    estimates: estimates[n] ?? [],
    mentions: mentions[n] ?? [],
    attributions: attributions[n] ?? [],
    hedges: hedges[n] ?? [],
  });
}

/** The item nearest the words; the earlier one at a tie. */
export function nearest<T extends { readonly span: Span }>(items: readonly T[], words: Span): T | undefined {
  const distance = ({ span }: T): number => Math.max(span[0] - words[1], words[0] - span[1], 0);
  return items.reduce<T | undefined>(
    (best, item) => (best && distance(best) <= distance(item) ? best : item),
    undefined,
  );
}

/** The attribution with the shortest content around the words. */
export function attributionAround({ attributions }: Surroundings, words: Span): Attribution | undefined {
  let best: Attribution | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const attribution of attributions) {
    for (const content of attribution.contents) {
      if (contains(content, words) && lengthOf(content) < size) {
        best = attribution;
        size = lengthOf(content);
      }
    }
  }
  return best;
}

/** Entity of the longest mention inside the span. */
export function entityIn({ mentions }: Surroundings, span: Span): string | undefined {
  let best: Mention | undefined;
  for (const mention of mentions) {
    if (contains(span, mention.span) && (!best || lengthOf(mention.span) > lengthOf(best.span)))
      best = mention;
  }
  return best?.entity;
}
