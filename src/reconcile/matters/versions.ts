import type { Claim, Setting } from '../claims/claim.ts';
import { type Affinity, areTied, isSameVersion, type Ties } from './affinity.ts';

/**
 * The claims with where and when each of them is set as far as any telling of the same figure by the same speaker
 * says it: one report names the place, the next the day.
 */
export function withSharedSettings(
  claims: readonly Claim[],
  affinityOf: (a: Claim, b: Claim) => Affinity,
  ties: Ties,
): readonly Claim[] {
  return claims.map((claim) => {
    const tellings = claims.filter(
      (other) =>
        other === claim ||
        (isSameVersion(claim, other, ties) &&
          areTied(claim, other, ties) &&
          (affinityOf(claim, other) !== null || isRecalled(claim, other, affinityOf, ties))),
    );
    return tellings.length > 1
      ? {
          ...claim,
          setting: joined(
            claim.setting,
            tellings.map(({ setting }) => setting),
          ),
        }
      : claim;
  });
}

/** Reports of one story: an undated one may tell the figure long after. */
const ONE_STORY = 0.3;

/** "Last year the mission counted 40": a figure without a time of its own, whose time another telling of it gives. */
const isRecalled = (
  claim: Claim,
  other: Claim,
  affinityOf: (a: Claim, b: Claim) => Affinity,
  { story }: Ties,
): boolean =>
  !claim.setting.dated &&
  other.setting.dated &&
  story(claim.document, other.document) >= ONE_STORY &&
  affinityOf({ ...claim, setting: { ...claim.setting, start: null, end: null } }, other) !== null;

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
