import type { Measure } from '../../model/index.ts';
import type { Claim, Setting } from '../claims/claim.ts';
import { populationsMeet } from '../claims/populations.ts';
import { daysBetween } from '../time/days.ts';
import { relatePlaces } from './places.ts';

/** What speaks for two figures being of one matter, in points; null where they cannot be. */
export type Affinity = number | null;

/** Counts of what is there at a time, and not of what happened: they change slowly and depend on the area. */
const STOCKS: ReadonlySet<Measure> = new Set<Measure>([
  'personnel',
  'displaced',
  'held',
  'missing',
  'inNeed',
  'sick',
]);
const TOLERANCE = { event: 3, stock: 30 };
/** Days that an undated claim may lie from the other's time. */
const REACH = { event: 30, stock: 90 };
/** Figures of one matter rarely differ more than this. */
const FAR = 12;

const POINTS = {
  samePlace: 2,
  focusPlace: 1.25,
  holdingPlace: 0.5,
  otherFocus: -2,
  sameTime: 1.5,
  nearTime: 0.75,
  farUndated: -1.5,
  samePopulation: 0.5,
  sameFigure: 1.5,
  sameSpeaker: 0.25,
  twoFiguresOneSentence: -1,
  farFigures: -1.5,
};
/** Figures are of one matter from this many points on. */
export const JOIN = 1.5;

/** Speaker key of a claim, after names were made one across documents. */
export type SpeakerKey = (claim: Claim) => string;

/** Points for two figures being of one matter. Symmetric. */
export function affinity(a: Claim, b: Claim, speakerKey: SpeakerKey): Affinity {
  if (a.measure !== b.measure || a.counted !== b.counted) return null;
  const population = a.measure === 'personnel' ? 1 : populationsMeet(a.population, b.population);
  if (population === 0) return null;
  const stock = STOCKS.has(a.measure!);
  const place = placePoints(a.setting, b.setting, stock);
  const time = timePoints(a.setting, b.setting, stock ? 'stock' : 'event');
  if (place === null || time === null) return null;
  return (
    place +
    time +
    (population === 2 && a.population !== null ? POINTS.samePopulation : 0) +
    figurePoints(a, b, speakerKey)
  );
}

function placePoints(a: Setting, b: Setting, stock: boolean): Affinity {
  const relation = relatePlaces(a.places, b.places);
  if (relation === undefined) return 0;
  const both = a.placed && b.placed;
  if (relation === 'same') return both ? POINTS.samePlace : POINTS.focusPlace;
  if (relation === 'holds') return stock && both ? null : POINTS.holdingPlace;
  return both ? null : POINTS.otherFocus;
}

function timePoints(a: Setting, b: Setting, kind: 'event' | 'stock'): Affinity {
  if (!a.start || !a.end || !b.start || !b.end) return 0;
  const gap = Math.max(0, daysBetween(a.end, b.start), daysBetween(b.end, a.start));
  if (a.dated && b.dated) return gap <= TOLERANCE[kind] ? POINTS.sameTime : null;
  return gap <= REACH[kind] ? POINTS.nearTime : POINTS.farUndated;
}

function figurePoints(a: Claim, b: Claim, speakerKey: SpeakerKey): number {
  const [x, y] = [middle(a), middle(b)];
  const sameSpeaker = speakerKey(a) === speakerKey(b);
  let points = sameSpeaker ? POINTS.sameSpeaker : 0;
  if (x !== null && y !== null) {
    if (x === y) points += POINTS.sameFigure;
    else if (Math.max(x, y) > FAR * Math.max(1, Math.min(x, y)) && Math.min(x, y) > 0)
      points += POINTS.farFigures;
    if (
      x !== y &&
      a.document === b.document &&
      a.sentence === b.sentence &&
      sameSpeaker &&
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
