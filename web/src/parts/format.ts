import { unitInFrench } from '../messages/fr-units.ts';
import { t, word } from '../messages/index.ts';
import { language as current } from '../messages/language.ts';
import { visible } from './visible.ts';

const DATES = current === 'en' ? 'en-GB' : current;
const NUMBER = new Intl.NumberFormat(current, { maximumFractionDigits: 2 });
const ROUGH = new Intl.NumberFormat(current, { maximumSignificantDigits: 2 });
const SHORT = new Intl.NumberFormat(current, { notation: 'compact', maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat(DATES, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat(DATES, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAYS = new Intl.DateTimeFormat(DATES, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LANGUAGES = new Intl.DisplayNames(current, { type: 'language' });
const ENGLISH_COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const COUNTRIES = new Intl.DisplayNames(current, { type: 'region' });

/** 2400 as "2,400". */
export const count = (n: number): string => NUMBER.format(n);

/** 0.5833 as "0.58": no more digits than such a number bears. */
export const rough = (n: number): string => ROUGH.format(n);

/** 2400 as "2.4K", for axes. */
export const compact = (n: number): string => (n >= 10_000 ? SHORT.format(n) : NUMBER.format(n));

/** An ISO date as "12 Jun 2023"; what is not a full date as it stands. */
export function day(iso: string | null | undefined): string {
  if (!iso) return t('undated');
  if (/^\d{4}-\d\d$/.test(iso)) return MONTH.format(new Date(`${iso}-01T00:00:00Z`));
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return iso;
  return DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

const MOMENT = new Intl.DateTimeFormat(DATES, { dateStyle: 'medium', timeStyle: 'short' });

/** An ISO date and time as it is here: "12 Jun 2023, 14:05". */
export const moment = (iso: string): string => MOMENT.format(new Date(iso));

/** A period of ISO dates, open where an end is unknown: "11 to 18 Jun 2023", "since 1 Jan 2023". */
export function period(start: string | null, end: string | null): string {
  if (!start && !end) return t('undated');
  if (!end) return t('since {day}', { day: day(start) });
  if (!start) return t('until {day}', { day: day(end) });
  if (start === end) return day(start);
  if (start.slice(0, 7) === end.slice(0, 7))
    return t('{from} to {to}', { from: Number(start.slice(8, 10)), to: day(end) });
  if (start.slice(0, 4) === end.slice(0, 4))
    return t('{from} to {to}', { from: DAYS.format(new Date(`${start}T00:00:00Z`)), to: day(end) });
  return t('{from} to {to}', { from: day(start), to: day(end) });
}

/** "fr" as "French". */
export function languageName(code: string): string {
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

/** Whether a place is the whole country: ledgers name countries in the language of a report. */
export const isCountry = (name: string, code: string): boolean =>
  country(code) === name || ENGLISH_COUNTRIES.of(code) === name;

/** "displacement" as "Displacement". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Two numbers as a range: "300 to 400". */
const between = (low: number, high: number): string =>
  t('{low} to {high}', { low: count(low), high: count(high) });

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
  if (modifier === 'vague')
    return low === null ? t('unspecified') : t('unspecified, {n} or more', { n: count(low) });
  if (value === null) return null;
  if (modifier === 'range' && low !== null && high !== null) return between(low, high);
  if (modifier && modifier !== 'exact' && modifier !== 'range') return `${word(modifier)} ${count(value)}`;
  if (low !== null && high !== null && low !== high) return between(low, high);
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
  return visible(pluralOf(unit, { low, point, high }));
}

function pluralOf(unit: string, { low, point, high }: Bounds): string {
  const one = (point ?? low ?? high) === 1 && (high === null || high === 1);
  if (current === 'fr') return unitInFrench(unit, one) ?? unit;
  if (one || AS_IT_IS.test(unit)) return unit;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:x|ch|sh|z)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
