import { contains, type Measure, overlaps, type Span, type Timex, type Toponym } from '../../model/index.ts';
import type { PlaceRef, Setting } from '../claims/claim.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { fold } from '../text/words.ts';
import { daysBetween, daysFrom } from '../time/days.ts';
import type { Source } from './profile.ts';
import { isSpeakingTime, withoutSpeakers } from './spoken.ts';

/** Where and when a stretch of words is set; `content` is the attributed content in which it stands, if any. */
export type SettingAt = (
  span: Span,
  sentence: number,
  content: Span | null,
  measure: Measure | null,
) => Setting;

/** Counts of what moved: the place that they moved to is where the matter is set. */
const MOVING: ReadonlySet<Measure> = new Set<Measure>(['displaced', 'returned', 'delivered']);
/** Blocks whose places and times say where and when the report was filed, not what it tells. */
const FILED = new Set(['dateline', 'byline', 'credit', 'footer', 'caption', 'furniture']);
/** Days before publication in which a report without dates is taken to be set. */
const CURRENT = 7;
/** Days before publication beyond which a date is background and not the matter of the report. */
const FOCUS_REACH = 45;
const LEAD = 3;
/** A place named so often is one that the report is about. */
const OFTEN = 2;
const MONTH = 31;
/** A precision of 4 or more is a province, a country or wider. */
const WIDE = 4;

/** Finds the settings of a document's claims. */
export function settingsOf(source: Source): SettingAt {
  const { document, reading, sentences } = source;
  const filed = reading.blocks.filter(({ kind }) => FILED.has(kind));
  const told = ({ span }: { readonly span: Span }): boolean =>
    !filed.some((block) => overlaps(block.span, span));
  const named = reading.attributions.flatMap(({ sources }) => sources);
  const toponyms = withoutSpeakers(
    source,
    reading.toponyms.filter((place) => told(place) && !named.some((span) => contains(span, place.span))),
    reading.toponyms.filter(told),
  );
  const counted = reading.estimates.map(({ span }) => span);
  const times = reading.timexes.filter(
    (time) =>
      told(time) &&
      isPoint(time) &&
      !isAsOf(source, time) &&
      !counted.some((span) => overlaps(span, time.span)),
  );
  const spoken = isSpeakingTime(source);
  const events = times.filter((time) => !spoken(time));
  const leads = directions(source);
  const placesIn = (span: Span, moving: boolean): readonly PlaceRef[] =>
    distinct(
      toponyms.filter(
        (place) => contains(span, place.span) && (moving ? !leads.from(place) : !leads.any(place)),
      ),
    );
  const focusPlaces = focusOf(source, toponyms);
  const focusTime = focusTimeOf(source, events);

  return (span, sentence, content, measure) => {
    const here = sentences[sentence]!;
    const moving = measure !== null && MOVING.has(measure);
    const published = document.date ?? null;
    const said = content && overlaps(content, here.span) ? content : here.span;
    const own = placesIn(here.span, moving).length ? placesIn(said, moving) : undefined;
    const beside = own ?? placesBefore(sentence, (at) => placesIn(at, moving), source);
    const near = beside.length ? [] : [...placesIn(here.span, moving), ...focusPlaces];
    const time =
      timeAt(events, span, here.span, said) ??
      onlyOld(timeAt(events, span, here.span, here.span), published) ??
      timeBefore(sentence, events, source, published);
    const speaking = time ? undefined : onlyOld(timeAt(times, span, here.span, here.span), published);
    const around = time ?? (speaking && daysBefore(speaking)) ?? focusTime;
    return {
      places: beside.length ? beside : near,
      placed: beside.length > 0,
      start: around?.start ?? null,
      end: around?.end ?? null,
      dated: time !== undefined,
    };
  };
}

/** Whether the words before a place say that something came from it, or went there. */
function directions({ document, lexicon }: Source): {
  readonly from: (place: Toponym) => boolean;
  readonly any: (place: Toponym) => boolean;
} {
  const before = ({ span }: Toponym): string =>
    spaced(document.text.slice(Math.max(0, span[0] - 12), span[0]));
  const endsWith = (place: Toponym, words: readonly string[]): boolean =>
    words.some((word) => before(place).endsWith(` ${word} `));
  const bodies = lexicon.bodies.map((body) => `${body} of`);
  const from = (place: Toponym): boolean =>
    endsWith(place, lexicon.originPrepositions) || endsWith(place, bodies);
  return { from, any: (place) => from(place) || endsWith(place, lexicon.goalPrepositions) };
}

/** "As of Tuesday" dates the count and not what is counted. */
const isAsOf = ({ document, lexicon }: Source, { span }: Timex): boolean => {
  const before = spaced(document.text.slice(Math.max(0, span[0] - 12), span[0]));
  return lexicon.asOf.some((phrase) => before.endsWith(spaced(phrase)));
};

const isPoint = ({ type, earliest, latest }: Timex): boolean =>
  (type === 'DATE' || type === 'TIME') && earliest !== undefined && latest !== undefined;

/** The places of the nearest sentence before this one in its paragraph. */
function placesBefore(
  sentence: number,
  placesIn: (span: Span) => readonly PlaceRef[],
  { sentences }: Source,
): readonly PlaceRef[] {
  const { paragraph } = sentences[sentence]!;
  for (let index = sentence - 1; index >= 0 && sentences[index]!.paragraph === paragraph; index--) {
    const places = placesIn(sentences[index]!.span);
    if (places.length) return places;
  }
  return [];
}

interface Interval {
  readonly start: string;
  readonly end: string;
}

/** What is told on a day happened in the days before it. */
const daysBefore = ({ start, end }: Interval): Interval => ({ start: daysFrom(start, -CURRENT), end });

/** Times in the content where there is one: those beside it are when somebody spoke. */
function timeAt(times: readonly Timex[], span: Span, sentence: Span, within: Span): Interval | undefined {
  return nearestTo(
    span,
    times.filter((time) => contains(sentence, time.span) && contains(within, time.span)),
  );
}

/** A time beside what is said is when somebody spoke, unless it is long past: then it is the setting of what they say. */
const onlyOld = (time: Interval | undefined, published: string | null): Interval | undefined =>
  time && published && time.end < daysFrom(published, -CURRENT) ? time : undefined;

/** An earlier sentence of the paragraph that is set in the past sets those after it there too. */
function timeBefore(
  sentence: number,
  times: readonly Timex[],
  { sentences }: Source,
  published: string | null,
): Interval | undefined {
  const { paragraph } = sentences[sentence]!;
  for (let index = sentence - 1; index >= 0 && sentences[index]!.paragraph === paragraph; index--) {
    const time = timeAt(times, sentences[index]!.span, sentences[index]!.span, sentences[index]!.span);
    if (time) return onlyOld(time, published);
  }
  return undefined;
}

/** The time nearest the words; a month or less is preferred to a year. */
function nearestTo(span: Span, times: readonly Timex[]): Interval | undefined {
  const ranked = times
    .map((time) => ({
      start: time.earliest!,
      end: time.latest!,
      wide: daysBetween(time.earliest!, time.latest!) > MONTH,
      distance: Math.max(span[0] - time.span[1], time.span[0] - span[1], 0),
    }))
    .sort((a, b) => Number(a.wide) - Number(b.wide) || a.distance - b.distance);
  return ranked[0];
}

function focusTimeOf({ document, sentences }: Source, times: readonly Timex[]): Interval | undefined {
  const { date } = document;
  if (!date) return undefined;
  const lead = sentences[Math.min(LEAD, sentences.length) - 1]?.span[1] ?? 0;
  const recent = times.filter(
    ({ span, earliest, latest }) =>
      span[1] <= lead && latest! <= date && earliest! >= daysFrom(date, -FOCUS_REACH),
  );
  const before = recent.filter(({ earliest }) => earliest! < date);
  return (
    nearestTo([0, 0], before.length ? before : recent) ??
    onlyOne(times) ?? { start: daysFrom(date, -CURRENT), end: date }
  );
}

/** The one time of which a report speaks. */
function onlyOne(times: readonly Timex[]): Interval | undefined {
  const distinctTimes = new Map(
    times.map(({ earliest, latest }) => [`${earliest} ${latest}`, { start: earliest!, end: latest! }]),
  );
  return distinctTimes.size === 1 ? [...distinctTimes.values()][0] : undefined;
}

/** The places of a report as a whole: those of its title and its lead, and the one that it names most, if more than once. */
function focusOf(source: Source, toponyms: readonly Toponym[]): readonly PlaceRef[] {
  const { document, reading, sentences } = source;
  const title = spaced(document.title ?? '');
  const lead = sentences[Math.min(LEAD, sentences.length) - 1]?.span[1] ?? 0;
  const single = toponyms.filter((place) => !placeRef(place).wide);
  const told = single.length ? single : toponyms;
  const counts = Map.groupBy(told, ({ name }) => name);
  const most = [...counts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const titled = withoutSpeakers(source, reading.toponyms, []).filter(({ name }) => hasPhrase(title, [name]));
  const often = most.length >= OFTEN ? most : [];
  const timesNamed = ({ name }: Toponym): number => toponyms.filter((other) => other.name === name).length;
  const byTimesNamed = titled.toSorted((a, b) => timesNamed(b) - timesNamed(a));
  return distinct([...byTimesNamed, ...told.filter(({ span }) => span[1] <= lead), ...often]);
}

/** A place as claims are compared by it. */
export const placeRef = ({ name, country, lat, lon, precision, offset }: Toponym): PlaceRef => ({
  name,
  key: fold(name),
  country,
  lat,
  lon,
  precision,
  offset,
  wide: lat !== null && precision >= WIDE,
});

function distinct(toponyms: readonly Toponym[]): readonly PlaceRef[] {
  return [...new Map(toponyms.map((place) => [place.name, placeRef(place)])).values()];
}
