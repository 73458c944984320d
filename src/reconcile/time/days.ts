const DAY = 86_400_000;

/** Milliseconds at the beginning of an ISO date, UTC. */
const start = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** The ISO date `days` after (or, if negative, before) an ISO date. @example daysFrom('2024-03-01', -1) // '2024-02-29' */
export const daysFrom = (date: string, days: number): string =>
  new Date(start(date) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one ISO date to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((start(to) - start(from)) / DAY);
