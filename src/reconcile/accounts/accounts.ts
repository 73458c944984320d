import { hashString } from '../../learn/hash.ts';
import { type Claim, refuses } from '../claims/claim.ts';
import { versionOfLabel } from '../claims/labels.ts';
import { isBare, mayMean, type NameParts } from '../speakers/names.ts';
import type { Speaker } from '../speakers/unify.ts';
import { byTime, type Draft } from './draft.ts';
import { boundsKey, rangeOf } from './range.ts';

/** The speaker of a claim across documents. */
export type SpeakerOf = (claim: Claim) => Speaker;

/** A matter's claims as accounts: one for each speaker, figure or label, and side. */
export function draftAccounts(claims: readonly Claim[], speakerOf: SpeakerOf): readonly Draft[] {
  const speakerIn = resolveLoose(claims, speakerOf);
  const groups = Map.groupBy([...claims].sort(byTime), (claim) =>
    [speakerIn(claim).key, versionOf(claim)].join('|'),
  );
  const drafts = [...groups.values()].map((members) => draftFrom(members, speakerIn(members[0]!)));
  return drafts
    .map((draft) => withRefused(draft, drafts))
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

/** Who denies or doubts a figure tells it: the words are evidence of the one account that has the figure, too. */
function withRefused(draft: Draft, all: readonly Draft[]): Draft {
  if (refuses(draft) || rangeOf(draft.bounds) === null) return draft;
  const key = boundsKey(draft.bounds);
  const rivals = all.filter((other) => !refuses(other) && boundsKey(other.bounds) === key);
  if (rivals.length !== 1) return draft;
  const told = all
    .filter(
      (other) => refuses(other) && other.speaker.key !== draft.speaker.key && boundsKey(other.bounds) === key,
    )
    .flatMap(({ claims }) => claims);
  return told.length ? { ...draft, claims: [...draft.claims, ...told].sort(byTime) } : draft;
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
 * Who speaks, within one matter. "The authorities" are the one body of the matter that the words may mean, first among
 * those that gave the very figure. Where nobody is named, or an outlet tells a figure that somebody gave before, the
 * speaker is the one who gave it, if only one did. Two bodies of the state that gave the same figure are one speaker.
 */
function resolveLoose(claims: readonly Claim[], speakerOf: SpeakerOf): SpeakerOf {
  const firm = joinState(claims, speakerOf);
  const speakers = new Map(claims.map((claim) => [firm(claim).key, firm(claim)]));
  const meant = new Map<string, Speaker>();
  for (const claim of claims) {
    const speaker = firm(claim);
    const told = retold(claim, claims, firm);
    const alike = claims.filter((other) => versionOf(other) === versionOf(claim)).map(firm);
    const found =
      told ??
      (isLoose(speaker)
        ? (onlyOne(alike, speaker) ??
          (speaker.kind === 'unknown' ? undefined : onlyOne(speakers.values(), speaker)))
        : undefined);
    if (found) meant.set(claim.id, found);
  }
  return (claim) => meant.get(claim.id) ?? firm(claim);
}

/** Government, ministry and authorities that gave the same figure are one speaker, unless their names part them. */
function joinState(claims: readonly Claim[], speakerOf: SpeakerOf): SpeakerOf {
  const joined = new Map<string, Speaker>();
  const follow = (speaker: Speaker): Speaker => {
    const next = joined.get(speaker.key);
    return next ? follow(next) : speaker;
  };
  for (const [index, a] of claims.entries()) {
    for (const b of claims.slice(index + 1)) {
      const [x, y] = [follow(speakerOf(a)), follow(speakerOf(b))];
      if (
        x.key === y.key ||
        x.parted.has(y.key) ||
        a.bounds === null ||
        versionOf(a) !== versionOf(b) ||
        !(bothState(x, y) || namesMeet(x, y))
      )
        continue;
      const [kept, other] =
        wordCount(x) > wordCount(y) || (wordCount(x) === wordCount(y) && x.key < y.key) ? [x, y] : [y, x];
      joined.set(other.key, kept);
    }
  }
  return (claim) => follow(speakerOf(claim));
}

/** Two bodies' names share two words that tell which body it is: enough where they gave the same figure. */
function namesMeet(a: Speaker, b: Speaker): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  return a.parts.some((x) =>
    b.parts.some((y) => new Set(x.telling.filter((word) => y.telling.includes(word))).size >= 2),
  );
}

/** Both are bodies of the state, and no word of one's name is missing from the other's but those of the country. */
function bothState(a: Speaker, b: Speaker): boolean {
  if (!a.ofState || !b.ofState) return false;
  const names = (speaker: Speaker): readonly string[] => speaker.parts.flatMap(({ telling }) => telling);
  const [x, y] = [names(a), names(b)];
  return x.length === 0 || y.length === 0 || x.some((word) => y.includes(word));
}

/** "Not 22 but 34", "34 instead of 22": the figure beside the new one is the same speaker's. */
const isReplacedBy = (old: Claim, claim: Claim): boolean =>
  old.replaced &&
  !claim.replaced &&
  old.speaker.kind === 'publisher' &&
  old.document === claim.document &&
  old.sentence === claim.sentence;

/**
 * Whose figure an outlet tells again: that of the one named speaker who gave it no later, where the outlet names the
 * speaker beside it, puts it above the report in which they give it, or says that the figure was replaced.
 */
function retold(claim: Claim, claims: readonly Claim[], speakerOf: SpeakerOf): Speaker | undefined {
  const own = claim.speaker.kind === 'publisher';
  if ((!own && !claim.replaced) || claim.bounds === null || refuses(claim)) return undefined;
  const replaced = own ? claims.find((other) => isReplacedBy(other, claim)) : undefined;
  if (replaced) return retold(replaced, claims, speakerOf);
  const givers = new Map<string, Speaker>();
  for (const other of claims) {
    const speaker = speakerOf(other);
    if (speaker.key === speakerOf(claim).key || speaker.parted.has(speakerOf(claim).key)) continue;
    if (versionOf(other) !== versionOf(claim) || (other.published ?? '') > (claim.published ?? '9999'))
      continue;
    if (
      (own && (claim.replaced || isHeadingOf(claim, other))) ||
      speaker.parts.some(({ words }) => words.some((word) => claim.nearby.has(word)))
    )
      givers.set(speaker.key, speaker);
  }
  return givers.size === 1 ? [...givers.values()][0] : undefined;
}

/** The first words of a report sum up what it quotes after them. */
const isHeadingOf = (claim: Claim, other: Claim): boolean =>
  claim.document === other.document && claim.sentence === 0 && other.sentence > 0;

function onlyOne(among: Iterable<Speaker>, loose: Speaker): Speaker | undefined {
  const found = new Map<string, Speaker>();
  for (const speaker of among) {
    if (
      speaker.key !== loose.key &&
      speaker.kind !== 'unknown' &&
      !speaker.parted.has(loose.key) &&
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

const isLoose = ({ kind, parts, someOutlet }: Speaker): boolean =>
  kind === 'unknown' || someOutlet || (kind !== 'crowd' && parts.every(isBare));

const mayStandFor = (loose: Speaker, named: Speaker): boolean =>
  loose.kind === 'unknown' ||
  (loose.someOutlet && named.publisher) ||
  loose.parts.some((bare: NameParts) => named.parts.some((parts) => mayMean(bare, parts)));
