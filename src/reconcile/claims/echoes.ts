import type { OriginLink } from '../../model/index.ts';
import { boundsKey } from '../accounts/range.ts';
import { plainName } from '../origins/names.ts';
import type { Profile } from '../profile/profile.ts';
import { type Claim, refuses } from './claim.ts';

/** The document at the beginning of a chain of echoes. */
export function firstOf(document: string, links: ReadonlyMap<string, OriginLink>): string {
  let at = document;
  while (links.has(at)) at = links.get(at)!.of;
  return at;
}

/**
 * The claims of a document on their speakers' word as the origin behind it has them. What an echo repeats is said by
 * whoever says it in the original; its own voice is that of the original's publisher; and people whom it does not
 * name, such as "residents", are those of the original.
 */
export function claimsAtOrigin(
  { claims, document }: Profile,
  profiles: ReadonlyMap<string, Profile>,
  links: ReadonlyMap<string, OriginLink>,
): readonly Claim[] {
  const original = profiles.get(firstOf(document.id, links));
  if (!original || original.document.id === document.id) return claims;
  return claims.map((claim) => ({ ...claim, speaker: speakerAtOrigin(claim, original) }));
}

function speakerAtOrigin(claim: Claim, { claims, document }: Profile): Claim['speaker'] {
  const alike = claims.filter((other) => saysTheSame(claim, other));
  const repeated =
    alike.find((other) => sameName(claim, other)) ?? (alike.length === 1 ? alike[0] : undefined);
  if (repeated) return repeated.speaker;
  if (claim.speaker.kind !== 'publisher') return claim.speaker;
  return { ...claim.speaker, key: `${document.id}:publisher`, name: document.publisher ?? null };
}

const saysTheSame = (a: Claim, b: Claim): boolean =>
  a.topic === b.topic &&
  a.measure === b.measure &&
  a.label === b.label &&
  refuses(a) === refuses(b) &&
  (a.bounds !== null || a.label !== null) &&
  boundsKey(a.bounds) === boundsKey(b.bounds);

const sameName = (a: Claim, b: Claim): boolean =>
  a.speaker.name !== null &&
  b.speaker.name !== null &&
  plainName(a.speaker.name) === plainName(b.speaker.name);
