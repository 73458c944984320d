import type { Estimate, Measure, Span } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import { hasPhrase } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import { sentenceAt, sentenceWords } from './parts.ts';

/** Units that a count of people has. */
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['people', 'households']);

/** Measures that say what the things are, or nothing, where the matter is what happened to them. */
const OF_THINGS: ReadonlySet<Measure> = new Set<Measure>(['other', 'weapons', 'vehicles']);
const DONE_TO_THINGS: readonly Measure[] = ['destroyed', 'damaged', 'stolen', 'seized', 'delivered'];

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
  const nearest = words.findLast(({ span }) => span[0] < estimate.span[1]) ?? words[0];
  if (nearest) return topics.get(nearest.fold)!;
  return (
    beside(estimate, here, source) ?? (isForce(estimate, lexicon.menNouns) ? 'personnel' : estimate.measure)
  );
}

/** So many men of whom nothing else is said are a force. */
const FORCE = 50;

const isForce = ({ population, point, low, high }: Estimate, men: readonly string[]): boolean =>
  population !== undefined && men.includes(population) && (point ?? low ?? high ?? 0) >= FORCE;

/** Smaller counts of people beside others are of anybody. */
const LARGE = 20;

/** What the count before it counts, in the same sentence or, for large ones, in the same paragraph. */
function beside(
  { span, point, low, high }: Estimate,
  here: Span,
  { document, reading }: Source,
): Measure | undefined {
  const paragraph = document.text.lastIndexOf('\n', span[0]) + 1;
  const value = point ?? low ?? high ?? 0;
  const before = reading.estimates.findLast(
    (other) =>
      other.span[1] <= span[0] &&
      other.span[0] >= (value >= LARGE ? paragraph : here[0]) &&
      other.measure !== 'other' &&
      !other.implicit &&
      PEOPLE_UNITS.has(other.unit),
  );
  return before?.measure;
}
