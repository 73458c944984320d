const DAY = 86_400_000;

/** The ISO date `days` after (or, if negative, before) an ISO date. @example daysFrom('2024-03-01', -1) // '2024-02-29' */
export const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one ISO date to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
