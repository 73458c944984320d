const DAY = 86_400_000;

/** A day as its number since 1970; NaN for what is no date. */
export const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;

/** The ISO date of a day's number. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
