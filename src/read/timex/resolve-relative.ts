import type { TimexField } from '../../model/index.ts';
import { rangeOf } from './bounds.ts';
import { addMonths, civilFromDays, isoDay, isoMonth, isoWeek, isoYear, weekdayOf } from './calendar.ts';
import type { Match } from './pattern.ts';
import { type Anchors, numberOf, type Resolved, wordOf } from './resolve.ts';
import { partSuffix, unitOf } from './resolve-length.ts';

const FIELD: Readonly<Record<string, TimexField>> = {
  D: 'day',
  W: 'week',
  WE: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};

/** Values with nothing known but their unit. */
const UNKNOWN: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
};

/** The day that an expression is relative to. */
export function anchorDay(match: Match, { publication, mention }: Anchors): number | undefined {
  if (match.pattern.anchor !== 'mention' || mention === undefined) return publication;
  return rangeOf(mention)?.last ?? publication;
}

/** The value of the unit that lies `by` units from the one around `day`. */
export function unitAround(day: number, letter: string, by: number): string | undefined {
  const { year, month } = civilFromDays(day);
  switch (letter) {
    case 'D':
      return isoDay(day + by);
    case 'W':
      return week(day + 7 * by);
    case 'WE':
      return `${week(day + 7 * by)}-WE`;
    case 'M':
      return isoMonth(...addMonths(year, month, by));
    case 'Q': {
      const [y, m] = addMonths(year, month, 3 * by);
      return `${isoYear(y)}-Q${Math.ceil(m / 3)}`;
    }
    case 'Y':
      return isoYear(year + by);
    default:
      return undefined;
  }
}

function week(day: number): string {
  const { year, week: number } = isoWeek(day);
  return `${isoYear(year)}-W${String(number).padStart(2, '0')}`;
}

const implied = (value: string, letter: string): Resolved => ({
  value,
  certain: [],
  implied: FIELD[letter] && !/X/.test(value) ? [FIELD[letter]] : [],
});

/** "Ten years ago", "two days later": as exact as its unit. */
export function resolveShift(match: Match, anchors: Anchors): Resolved | undefined {
  const unit = unitOf(match);
  if (!unit) return undefined;
  const sign = match.pattern.shift ?? -1;
  const count =
    numberOf(match, 'n') ??
    (numberOf(match, 'vague') || isPlural(match) ? undefined : (match.pattern.times ?? 1));
  if (count === undefined) return { value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF', certain: [], implied: [] };
  const day = anchorDay(match, anchors);
  if (unit.time) return timeShift(day, sign * count, unit.letter);
  const by = sign * Math.round(count * unit.factor);
  if (day === undefined) return implied(UNKNOWN[unit.letter] ?? 'XXXX-XX-XX', unit.letter);
  if (!Number.isInteger(count * unit.factor) && unit.letter === 'Y')
    return implied(unitAround(day, 'M', Math.round(sign * count * unit.factor * 12))!, 'M');
  const value = unitAround(day, unit.letter, by);
  return value ? implied(value, unit.letter) : undefined;
}

const isPlural = (match: Match): boolean => match.captures.some(({ name }) => name === 'units');

/** Hours and minutes before a day of which no hour is known stay on that day. */
function timeShift(day: number | undefined, by: number, letter: string): Resolved {
  if (day === undefined) return { value: 'XXXX-XX-XX', certain: [], implied: [] };
  const hours = letter === 'H' ? by : letter === 'M' ? by / 60 : by / 3600;
  return implied(isoDay(day + Math.trunc(hours / 24)), 'D');
}

/** "Last week", "this year", "the following month"; the part of a day "last evening". */
export function resolveDeictic(match: Match, anchors: Anchors): Resolved | undefined {
  const unit = unitOf(match);
  const by = match.pattern.shift ?? numberOf(match, 'deixis') ?? 0;
  const day = anchorDay(match, anchors);
  if (!unit) return wordOf(match, 'part') ? offset(day, by, partSuffix(match)) : undefined;
  if (unit.time) return undefined;
  if (day === undefined) return implied(UNKNOWN[unit.letter] ?? 'XXXX', unit.letter);
  if (unit.letter === 'WE') return implied(unitAround(weekendAnchor(day, by, anchors.tense), 'WE', 0)!, 'WE');
  if (unit.factor > 1) return implied(longAround(day, unit.factor, by), 'Y');
  const value = unitAround(day, unit.letter, by);
  return value ? implied(value, unit.letter) : undefined;
}

/** On a Monday or Tuesday "the weekend" is the one before, unless the clause looks ahead. */
function weekendAnchor(day: number, by: number, tense: number): number {
  const early = by === 0 && tense <= 0 && weekdayOf(day) <= 3;
  return day + 7 * by - (early ? 7 : 0);
}

/** A decade ("200") or century ("19"). */
function longAround(day: number, years: number, by: number): string {
  const index = Math.floor(civilFromDays(day).year / years) + by;
  return String(index);
}

/** "Yesterday", "last night", "the next day". */
export function resolveDayOffset(match: Match, anchors: Anchors): Resolved | undefined {
  const part = match.pattern.value ? `T${match.pattern.value}` : partSuffix(match);
  return offset(anchorDay(match, anchors), match.pattern.shift ?? 0, part);
}

function offset(day: number | undefined, by: number, part: string): Resolved {
  if (day === undefined) return { value: `XXXX-XX-XX${part}`, certain: [], implied: [] };
  return { value: `${isoDay(day + by)}${part}`, certain: [], implied: ['day'] };
}

/** "That day", "the same month": the date mentioned last, as exact as the unit. */
export function resolveMention(match: Match, anchors: Anchors): Resolved | undefined {
  const unit = unitOf(match);
  const range = anchors.mention === undefined ? undefined : rangeOf(anchors.mention);
  if (!unit) {
    if (range === undefined) return { value: `XXXX-XX-XX${partSuffix(match)}`, certain: [], implied: [] };
    if (wordOf(match, 'part')) return offset(range.last, 0, partSuffix(match));
    return { value: anchors.mention!, certain: [], implied: [] };
  }
  if (unit.time) return undefined;
  if (range === undefined) return implied(UNKNOWN[unit.letter] ?? 'XXXX-XX-XX', unit.letter);
  const value = unitAround(range.first, unit.letter, 0);
  return value ? implied(value, unit.letter) : undefined;
}
