import { hashString } from '../../learn/hash.ts';
import { type Claim, refuses } from '../claims/claim.ts';
import { versionOfLabel } from '../claims/labels.ts';
import { isBare, mayMean, type NameParts } from '../speakers/names.ts';
import type { Speaker } from '../speakers/unify.ts';
import { byTime, type Draft } from './draft.ts';
import { boundsKey } from './range.ts';

/** The speaker of a claim across documents. */
export type SpeakerOf = (claim: Claim) => Speaker;

/** A matter's claims as accounts: one for each speaker, figure or label, and side. */
export function draftAccounts(claims: readonly Claim[], speakerOf: SpeakerOf): readonly Draft[] {
  const speakerIn = resolveLoose(claims, speakerOf);
  const groups = Map.groupBy([...claims].sort(byTime), (claim) =>
    [speakerIn(claim).key, versionOf(claim)].join('|'),
  );
  return [...groups.values()]
    .map((members) => draftFrom(members, speakerIn(members[0]!)))
    .sort((a, b) => byTime(a.claims[0]!, b.claims[0]!) || (a.id < b.id ? -1 : 1));
}

/** What makes two claims of one speaker the same account. */
const versionOf = (claim: Claim): string =>
  [
    claim.topic,
    boundsKey(claim.bounds),
    versionOfLabel(claim.label, claim.topic),
    claim.grouped,
    refuses(claim) ? claim.stance : 'asserts',
  ].join('|');

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
 * Who speaks, within one matter. "The authorities" are the one body of the matter that the words may mean, first among
 * those that gave the very figure. Where nobody is named, the speaker is the one who gave that figure, if only one did.
 */
function resolveLoose(claims: readonly Claim[], speakerOf: SpeakerOf): SpeakerOf {
  const speakers = new Map(claims.map((claim) => [speakerOf(claim).key, speakerOf(claim)]));
  const meant = new Map<string, Speaker>();
  const keyFor = (claim: Claim): string => `${speakerOf(claim).key}|${versionOf(claim)}`;
  for (const claim of claims) {
    const speaker = speakerOf(claim);
    if (!isLoose(speaker)) continue;
    const alike = claims.filter((other) => versionOf(other) === versionOf(claim)).map(speakerOf);
    const found =
      onlyOne(alike, speaker) ??
      (speaker.kind === 'unknown' ? undefined : onlyOne(speakers.values(), speaker));
    if (found) meant.set(keyFor(claim), found);
  }
  return (claim) => meant.get(keyFor(claim)) ?? speakerOf(claim);
}

function onlyOne(among: Iterable<Speaker>, loose: Speaker): Speaker | undefined {
  const found = new Map<string, Speaker>();
  for (const speaker of among) {
    if (
      speaker.key !== loose.key &&
      speaker.kind !== 'unknown' &&
      !isContained(speaker, loose) &&
      mayStandFor(loose, speaker)
    )
      found.set(speaker.key, speaker);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** A speaker as loosely named stands for no other: of two such the one with more words is kept. */
const isContained = (speaker: Speaker, loose: Speaker): boolean =>
  isLoose(speaker) && wordCount(speaker) <= wordCount(loose) && speaker.key > loose.key;

const wordCount = ({ parts }: Speaker): number => Math.max(0, ...parts.map(({ words }) => words.length));

const isLoose = ({ kind, parts }: Speaker): boolean =>
  kind === 'unknown' || (kind !== 'crowd' && parts.every(isBare));

const mayStandFor = (loose: Speaker, named: Speaker): boolean =>
  loose.kind === 'unknown' ||
  loose.parts.some((bare: NameParts) => named.parts.some((parts) => mayMean(bare, parts)));
