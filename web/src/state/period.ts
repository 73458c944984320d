import { dayNumber, isoOf } from '../plot/days.ts';
import { navigate, usePlace } from './router.tsx';

/** Days since 1970, inclusive; null where the period is open. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

const ALWAYS: Period = { from: null, to: null };

const dayIn = (params: URLSearchParams, name: string): number | null => {
  const day = dayNumber(params.get(name) ?? '');
  return Number.isNaN(day) ? null : day;
};

/** Whether a matter's days meet the period. One whose start or end is unknown is taken at the day that is known. */
export function meets(start: number | null, end: number | null, { from, to }: Period): boolean {
  const first = start ?? end;
  const last = end ?? start;
  if (first === null || last === null) return from === null && to === null;
  return (from === null || last >= from) && (to === null || first <= to);
}

/** The address with some of its parameters changed; an empty value takes one away. */
export function addressWith(path: string, query: string, changes: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return params.size ? `${path}?${params}` : path;
}

/** The period of the address, which map and timeline share, and a function that chooses another. */
export function usePeriod(): readonly [Period, (period: Period) => void] {
  const { path, query } = usePlace();
  const params = new URLSearchParams(query);
  const period = { from: dayIn(params, 'from'), to: dayIn(params, 'to') };
  const choose = ({ from, to }: Period): void =>
    navigate(
      addressWith(path, query, {
        from: from === null ? '' : isoOf(from),
        to: to === null ? '' : isoOf(to),
      }),
    );
  return [period.from === null && period.to === null ? ALWAYS : period, choose];
}
