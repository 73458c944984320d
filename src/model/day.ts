/**
 * Whether a string is a day of the calendar, as `YYYY-MM-DD`.
 *
 * @example isDay('2022-02-30') // false
 */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
