import type { Claim, Setting } from '../claims/claim.ts';
import { type Affinity, isSameVersion, type Ties } from './affinity.ts';

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
      (other) => other === claim || (isSameVersion(claim, other, ties) && affinityOf(claim, other) !== null),
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
