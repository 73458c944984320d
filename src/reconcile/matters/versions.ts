import type { Claim, Setting } from '../claims/claim.ts';
import { affinity, isSameVersion, TALE, type Ties } from './affinity.ts';

/** Days between two reports that tell one figure of one time. */
export const TOLD_WITHIN = 30;

/**
 * Whether another claim tells the same figure of the same speaker, so that each says where and when the other is set:
 * one report names the place, the next the day.
 */
export function isTelling(claim: Claim, other: Claim, ties: Ties): boolean {
  return (
    isSameVersion(claim, other, ties) &&
    (claim.document === other.document || ties.story(claim.document, other.document) >= TALE) &&
    (affinity(claim, other, ties) !== null || isRecalled(claim, other, ties))
  );
}

/** The setting of a claim as far as any telling of its figure says it. The tellings come in the order of their ids. */
export const sharedSetting = (own: Setting, others: readonly Setting[]): Setting =>
  others.length ? joined(own, others) : own;

/** "Last year the mission counted 40": a figure without a time of its own, whose time another telling of it gives. */
const isRecalled = (claim: Claim, other: Claim, ties: Ties): boolean =>
  !claim.setting.dated &&
  other.setting.dated &&
  affinity({ ...claim, setting: { ...claim.setting, start: null, end: null } }, other, ties) !== null;

function joined(own: Setting, all: readonly Setting[]): Setting {
  const placed = all.filter((setting) => setting.placed);
  const places = new Map(
    (placed.length ? placed : all).flatMap((setting) => setting.places).map((place) => [place.name, place]),
  );
  const time = own.dated ? own : (all.find((setting) => setting.dated) ?? own);
  return {
    places: [...places.values()],
    placed: placed.length > 0,
    start: time.start,
    end: time.end,
    dated: time.dated,
  };
}
