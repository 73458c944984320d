import type { Estimate, Measure, Span } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import { wordsOf } from '../text/words.ts';
import { sentenceAt } from './parts.ts';

/** Units that a count of people has. */
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['people', 'households']);

/**
 * What a figure counts. Where the reading does not say what people are counted for, the nearest word before them in
 * the sentence that makes a topic ("arrivals", "detainees") says it, or else the first after them.
 */
export function measureFor(estimate: Estimate, source: Source): Measure {
  if (estimate.measure !== 'other' || !PEOPLE_UNITS.has(estimate.unit)) return estimate.measure;
  const { document, sentences, lexicon } = source;
  const here: Span = sentences[sentenceAt(source, estimate.span)]?.span ?? estimate.span;
  const topics = new Map(
    (Object.keys(lexicon.topics) as Measure[]).flatMap((measure) =>
      (lexicon.topics[measure] ?? []).map((word) => [word, measure] as const),
    ),
  );
  const words = wordsOf(document.text.slice(...here), here[0]).filter(({ fold }) => topics.has(fold));
  const nearest = words.findLast(({ span }) => span[0] < estimate.span[1]) ?? words[0];
  return nearest ? topics.get(nearest.fold)! : estimate.measure;
}
