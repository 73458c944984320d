import { addMonths, civilFromDays, daysFromCivil, isoDay, monthLength } from './calendar.ts';
import type { Match } from './pattern.ts';
import { numberOf } from './resolve.ts';

/**
 * The days of a length of time that ends or begins with the publication: "the past six months", "the coming days".
 * The far end stays open where the length is not known. Undefined ends in an undated document, and of other lengths.
 *
 * @example the past three weeks, published 2024-06-12 // 2024-05-22 to 2024-06-12
 */
export function stretchOf(
  match: Match,
  duration: string,
  publication: number | undefined,
): { readonly earliest?: string; readonly latest?: string } {
  const direction = match.pattern.shift ?? numberOf(match, 'deixis');
  if (!direction || publication === undefined) return {};
  const far = shifted(publication, duration, Math.sign(direction));
  const [near, end] = [isoDay(publication), far === undefined ? undefined : isoDay(far)];
  if (direction < 0) return { ...(end ? { earliest: end } : {}), latest: near };
  return { earliest: near, ...(end ? { latest: end } : {}) };
}

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 };
const MONTHS: Readonly<Record<string, number>> = { M: 1, Y: 12 };

/** The day that lies a duration before or after another; undefined for one of unknown length or in hours. */
function shifted(day: number, duration: string, sign: number): number | undefined {
  const parts = /^P(\d+)([DWMY])$/.exec(duration);
  if (!parts) return undefined;
  const [count, unit] = [Number(parts[1]), parts[2]!];
  const days = DAYS[unit];
  if (days !== undefined) return day + sign * count * days;
  const { year, month, day: inMonth } = civilFromDays(day);
  const [y, m] = addMonths(year, month, sign * count * MONTHS[unit]!);
  return daysFromCivil(y, m, Math.min(inMonth, monthLength(y, m)));
}
