import type { TimexField } from '../../model/index.ts';
import { rangeOf } from './bounds.ts';
import {
  civilFromDays,
  daysFromCivil,
  isoDay,
  isoMonth,
  isoYear,
  monthLength,
  weekdayOf,
} from './calendar.ts';
import type { Match } from './pattern.ts';
import { type Anchors, captured, numberOf, type Resolved, wordOf } from './resolve.ts';
import { partSuffix } from './resolve-length.ts';
import { anchorDay, unitAround } from './resolve-relative.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A year that the words give or imply; undefined in an undated document that names none. */
interface Year {
  readonly year: number | undefined;
  readonly stated: boolean;
}

/** A date, month, season, quarter, decade, year or time of day that is named. */
export function resolveCalendar(match: Match, anchors: Anchors): Resolved | undefined {
  if (isTime(match)) return resolveTime(match, anchors);
  const days = match.captures.filter(({ name }) => name === 'day');
  const fixed =
    wordOf(match, 'fixedDay') ?? (match.pattern.value?.includes('-') ? match.pattern.value : undefined);
  if (fixed) return dated(match, anchors, Number(fixed.slice(0, 2)), Number(fixed.slice(3)));
  const month = numberOf(match, 'month') ?? numberOf(match, 'mm');
  if (month !== undefined && days.length === 2)
    return dayRange(match, anchors, month, Number(days[0]!.value), Number(days[1]!.value));
  if (month !== undefined && days.length === 1) return dated(match, anchors, month, Number(days[0]!.value));
  if (month !== undefined) return monthly(match, anchors, month);
  if (captured(match, 'weekday') || captured(match, 'weekdayShort')) return weekly(match, anchors);
  return partOfYear(match, anchors);
}

const isTime = (match: Match): boolean =>
  captured(match, 'hour') !== undefined ||
  captured(match, 'hhmm') !== undefined ||
  match.pattern.value?.startsWith('T') === true;

/** The year that a match names: in digits, in words, or as "last year". */
function yearOf(match: Match, anchors: Anchors): Year | undefined {
  const year = numberOf(match, 'year') ?? numberOf(match, 'yearWords') ?? numberOf(match, 'yy');
  if (year !== undefined) return { year, stated: true };
  if (!captured(match, 'yearUnit')) return undefined;
  const day = anchorDay(match, anchors);
  return {
    year: day === undefined ? undefined : civilFromDays(day).year + (numberOf(match, 'deixis') ?? 0),
    stated: false,
  };
}

/**
 * The year that puts `first` (a function of the year) nearest to the anchor, as news speaks: the past unless the
 * clause looks ahead; what lies only a little ahead may be meant without saying so.
 */
function nearestYear(anchors: Anchors, at: (year: number) => number, ahead: number): Year {
  const { publication, tense } = anchors;
  if (publication === undefined) {
    const mentioned = anchors.mention === undefined ? undefined : rangeOf(anchors.mention);
    return { year: mentioned && civilFromDays(mentioned.first).year, stated: false };
  }
  const { year } = civilFromDays(publication);
  if (tense > 0) {
    const coming = [year - 1, year, year + 1].find((y) => at(y) >= publication - 31);
    if (coming !== undefined && at(coming) - publication < FAR_AHEAD) return { year: coming, stated: false };
  }
  const limit = publication + (tense < 0 ? Math.min(ahead, JUST_AHEAD) : ahead);
  const candidates = [year + 1, year, year - 1].filter((y) => at(y) <= limit);
  return { year: candidates[0] ?? year, stated: false };
}

function fields(stated: readonly TimexField[], year: Year): Pick<Resolved, 'certain' | 'implied'> {
  const known = year.year !== undefined;
  return {
    certain: year.stated ? ['year', ...stated] : stated,
    implied: !year.stated && known ? ['year'] : [],
  };
}

/** How many days ahead a day or month may lie in a clause that does not look ahead, and in one that does. */
const LITTLE_AHEAD = 90;
const FAR_AHEAD = 240;
/** The same in a clause that looks back. */
const JUST_AHEAD = 45;

function dated(match: Match, anchors: Anchors, month: number, day: number): Resolved | undefined {
  const at = (y: number): number => daysFromCivil(y, month, Math.min(day, monthLength(y, month)));
  const year =
    yearOf(match, anchors) ?? shiftedYear(match, anchors, at) ?? nearestYear(anchors, at, LITTLE_AHEAD);
  if (day > monthLength(year.year ?? 2000, month)) return undefined;
  if (captured(match, 'weekUnit') && year.year !== undefined)
    return { value: unitAround(daysFromCivil(year.year, month, day), 'W', 0)!, ...fields(['week'], year) };
  const date =
    year.year === undefined ? `XXXX-${two(month)}-${two(day)}` : isoDay(daysFromCivil(year.year, month, day));
  return { value: date + partSuffix(match), ...fields(['month', 'day'], year) };
}

function dayRange(
  match: Match,
  anchors: Anchors,
  month: number,
  from: number,
  to: number,
): Resolved | undefined {
  const at = (y: number): number => daysFromCivil(y, month, Math.min(from, monthLength(y, month)));
  const year = yearOf(match, anchors) ?? nearestYear(anchors, at, LITTLE_AHEAD);
  if (from >= to || to > monthLength(year.year ?? 2000, month)) return undefined;
  const part = partSuffix(match);
  const prefix = year.year === undefined ? `XXXX-${two(month)}` : isoMonth(year.year, month);
  // "The night of 5-6 June" is the night that begins on the first day.
  if (part && to === from + 1)
    return { value: `${prefix}-${two(from)}${part}`, ...fields(['month', 'day'], year) };
  return { value: `${prefix}-${two(from)}/${prefix}-${two(to)}`, ...fields(['month', 'day'], year) };
}

/** The year of "last March" or "next summer": the nearest one wholly before or after the anchor. */
function shiftedYear(
  match: Match,
  anchors: Anchors,
  at: (year: number) => number,
  length = 1,
): Year | undefined {
  const shift = captured(match, 'yearUnit') ? undefined : numberOf(match, 'deixis');
  if (shift === undefined || anchors.publication === undefined) return undefined;
  const { year } = civilFromDays(anchors.publication);
  if (shift === 0) return { year, stated: false };
  const before = [year, year - 1].find((y) => at(y) + length - 1 < anchors.publication!);
  const after = [year, year + 1].find((y) => at(y) > anchors.publication!);
  return { year: shift < 0 ? before : after, stated: false };
}

function monthly(match: Match, anchors: Anchors, month: number): Resolved {
  const months = match.captures.filter(({ name }) => name === 'month');
  const at = (y: number): number => daysFromCivil(y, month, 1);
  const year =
    yearOf(match, anchors) ?? shiftedYear(match, anchors, at, 28) ?? nearestYear(anchors, at, LITTLE_AHEAD);
  const write = (m: number): string => (year.year === undefined ? `XXXX-${two(m)}` : isoMonth(year.year, m));
  const last = months.length === 2 ? Number(months[1]!.value) : month;
  return {
    value: last > month ? `${write(month)}/${write(last)}` : write(month),
    ...fields(['month'], year),
  };
}

/** A weekday lies in the seven days up to the publication, or in those after it where the clause looks ahead. */
function weekly(match: Match, anchors: Anchors): Resolved {
  const weekday = numberOf(match, 'weekday') ?? numberOf(match, 'weekdayShort') ?? 1;
  const part = partSuffix(match);
  const today = anchors.publication;
  if (today === undefined) return { value: `XXXX-WXX-${weekday}${part}`, certain: ['day'], implied: [] };
  const shift = numberOf(match, 'deixis');
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const on = (day: number): Resolved => ({
    value: isoDay(day) + part,
    certain: ['day'],
    implied: ['year', 'month'],
  });
  if (shift === undefined) return on(anchors.tense > 0 ? today + ((7 - back) % 7) : today - back);
  if (shift < 0) return on(today - (back || 7));
  if (shift > 0) return on(today + (7 - back));
  return on(anchors.tense > 0 && back > 0 ? today + 7 - back : today - back);
}

/** Years, decades, centuries, seasons, quarters, halves. */
const QUARTERS = 4;

function partOfYear(match: Match, anchors: Anchors): Resolved | undefined {
  const season = wordOf(match, 'season');
  if (season) return seasonal(match, anchors, season);
  const unit = wordOf(match, 'quarterUnit') ?? wordOf(match, 'halfUnit');
  // "Q3 2024": the number stands behind.
  const ordinal = numberOf(match, 'ordinal') ?? (unit ? numberOf(match, 'n') : undefined);
  if (unit && ordinal !== undefined && ordinal > QUARTERS) return undefined;
  if (unit) return numberedPart(match, anchors, unit, ordinal ?? (unit === 'Q' ? 4 : 2));
  const decade = numberOf(match, 'decade') ?? numberOf(match, 'decadeWord');
  if (decade !== undefined) return { value: String(Math.floor(decade / 10)), certain: ['year'], implied: [] };
  if (ordinal !== undefined)
    return { value: String(ordinal - 1).padStart(2, '0'), certain: ['year'], implied: [] };
  const years = match.captures.filter(({ name }) => name === 'year' || name === 'yy' || name === 'yearWords');
  const [first, second] = [Number(years[0]?.value), Number(years[1]?.value)];
  if (years.length === 2) {
    const end = second < 100 ? Math.floor(first / 100) * 100 + second : second;
    return end > first && end - first < 200
      ? { value: `${isoYear(first)}/${isoYear(end)}`, certain: ['year'], implied: [] }
      : undefined;
  }
  return years.length ? { value: isoYear(first), certain: ['year'], implied: [] } : undefined;
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_DAYS = 92;
const SEASON_NEAR = 31;

function seasonal(match: Match, anchors: Anchors, season: string): Resolved {
  const at = (y: number): number => daysFromCivil(y, SEASON_MONTH[season]!, 1);
  const named = yearOf(match, anchors);
  const doubtful = named ? undefined : doubtfulSeason(match, anchors, season, at);
  if (doubtful) return doubtful;
  const year = named ?? shiftedYear(match, anchors, at, SEASON_DAYS) ?? nearestYear(anchors, at, 120);
  return {
    value: `${year.year === undefined ? 'XXXX' : isoYear(year.year)}-${season}`,
    ...fields(['season'], year),
  };
}

/** "Next summer", written in summer or shortly before: this year's or the next one's. The common digits stay. */
function doubtfulSeason(
  match: Match,
  { publication }: Anchors,
  season: string,
  at: (year: number) => number,
): Resolved | undefined {
  if (publication === undefined || (numberOf(match, 'deixis') ?? 0) <= 0) return undefined;
  const year = [-1, 0, 1]
    .map((by) => civilFromDays(publication).year + by)
    .find((y) => {
      const start = at(y);
      return publication >= start - SEASON_NEAR && publication < start + SEASON_DAYS;
    });
  if (year === undefined) return undefined;
  const [a, b] = [isoYear(year), isoYear(year + 1)];
  const digits = [...a].map((digit, n) => (a.slice(0, n + 1) === b.slice(0, n + 1) ? digit : 'X')).join('');
  const last = rangeOf(`${b}-${season}`)!.last;
  return {
    value: `${digits}-${season}`,
    certain: ['season'],
    implied: [],
    open: { first: publication, last },
  };
}

function numberedPart(match: Match, anchors: Anchors, unit: string, number: number): Resolved | undefined {
  if (number > (unit === 'Q' ? 4 : 2)) return undefined;
  const length = unit === 'Q' ? 3 : 6;
  const at = (y: number): number => daysFromCivil(y, (number - 1) * length + 1, 1);
  const year = yearOf(match, anchors) ?? nearestYear({ ...anchors, tense: 0 }, at, unit === 'Q' ? 75 : 30);
  const value = `${year.year === undefined ? 'XXXX' : isoYear(year.year)}-${unit}${number}`;
  return { value, ...fields(unit === 'Q' ? ['quarter'] : [], year) };
}

/** A clock time on the day that is named with it, else on the day mentioned last, else on that of the publication. */
function resolveTime(match: Match, anchors: Anchors): Resolved | undefined {
  const clock = clockOf(match);
  if (!clock) return undefined;
  const date = dateOfTime(match, anchors);
  return {
    value: `${date ?? 'XXXX-XX-XX'}T${clock}`,
    certain: clock.includes(':') ? ['hour', 'minute'] : ['hour'],
    implied: date ? ['day'] : [],
  };
}

function clockOf(match: Match): string | undefined {
  if (match.pattern.value?.startsWith('T')) return match.pattern.value.slice(1);
  const zone = wordOf(match, 'zone') ?? '';
  const packed = numberOf(match, 'hhmm');
  if (packed !== undefined) return `${two(Math.floor(packed / 100))}:${two(packed % 100)}${zone}`;
  const hour = numberOf(match, 'hour')!;
  const half =
    numberOf(match, 'half') ?? (wordOf(match, 'part') && wordOf(match, 'part') !== 'MO' ? 12 : undefined);
  if (half !== undefined && (hour > 12 || hour === 0) && !captured(match, 'minute')) return undefined;
  const full = half === undefined || hour > 12 ? hour : (hour % 12) + half;
  return `${two(full)}:${two(numberOf(match, 'minute') ?? 0)}${zone}`;
}

function dateOfTime(match: Match, anchors: Anchors): string | undefined {
  const month = numberOf(match, 'month');
  const day = numberOf(match, 'day');
  if (month !== undefined && day !== undefined) return dated(match, anchors, month, day)?.value;
  if (captured(match, 'weekday')) return weekly(match, anchors).value;
  const offset = numberOf(match, 'dayWord');
  if (offset !== undefined)
    return anchors.publication === undefined ? undefined : isoDay(anchors.publication + offset);
  const mentioned = anchors.mention?.slice(0, 10);
  if (mentioned && /^\d{4}-\d{2}-\d{2}$/.test(mentioned)) return mentioned;
  return anchors.publication === undefined ? undefined : isoDay(anchors.publication);
}
