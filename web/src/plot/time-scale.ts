import { language } from '../messages/language.ts';

export { dayNumber } from './days.ts';

const DAY = 86_400_000;
const MONTH = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
const MONTHS = Array.from({ length: 12 }, (_, month) => MONTH.format(Date.UTC(2001, month, 1)));

interface Tick {
  readonly at: number;
  readonly label: string;
  readonly strong: boolean;
}

/** Places days on a line; `ticks` begin days, months or years. */
export interface TimeScale {
  readonly ticks: readonly Tick[];
  at(day: number): number;
  /** The day at so many pixels, with its fraction. */
  dayAt(x: number): number;
}

/** A scale that holds all `days` on a line of `length` pixels, with a little room at both ends, or with `room` days. */
export function timeScale(
  days: readonly number[],
  length: number,
  room = Math.max(1.5, (Math.max(...days) - Math.min(...days)) * 0.04),
): TimeScale {
  const first = Math.min(...days);
  const last = Math.max(...days);
  const [from, to] = [first - room, last + room];
  const at = (day: number): number => ((day - from) / (to - from)) * length;
  return {
    at,
    dayAt: (x) => from + (x / length) * (to - from),
    ticks: ticksOf(from, to, Math.max(2, length / 76)).map((tick) => ({ ...tick, at: at(tick.at) })),
  };
}

function ticksOf(from: number, to: number, most: number): Tick[] {
  const span = to - from;
  for (const step of [1, 2, 7, 14]) if (span / step <= most) return dayTicks(from, to, step);
  for (const step of [1, 3, 6]) if (span / (30.4 * step) <= most) return monthTicks(from, to, step);
  for (const step of [1, 2, 5, 10, 20, 50]) if (span / (365 * step) <= most) return yearTicks(from, to, step);
  return yearTicks(from, to, 100);
}

function dayTicks(from: number, to: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
    const date = new Date(day * DAY);
    const isFirst = ticks.length === 0;
    const label = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${isFirst ? ` ${date.getUTCFullYear()}` : ''}`;
    ticks.push({ at: day, label, strong: isFirst });
  }
  return ticks;
}

function monthTicks(from: number, to: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  const start = new Date(from * DAY);
  for (
    let month = start.getUTCFullYear() * 12 + Math.ceil(start.getUTCMonth() / step) * step;
    ;
    month += step
  ) {
    const [year, inYear] = [Math.floor(month / 12), month % 12];
    const at = Date.UTC(year, inYear, 1) / DAY;
    if (at > to) return ticks;
    if (at < from) continue;
    const strong = inYear === 0 || ticks.length === 0;
    ticks.push({ at, label: strong ? `${MONTHS[inYear]} ${year}` : MONTHS[inYear]!, strong });
  }
}

function yearTicks(from: number, to: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = Math.ceil(new Date(from * DAY).getUTCFullYear() / step) * step; ; year += step) {
    const at = Date.UTC(year, 0, 1) / DAY;
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: String(year), strong: true });
  }
}
