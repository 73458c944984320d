import { hashString } from '../../learn/hash.ts';
import { type Claim, refuses } from '../claims/claim.ts';
import { isBare, mayMean, type NameParts } from '../speakers/names.ts';
import type { Speaker } from '../speakers/unify.ts';
import { byTime, type Draft } from './draft.ts';
import { boundsKey } from './range.ts';

/** The speaker of a claim across documents. */
export type SpeakerOf = (claim: Claim) => Speaker;

/** A matter's claims as accounts: one for each speaker, figure or label, and side. */
export function draftAccounts(claims: readonly Claim[], speakerOf: SpeakerOf): readonly Draft[] {
  const groups = Map.groupBy([...claims].sort(byTime), (claim) => {
    const side = refuses(claim) ? claim.stance : 'asserts';
    return [speakerOf(claim).key, boundsKey(claim.bounds), claim.label ?? '', claim.grouped, side].join('|');
  });
  const drafts = [...groups.values()].map((members) => draftFrom(members, speakerOf(members[0]!)));
  return mergeBare(drafts).sort((a, b) => byTime(a.claims[0]!, b.claims[0]!));
}

function draftFrom(claims: readonly Claim[], speaker: Speaker): Draft {
  const first = claims[0]!;
  return {
    id: `account-${hashString(`${first.id} ${speaker.key}`).toString(36)}`,
    speaker,
    stance: first.stance,
    bounds: first.bounds,
    label: first.label,
    grouped: first.grouped,
    claims,
  };
}

/**
 * A figure of "the authorities" or "officials" that is exactly the figure of one body whose name they may mean
 * is that body's figure. So is that of a speaker whom the text does not name.
 */
function mergeBare(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [...drafts];
  for (const draft of drafts) {
    if (!isLoose(draft.speaker)) continue;
    const meant = kept.filter(
      (other) =>
        other.id !== draft.id && sameVersion(other, draft) && mayStandFor(draft.speaker, other.speaker),
    );
    const speakers = new Set(meant.map(({ speaker }) => speaker.key));
    const target = meant[0];
    if (!target || speakers.size !== 1) continue;
    kept[kept.indexOf(target)] = { ...target, claims: [...target.claims, ...draft.claims].sort(byTime) };
    kept.splice(kept.indexOf(draft), 1);
  }
  return kept;
}

const isLoose = ({ kind, parts }: Speaker): boolean =>
  kind === 'unknown' || (kind !== 'publisher' && parts.every(isBare));

const sameVersion = (a: Draft, b: Draft): boolean =>
  boundsKey(a.bounds) === boundsKey(b.bounds) &&
  a.label === b.label &&
  a.grouped === b.grouped &&
  refuses(a) === refuses(b);

const mayStandFor = (loose: Speaker, named: Speaker): boolean =>
  loose.kind === 'unknown' ||
  loose.parts.some((bare: NameParts) => named.parts.some((parts) => mayMean(bare, parts)));
