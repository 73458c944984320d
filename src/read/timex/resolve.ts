import type { TimexField } from '../../model/index.ts';
import type { Capture, Match } from './pattern.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveDuration, resolveSet } from './resolve-length.ts';
import { resolveDayOffset, resolveDeictic, resolveMention, resolveShift } from './resolve-relative.ts';

/** What relative expressions are relative to. */
export interface Anchors {
  /** Day number of the publication (or of the dateline); undefined in an undated document. */
  readonly publication: number | undefined;
  /** Value of the date that was mentioned last. */
  readonly mention: string | undefined;
  /** 1 where the clause speaks of the future, -1 of the past, 0 where it shows neither. */
  readonly tense: number;
}

/** The value of an expression, with the fields that its words state and those that were worked out. */
export interface Resolved {
  readonly value: string;
  readonly certain: readonly TimexField[];
  readonly implied: readonly TimexField[];
  /** Range of days where it is wider than the value says, because the value is one of several. */
  readonly open?: { readonly first: number; readonly last: number } | undefined;
}

/** First capture of a class. */
export const captured = (match: Match, name: string): Capture | undefined =>
  match.captures.find((capture) => capture.name === name);

/** Number that was captured for a class. */
export function numberOf(match: Match, name: string): number | undefined {
  const value = captured(match, name)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Word value that was captured for a class. */
export function wordOf(match: Match, name: string): string | undefined {
  const value = captured(match, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Works out the value of a match; undefined where its parts make no time. */
export function resolve(match: Match, anchors: Anchors): Resolved | undefined {
  switch (match.pattern.means) {
    case 'calendar':
      return resolveCalendar(match, anchors);
    case 'shift':
      return resolveShift(match, anchors);
    case 'deictic':
      return resolveDeictic(match, anchors);
    case 'dayOffset':
      return resolveDayOffset(match, anchors);
    case 'mention':
      return resolveMention(match, anchors);
    case 'duration':
      return resolveDuration(match);
    case 'set':
      return resolveSet(match);
    case 'fixed':
      return match.pattern.value ? { value: match.pattern.value, certain: [], implied: [] } : undefined;
  }
}
