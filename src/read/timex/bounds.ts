import { addMonths, daysFromCivil, isoDay, mondayOf, monthLength } from './calendar.ts';

/** First and last day that a TIMEX3 value can mean, as day numbers. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** First month of each season in the northern meteorological year; winter runs into the next year. */
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const months = (year: number, month: number, count: number): DayRange => {
  const [lastYear, lastMonth] = addMonths(year, month, count - 1);
  return {
    first: daysFromCivil(year, month, 1),
    last: daysFromCivil(lastYear, lastMonth, monthLength(lastYear, lastMonth)),
  };
};

/** The days that a value covers; undefined for durations, references and values with unknown digits in the middle. */
export function rangeOf(value: string): DayRange | undefined {
  const slash = value.indexOf('/');
  if (slash > 0) {
    const from = rangeOf(value.slice(0, slash));
    const to = rangeOf(value.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : undefined;
  }
  const parts = /^(\d{2,4})(X{0,2})(?:-(.+))?$/.exec(value);
  if (!parts) return undefined;
  const digits = parts[1]!;
  if (digits.length < 4) return parts[3] ? undefined : span(digits);
  return within(Number(digits), parts[3]);
}

/** A decade ("199") or century ("19"). */
function span(digits: string): DayRange {
  const size = 10 ** (4 - digits.length);
  const from = Number(digits) * size;
  return { first: daysFromCivil(from, 1, 1), last: daysFromCivil(from + size - 1, 12, 31) };
}

function within(year: number, rest: string | undefined): DayRange | undefined {
  if (rest === undefined || /^X/.test(rest)) return months(year, 1, 12);
  const season = SEASON_START[rest.slice(0, 2)];
  if (season) return months(year, season, 3);
  const numbered = /^([QHW])(\d+)/.exec(rest);
  if (numbered) return numberedPart(year, numbered[1]!, Number(numbered[2]), rest);
  const day = /^(\d{2})(?:-(\d{2}))?/.exec(rest);
  if (!day) return undefined;
  const month = Number(day[1]);
  if (month < 1 || month > 12) return undefined;
  if (!day[2]) return months(year, month, 1);
  const date = daysFromCivil(year, month, Number(day[2]));
  return { first: date, last: date };
}

function numberedPart(year: number, kind: string, number: number, rest: string): DayRange {
  if (kind === 'Q') return months(year, 3 * number - 2, 3);
  if (kind === 'H') return months(year, 6 * number - 5, 6);
  const monday = mondayOf(year, number);
  return { first: rest.endsWith('WE') ? monday + 5 : monday, last: monday + 6 };
}

/** Narrows a range to its early, middle or late third. */
export function narrow({ first, last }: DayRange, edge: string | undefined): DayRange {
  const third = Math.floor((last - first + 1) / 3);
  if (edge === 'START') return { first, last: first + third };
  if (edge === 'END') return { first: last - third, last };
  if (edge === 'MID') return { first: first + third, last: last - third };
  return { first, last };
}

/** The range as ISO dates. */
export const isoBounds = ({
  first,
  last,
}: DayRange): { readonly earliest: string; readonly latest: string } => ({
  earliest: isoDay(first),
  latest: isoDay(last),
});
