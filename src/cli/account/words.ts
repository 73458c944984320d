import type { Estimate, Stance, Timex } from '../../model/index.ts';

/** "cannotConfirm" as "cannot confirm". */
export const spaced = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** Stances that go against what somebody says. */
export const isAgainst = (stance: Stance): boolean =>
  stance === 'denies' || stance === 'doubts' || stance === 'cannotConfirm';

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

/** The bounds of an estimate: "at least 10,000", "about 1,000", "30 to 40". */
export function boundsOf({
  low,
  point,
  high,
  modifier,
}: Pick<Estimate, 'low' | 'point' | 'high' | 'modifier'>): string {
  if (modifier === 'about' && point !== null) return `about ${number(point)}`;
  if (modifier === 'atLeast' && low !== null) return `at least ${number(low)}`;
  if (modifier === 'moreThan' && low !== null) return `more than ${number(low)}`;
  if (modifier === 'atMost' && high !== null) return `at most ${number(high)}`;
  if (modifier === 'lessThan' && high !== null) return `fewer than ${number(high)}`;
  if (low !== null && high !== null && low !== high) return `${number(low)} to ${number(high)}`;
  if (modifier === 'vague')
    return low === null ? 'an unstated number' : `an unstated number (${number(low)} or more)`;
  const value = point ?? low ?? high;
  return value === null ? 'no figure' : number(value);
}

const REFERENCES: Readonly<Record<string, string>> = {
  PAST_REF: 'open, in the past',
  PRESENT_REF: 'open, in the present',
  FUTURE_REF: 'open, in the future',
};

/** "2012", or "open" where nothing is known; what is implied is said. */
export function timeOf({ value, earliest, latest, implied }: Timex): string {
  const reference = REFERENCES[value];
  if (reference) return reference;
  const open = /X/.test(value) || value === '';
  const bounds =
    earliest && latest && earliest !== latest ? `${earliest} to ${latest}` : (earliest ?? latest);
  const notes = [open && bounds ? bounds : '', implied?.length ? `${implied.join(', ')} implied` : ''].filter(
    Boolean,
  );
  return `${value || 'open'}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}
