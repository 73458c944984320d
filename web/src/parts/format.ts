const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** 2400 as "2,400". */
export const count = (n: number): string => NUMBER.format(n);

/** 2400 as "2.4K", for axes. */
export const compact = (n: number): string => (n >= 10_000 ? SHORT.format(n) : NUMBER.format(n));

/** "1 account", "2 accounts". */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : more}`;

/** An ISO date as "12 Jun 2023"; what is not a full date as it stands. */
export function day(iso: string | null | undefined): string {
  if (!iso) return 'undated';
  if (/^\d{4}-\d\d$/.test(iso)) return MONTH.format(new Date(`${iso}-01T00:00:00Z`));
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return iso;
  return DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** A period of ISO dates, open where an end is unknown: "11 to 18 Jun 2023", "since 1 Jan 2023". */
export function period(start: string | null, end: string | null): string {
  if (!start && !end) return 'undated';
  if (!end) return `since ${day(start)}`;
  if (!start) return `until ${day(end)}`;
  if (start === end) return day(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))} to ${day(end)}`;
  if (start.slice(0, 4) === end.slice(0, 4))
    return `${DAYS.format(new Date(`${start}T00:00:00Z`))} to ${day(end)}`;
  return `${day(start)} to ${day(end)}`;
}

/** "fr" as "French". */
export function language(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "ML" as "Mali". */
export function country(code: string): string {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "atLeast" as "at least". */
export const spaced = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

/** "displacement" as "Displacement". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The bounds of a figure. */
export interface Bounds {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier?: string | null | undefined;
}

/** Bounds in words: "at least 17", "300 to 400", "about 600". Null where there is no figure. */
export function bounds({ low, point, high, modifier }: Bounds): string | null {
  const value = point ?? low ?? high;
  if (modifier === 'vague') return low === null ? 'unspecified' : `unspecified, ${count(low)} or more`;
  if (value === null) return null;
  if (modifier === 'range' && low !== null && high !== null) return `${count(low)} to ${count(high)}`;
  if (modifier && modifier !== 'exact' && modifier !== 'range') return `${spaced(modifier)} ${count(value)}`;
  if (low !== null && high !== null && low !== high) return `${count(low)} to ${count(high)}`;
  return count(value);
}

// Units that are no English noun in the singular.
const AS_IT_IS = /^(?:[A-Z]{3}|km2|m2|ha)$|s$/;

/** The unit of a figure for the eye, in the plural where it must be; persons need no word. */
export function units({
  unit,
  low,
  point,
  high,
}: Bounds & { readonly unit?: string | null | undefined }): string {
  if (!unit || unit === 'people') return '';
  const one = (point ?? low ?? high) === 1 && (high === null || high === 1);
  if (one || AS_IT_IS.test(unit)) return unit;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:x|ch|sh|z)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
