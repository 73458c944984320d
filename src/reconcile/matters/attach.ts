import type { Measure } from '../../model/index.ts';
import { byTime } from '../accounts/draft.ts';
import { type Claim, refuses } from '../claims/claim.ts';
import { populationsMeet } from '../claims/populations.ts';
import { daysBetween } from '../time/days.ts';
import { middle, TALE, type Ties } from './affinity.ts';
import { relatePlaces } from './places.ts';

const POINTS = {
  figure: 2.5,
  measure: 1.5,
  sameParagraph: 1,
  justBefore: 1,
  stems: 2,
  otherReport: -0.5,
  samePlace: 1,
  anaphoric: 2,
  samePopulation: 1.5,
  otherPopulation: -1.5,
  otherPlace: -1.5,
};
/** A refusal belongs to the matter with the most points, from this many on: fewer where the text itself says that somebody denies. */
const ATTACH = { told: 3, negated: 3 };
/** What is said of men and crowds in many ways; a negation beside them denies no figure. */
const STATES: ReadonlySet<Measure> = new Set<Measure>(['personnel', 'participants']);
/** Share of common words without which nearness alone is no reason. */
const SUBSTANCE = 0.2;
/** Days between two times that are surely not the same. */
const APART = 20;
/** Days between two reports after which one no longer answers the other. */
export const ANSWERED_WITHIN = 45;

/** The claim that a refusal refuses: of those of other speakers the one with the most points; undefined where none has enough. */
export function claimRefused(refusal: Claim, among: readonly Claim[], ties: Ties): Claim | undefined {
  let best: Claim | undefined;
  let most = refusal.told ? ATTACH.told : ATTACH.negated;
  for (const claim of among) {
    const own = ties.sameSpeaker(claim.speaker, refusal.speaker);
    // Nobody denies only their own word, and takes back only their own.
    if (refuses(claim) || claim.topic === 'refusal' || own !== (refusal.stance === 'revises')) continue;
    if (claim.document !== refusal.document && !mayAnswer(refusal, claim, ties)) continue;
    const points = pointsBetween(refusal, claim, ties);
    if (points < most || (points === most && best !== undefined && byTime(best, claim) <= 0)) continue;
    best = claim;
    most = points;
  }
  return best;
}

/** Smaller figures are said of too many things. */
const TELLING = 3;

/**
 * Whether a refusal may be of a figure in another report: one that it names, or one of the measure of which it speaks
 * in the same place.
 */
export function mayAnswer(refusal: Claim, claim: Claim, { story }: Ties): boolean {
  if (claim.topic !== 'figure' || farApart(refusal, claim)) return false;
  const number = middle(claim);
  const named = number !== null && number >= TELLING && refusal.numbers.includes(number);
  const spoken =
    claim.measure !== null &&
    refusal.speaksOf.includes(claim.measure) &&
    relatePlaces(refusal.setting.places, claim.setting.places) === 'same';
  return (named || spoken) && story(refusal.document, claim.document) >= TALE;
}

function pointsBetween(refusal: Claim, claim: Claim, { story }: Ties): number {
  if (farApart(refusal, claim)) return Number.NEGATIVE_INFINITY;
  const number = middle(claim);
  let points = number !== null && refusal.numbers.includes(number) ? POINTS.figure : 0;
  if (refusal.anaphoric && refusal.document === claim.document) {
    points += POINTS.anaphoric;
    // What "it" points to may lie a few sentences back.
    if (refusal.paragraph === claim.paragraph) points += POINTS.sameParagraph;
  }
  if (claim.measure && refusal.speaksOf.includes(claim.measure)) points += POINTS.measure;
  else if (!refusal.told && !samePart(refusal, claim)) return Number.NEGATIVE_INFINITY;
  if (!refusal.told && claim.measure && STATES.has(claim.measure)) return Number.NEGATIVE_INFINITY;
  const shared = overlapOf(refusal.stems, claim.stems);
  if (points === 0 && shared < SUBSTANCE && !samePart(refusal, claim)) return Number.NEGATIVE_INFINITY;
  points += POINTS.stems * shared + nearness(refusal, claim, story);
  if (refusal.population !== null && claim.population !== null)
    points += populationsMeet(refusal, claim) ? POINTS.samePopulation : POINTS.otherPopulation;
  const places = relatePlaces(refusal.setting.places, claim.setting.places);
  if (places === 'apart') points += POINTS.otherPlace;
  if (places === 'same' && refusal.setting.placed && claim.setting.placed) points += POINTS.samePlace;
  return points;
}

/** Both are of the same part of the people: "none was under age" needs no other word. */
const samePart = (a: Claim, b: Claim): boolean =>
  a.population === b.population && (a.population === 'children' || a.population === 'women');

function nearness(refusal: Claim, claim: Claim, story: Ties['story']): number {
  if (refusal.document !== claim.document)
    return POINTS.otherReport + story(refusal.document, claim.document) / 2;
  const before = refusal.sentence - claim.sentence;
  return (
    (refusal.paragraph === claim.paragraph ? POINTS.sameParagraph : 0) +
    (before >= 0 && before <= 1 ? POINTS.justBefore : 0)
  );
}

function farApart({ setting: a, published: x }: Claim, { setting: b, published: y }: Claim): boolean {
  if (x && y && Math.abs(daysBetween(x, y)) > ANSWERED_WITHIN) return true;
  if (!a.start || !a.end || !b.start || !b.end || !a.dated || !b.dated) return false;
  return Math.max(daysBetween(a.end, b.start), daysBetween(b.end, a.start)) > APART;
}

/** Share of the shorter sentence's stems that the other has. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const stem of fewer) if (more.has(stem)) common++;
  return fewer.size ? common / fewer.size : 0;
}
