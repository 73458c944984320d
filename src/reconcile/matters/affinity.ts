import type { Measure } from '../../model/index.ts';
import { boundsKey } from '../accounts/range.ts';
import type { Claim, Setting } from '../claims/claim.ts';
import { populationsMeet } from '../claims/populations.ts';
import type { SameSpeaker } from '../speakers/same.ts';
import { spaced } from '../text/phrases.ts';
import { daysBetween } from '../time/days.ts';
import { relatePlaces } from './places.ts';

/** What speaks for two figures being of one matter, in points; null where they cannot be. */
export type Affinity = number | null;

/** Measures that texts use for one another: who was arrested is detained, and held. */
const FAMILIES: Partial<Readonly<Record<Measure, Measure>>> = { held: 'detained' };

/** The measure under which figures are compared. */
export const familyOf = (measure: Measure): Measure => FAMILIES[measure] ?? measure;

/** Counts of what is there at a time, and not of what happened: they change slowly. */
export const STOCKS: ReadonlySet<Measure> = new Set<Measure>([
  'personnel',
  'held',
  'missing',
  'inNeed',
  'sick',
]);
/** Counts that are given for a town and for a country, for a month and in all. */
const TOTALLED: ReadonlySet<Measure> = new Set<Measure>([
  'personnel',
  'displaced',
  'inNeed',
  'returned',
  'sick',
]);
/** Days that two dated claims may lie apart. */
const TOLERANCE = { event: 3, stock: 30 };
/** Days beyond which two dated claims are surely of two matters; between the two a date may be misread. */
const APART = { event: 8, stock: 45 };
/** Days that a claim without a date of its own may lie from the other's time: near, and at the most. */
export const REACH = { event: { near: 10, far: 60 }, stock: { near: 45, far: 180 } };
/** Smaller figures are said of too many things. */
export const TELLING = 3;
/** Multiples of it are given by many. */
const ROUND = 10;
/** Letters from which on a word of a name tells who is named. */
const NAME = 4;
/** Figures of one matter rarely differ more than this. */
const FAR = 25;

const POINTS = {
  samePlace: 2,
  focusPlace: 1.25,
  /** Where the places tell nothing: two reports of one story; one and the same report. */
  story: 1.5,
  sameReport: 0.75,
  /** What is left of that where two single places are named. */
  otherName: 0.5,
  otherPlace: -2.5,
  otherIncident: -1.5,
  otherFocus: -0.75,
  sameTime: 1.5,
  nearTime: 0.75,
  otherTime: -2,
  otherTotal: -4,
  samePopulation: 0.5,
  sameFigure: 1.5,
  sameSpeaker: 0.25,
  twoFiguresOneSentence: -1,
  farFigures: -1.5,
};
/** Figures are of one matter from this many points on. */
export const JOIN = 1.25;

/** What the affinity of two claims needs to know of their documents and speakers. */
export interface Ties {
  /** Whether two mentions are of one speaker. */
  readonly sameSpeaker: SameSpeaker;
  /** How much two documents speak of the same names, from 0 to 1. Symmetric. */
  readonly story: (a: string, b: string) => number;
}

/** Points for two figures being of one matter. Symmetric. */
export function affinity(a: Claim, b: Claim, ties: Ties): Affinity {
  if (familyOf(a.measure!) !== familyOf(b.measure!) || a.counted !== b.counted) return null;
  const population = a.measure === 'personnel' ? 1 : populationsMeet(a, b);
  if (population === 0) return null;
  if (a.ofIllness !== b.ofIllness) return null;
  const time = timePoints(a.setting, b.setting, isStock(a, b) ? 'stock' : 'event');
  if (time === null) return null;
  const place =
    placePoints(a, b, ties) + (a.total !== b.total && TOTALLED.has(a.measure!) ? POINTS.otherTotal : 0);
  return (
    place +
    time +
    (population === 2 && a.population !== null ? POINTS.samePopulation : 0) +
    figurePoints(a, b, ties)
  );
}

const isStock = (a: Claim, b: Claim): boolean => STOCKS.has(a.measure!) || a.total || b.total;

function placePoints(a: Claim, b: Claim, { story }: Ties): number {
  const relation = relatePlaces(a.setting.places, b.setting.places);
  const both = a.setting.placed && b.setting.placed;
  if (relation === 'same') return both ? POINTS.samePlace : POINTS.focusPlace;
  if (relation === 'apart') return both ? POINTS.otherPlace : POINTS.otherFocus;
  if (relation === 'other' && a.separate !== b.separate) return POINTS.otherIncident;
  const told = a.document === b.document ? POINTS.sameReport : POINTS.story * story(a.document, b.document);
  return relation === 'open' ? told : told * POINTS.otherName;
}

export function timePoints(a: Setting, b: Setting, kind: 'event' | 'stock'): Affinity {
  if (!a.start || !a.end || !b.start || !b.end) return 0;
  const gap = Math.max(0, daysBetween(a.end, b.start), daysBetween(b.end, a.start));
  if (a.dated && b.dated) {
    if (gap <= TOLERANCE[kind]) return POINTS.sameTime;
    return gap <= APART[kind] ? POINTS.otherTime : null;
  }
  if (gap <= REACH[kind].near) return POINTS.nearTime;
  return gap <= REACH[kind].far ? 0 : null;
}

function figurePoints(a: Claim, b: Claim, { sameSpeaker }: Ties): number {
  const [x, y] = [middle(a), middle(b)];
  const told = sameSpeaker(a.speaker, b.speaker);
  let points = told ? POINTS.sameSpeaker : 0;
  if (x !== null && y !== null) {
    if (x === y) points += POINTS.sameFigure;
    else if (Math.max(x, y) > FAR * Math.max(1, Math.min(x, y)) && Math.min(x, y) > 0)
      points += POINTS.farFigures;
    if (
      x !== y &&
      a.document === b.document &&
      a.sentence === b.sentence &&
      told &&
      !a.replaced &&
      !b.replaced
    )
      points += POINTS.twoFiguresOneSentence;
  }
  return points;
}

/** The number by which two figures are compared at a glance. */
export const middle = ({ bounds }: Claim): number | null =>
  bounds?.point ?? bounds?.low ?? bounds?.high ?? null;

/** The same speaker's same figure, told again. */
export function isSameVersion(a: Claim, b: Claim, { sameSpeaker }: Ties): boolean {
  const figure = middle(a);
  return (
    figure !== null &&
    figure >= TELLING &&
    boundsKey(a.bounds) === boundsKey(b.bounds) &&
    a.grouped === b.grouped &&
    (sameSpeaker(a.speaker, b.speaker) || (figure % ROUND > 0 && (isRetold(a, b) || isRetold(b, a))))
  );
}

/** An outlet tells a figure in a paragraph that names the one who gave it. */
const isRetold = (claim: Claim, { speaker }: Claim): boolean =>
  claim.speaker.kind === 'publisher' &&
  speaker.kind !== 'publisher' &&
  spaced(speaker.name ?? '')
    .trim()
    .split(' ')
    .some((word) => word.length >= NAME && claim.nearby.has(word));

/** From this much of common names on, two reports tell one story. */
export const TALE = 0.5;
/** From this much on they do so even where they name different places. */
const ONE_TALE = 0.65;
/** Below this much they surely tell two. */
const NO_OTHER_TALE = 0.2;

/**
 * Whether something beside chance ties two figures: one place or one story at one time, or one figure in one place or
 * story at a time that may be the same. Only tied figures can come to stand in one matter. Symmetric.
 */
export function areTied(a: Claim, b: Claim, { story }: Ties): boolean {
  if (a.document === b.document) return true;
  const kind = isStock(a, b) ? 'stock' : 'event';
  const sameFigure = middle(a) !== null && boundsKey(a.bounds) === boundsKey(b.bounds);
  const sameTime = (timePoints(a.setting, b.setting, kind) ?? -1) > 0;
  if (!sameFigure && !sameTime) return false;
  const isThere = relatePlaces(a.setting.places, b.setting.places) === 'same';
  // One place alone ties what is surely of one time: much happens there in a month.
  if (isThere && (sameFigure || (a.setting.dated && b.setting.dated))) return true;
  if (!isThere && !sameFigure && !countriesMeet(a.setting, b.setting)) return false;
  return story(a.document, b.document) >= (isThere ? NO_OTHER_TALE : ONE_TALE);
}

const countriesMeet = (a: Setting, b: Setting): boolean =>
  a.places.some(({ country }) => country !== null && b.places.some((other) => other.country === country));
