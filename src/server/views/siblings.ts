import type { Account, Matter, MatterPlace, Measure } from '../../model/index.ts';
import { relate } from '../../reconcile/matters/places.ts';
import { daysBetween } from '../../reconcile/time/days.ts';
import { fold } from './matter-row.ts';

/**
 * What makes two matters of one place one event: their periods meet; one speaker gives the same figure in both; or
 * one report tells of both, and the period of one of them is no more than that report's own day.
 */
export type Tie = 'time' | 'figure' | 'report';

/** Another matter of the same event: other people counted, or counted for something else. */
export interface Sibling {
  readonly tie: Tie;
  readonly matter: Matter;
}

/** What is done to people in one incident, in the order in which it is shown. */
const MEASURES: readonly Measure[] = [
  'killed',
  'casualties',
  'injured',
  'missing',
  'abducted',
  'detained',
  'held',
  'released',
  'raped',
];
const TIES: readonly Tie[] = ['time', 'figure', 'report'];
/** Days between two periods of one incident: its reports date it by when it began, ended or became known. */
const ADJACENT = 7;
/** Days before a report that it calls its own time ("this week"). */
const OWN_WEEK = 7;
/** Smaller figures are said of too many things. */
const TELLING = 3;
const SHOWN = 12;

/** The other matters of the event of which `matter` speaks, those counting the killed first; at most 12. */
export function siblingsOf(matter: Matter, matters: readonly Matter[]): Sibling[] {
  if (!isOfIncident(matter)) return [];
  return matters
    .filter((other) => other.id !== matter.id && isOfIncident(other))
    .flatMap((other): Sibling[] => {
      const tie = tieOf(matter, other);
      return tie ? [{ tie, matter: other }] : [];
    })
    .sort(
      (a, b) =>
        rankOf(a.matter) - rankOf(b.matter) ||
        TIES.indexOf(a.tie) - TIES.indexOf(b.tie) ||
        b.matter.accounts.length - a.matter.accounts.length,
    )
    .slice(0, SHOWN);
}

const rankOf = ({ measure }: Matter): number => (measure ? MEASURES.indexOf(measure) : -1);
const isOfIncident = (matter: Matter): boolean => rankOf(matter) !== -1;

/** Symmetric. Where only one matter names a single place, time alone says too little: one report must tell of both. */
function tieOf(a: Matter, b: Matter): Tie | null {
  const shared = a.documents.some((id) => b.documents.includes(id));
  if (!samePlace(a.place, b.place)) return mayHold(a.place, b.place) && shared && near(a, b) ? 'time' : null;
  if (near(a, b)) return 'time';
  if (sameFigure(a, b)) return 'figure';
  return shared && (isDatedByReport(a) || isDatedByReport(b)) ? 'report' : null;
}

function samePlace(a: MatterPlace | null, b: MatterPlace | null): boolean {
  if (!a || !b || isCountry(a) || isCountry(b)) return false;
  return relate(refOf(a), refOf(b)) === 'same';
}

/** Whether one place may lie within the other: unplaced, or a country and a place of it. */
function mayHold(a: MatterPlace | null, b: MatterPlace | null): boolean {
  if (!a || !b) return true;
  return (isCountry(a) || isCountry(b)) && (!a.country || !b.country || a.country === b.country);
}

const refOf = (place: MatterPlace) => ({ ...place, key: fold(place.name), wide: isCountry(place) });

const COUNTRIES = ['en', 'fr'].map((language) => new Intl.DisplayNames(language, { type: 'region' }));

const isCountry = ({ name, country }: MatterPlace): boolean =>
  country !== null && COUNTRIES.some((names) => names.of(country) === name);

function near(a: Matter, b: Matter): boolean {
  if (!a.start || !a.end || !b.start || !b.end) return false;
  return Math.max(daysBetween(a.end, b.start), daysBetween(b.end, a.start)) <= ADJACENT;
}

/** Whether the period is only that of the first report: nobody said when it happened. */
function isDatedByReport({ start, end, accounts }: Matter): boolean {
  if (!start || !end) return true;
  const first = accounts.flatMap(({ asOf }) => asOf ?? []).sort()[0];
  return first !== undefined && end === first && daysBetween(start, first) <= OWN_WEEK;
}

function sameFigure(a: Matter, b: Matter): boolean {
  if (a.measure !== b.measure) return false;
  const figures = new Set(a.accounts.flatMap(figureKey));
  return b.accounts.flatMap(figureKey).some((key) => figures.has(key));
}

function figureKey({ speaker, low, point, high, unit }: Account): string[] {
  const value = point ?? low ?? high;
  if (speaker === null || value === null || value < TELLING) return [];
  return [JSON.stringify([fold(speaker), low, point, high, unit ?? null])];
}
