import type { Match } from './pattern.ts';
import { captured, numberOf, type Resolved, wordOf } from './resolve.ts';

/** Classes whose values are units. */
const UNIT_CLASSES = new Set([
  'unit',
  'units',
  'weekUnit',
  'quarterUnit',
  'quarters',
  'yearUnit',
  'longUnit',
  'countUnit',
  'oneUnit',
]);

/** "A couple of" is vague in what is counted, but two in a length of time. */
const PAIR = 2;

const stated = (value: string): Resolved => ({ value, certain: [], implied: [] });

/** A unit's letter and factor: "10Y" is ten years, "TH" an hour. */
export function unitOf(
  match: Match,
): { readonly letter: string; readonly factor: number; readonly time: boolean } | undefined {
  const code = match.captures.findLast(({ name }) => UNIT_CLASSES.has(name))?.value;
  const parts = typeof code === 'string' ? /^(\d*)(T?)([A-Z]+)$/.exec(code) : null;
  if (!parts) return undefined;
  return { factor: Number(parts[1] || 1), time: parts[2] === 'T', letter: parts[3]! };
}

/** Half a unit in the next smaller one. */
const HALVES: Readonly<Record<string, string>> = { TH: 'PT30M', TM: 'PT30S', D: 'PT12H', Y: 'P6M' };

/** The unit of which thirty make a half. */
const SMALLER: Readonly<Record<string, string>> = { H: 'M', M: 'S' };

/** ISO duration: `P3D`, `PT30M`; `count` undefined writes X. */
export function isoDuration(count: number | undefined, letter: string, time: boolean): string {
  const half = count === 0.5 ? HALVES[`${time ? 'T' : ''}${letter}`] : undefined;
  if (half) return half;
  const parts = time && count !== undefined && count % 1 === 0.5 ? SMALLER[letter] : undefined;
  if (parts) return `PT${Math.floor(count!)}${letter}30${parts}`;
  const shown = count === undefined ? 'X' : String(Math.round(count * 100) / 100);
  return letter === 'WE' ? `P${shown}WE` : `P${time ? 'T' : ''}${shown}${letter}`;
}

/** "Three days", "several years", "half an hour", "the past decade". */
export function resolveDuration(match: Match): Resolved | undefined {
  const unit = unitOf(match);
  if (!unit) return undefined;
  const { letter, factor, time } = unit;
  const numbers = match.captures.filter((capture) => capture.name === 'n');
  const count = numbers.at(-1)?.value;
  if (typeof count === 'number') return stated(isoDuration(count * factor, letter, time));
  const vague = numberOf(match, 'vague');
  if (vague === PAIR) return stated(isoDuration(PAIR * factor, letter, time));
  if (vague !== undefined || captured(match, 'units')) return stated(isoDuration(undefined, letter, time));
  return stated(isoDuration((match.pattern.times ?? 1) * factor, letter, time));
}

/** "Every day", "weekly", "each Thursday". */
export function resolveSet(match: Match): Resolved | undefined {
  const frequency = wordOf(match, 'frequency');
  if (frequency) return stated(frequency);
  const weekday = numberOf(match, 'weekday') ?? numberOf(match, 'pluralWeekday');
  if (weekday) return stated(`XXXX-WXX-${weekday}${partSuffix(match)}`);
  const month = numberOf(match, 'month');
  if (month) return stated(`XXXX-${String(month).padStart(2, '0')}`);
  const season = wordOf(match, 'season');
  if (season) return stated(`XXXX-${season}`);
  const part = wordOf(match, 'part');
  if (part) return stated(`XXXX-XX-XXT${part}`);
  const unit = unitOf(match);
  return unit && stated(isoDuration((numberOf(match, 'n') ?? 1) * unit.factor, unit.letter, unit.time));
}

/** `TNI` and the like where a part of the day was named. */
export function partSuffix(match: Match): string {
  const part = wordOf(match, 'part') ?? wordOf(match, 'pluralPart');
  return part ? `T${part}` : '';
}
