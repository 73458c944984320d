const DAY = 86_400_000;

/** Digits of an ISO date as a number. */
const digits = (date: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at++) value = 10 * value + date.charCodeAt(at) - 48;
  return value;
};

/** Milliseconds at the beginning of an ISO date, UTC. */
const start = (date: string): number =>
  Date.UTC(digits(date, 0, 4), digits(date, 5, 7) - 1, digits(date, 8, 10));

/** The ISO date `days` after (or, if negative, before) an ISO date. @example daysFrom('2024-03-01', -1) // '2024-02-29' */
export const daysFrom = (date: string, days: number): string =>
  new Date(start(date) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one ISO date to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  from === to ? 0 : Math.round((start(to) - start(from)) / DAY);
