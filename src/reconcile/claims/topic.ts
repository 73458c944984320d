import type { Estimate, Measure, Span } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import { sentenceAt, sentenceWords } from './parts.ts';

/** Units that a count of people has. */
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['people', 'households']);

/** Measures that say what the things are, or nothing, where the matter is what happened to them. */
const OF_THINGS: ReadonlySet<Measure> = new Set<Measure>(['other', 'weapons', 'vehicles']);
const DONE_TO_THINGS: readonly Measure[] = ['destroyed', 'damaged', 'stolen', 'seized', 'delivered'];

/** Characters before people who are only those that somebody spoke with. */
const INTERVIEW = 24;

/** What was done to things, by the words of the sentence. */
function measureOfThings({ span, measure }: Estimate, source: Source): Measure {
  const words = sentenceWords(source, sentenceAt(source, span));
  return DONE_TO_THINGS.find((done) => hasPhrase(words, source.lexicon.measures[done] ?? [])) ?? measure;
}

/**
 * What a figure counts. Where the reading does not say what people are counted for, the nearest word before them in
 * the sentence that makes a topic ("arrivals", "detainees") says it, or else the first after them.
 */
export function measureFor(estimate: Estimate, source: Source): Measure {
  const { document, sentences, lexicon } = source;
  if (OF_THINGS.has(estimate.measure) && !PEOPLE_UNITS.has(estimate.unit))
    return measureOfThings(estimate, source);
  if (estimate.measure !== 'other') return estimate.measure;
  const here: Span = sentences[sentenceAt(source, estimate.span)]?.span ?? estimate.span;
  const topics = new Map(
    (Object.keys(lexicon.topics) as Measure[]).flatMap((measure) =>
      (lexicon.topics[measure] ?? []).map((word) => [word, measure] as const),
    ),
  );
  const words = wordsOf(document.text.slice(...here), here[0]).filter(({ fold }) => topics.has(fold));
  const before = spaced(
    document.text.slice(Math.max(here[0], estimate.span[0] - INTERVIEW), estimate.span[0]),
  );
  if (hasPhrase(before, lexicon.interviewing)) return estimate.measure;
  const nearest = words.findLast(({ span }) => span[0] < estimate.span[1]) ?? words[0];
  return nearest ? topics.get(nearest.fold)! : estimate.measure;
}
