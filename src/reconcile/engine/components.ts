import { byTime } from '../accounts/draft.ts';
import type { Claim } from '../claims/claim.ts';
import { affinity, areTied, isSameVersion, JOIN, TALE } from '../matters/affinity.ts';
import { cluster, type Joining } from '../matters/cluster.ts';
import { describesSame, SAME_MEN, topicOf } from '../matters/descriptions.ts';
import { questionOf } from '../matters/matter.ts';
import { keyOf } from '../shelf/keys.ts';
import type { Cluster, Component, Placed, Told } from '../shelf/shelf.ts';
import { answerPostings, answersTiedTo, isAnswering } from './answers.ts';
import { blockOf, figurePostings, tiedTo } from './figures.ts';
import { claimNumber, documentIn, indexIn, type Library, type Posting, repost } from './library.ts';
import { fingerprint, type Retold, toldIn } from './told.ts';

const NOWHERE: Placed = { homes: [], refused: [] };

/** Where a document stands for the claims that may be tied to its own. */
export const tiePostings = (told: readonly Told[]): readonly Posting[] => {
  const postings = toldIn(told).flatMap(({ claim }) =>
    claim.topic === 'figure' ? figurePostings(claim) : isAnswering(claim) ? answerPostings(claim) : [],
  );
  return [...new Map(postings.map((posting) => [`${posting.key} ${posting.day}`, posting])).values()];
};

/**
 * Parts the claims that were told anew, and all that ties connect to them, into those of one matter each. Returns the
 * units that hold others now.
 */
export function settleComponents(
  library: Library,
  retold: ReadonlyMap<number, Retold>,
  gone: readonly { readonly document: number; readonly placed: Placed }[],
): Set<number> {
  const { shelf } = library;
  const dirty = new Set<number>();
  const fresh: number[] = [];
  for (const { placed } of gone) for (const home of placed.homes) if (home) dirty.add(home);
  for (const [document, change] of retold) fresh.push(...takeOut(library, document, change, dirty));
  for (const claim of fresh) {
    const told = library.claim(claim)!;
    const document = documentIn(claim);
    const tied =
      told.topic === 'figure' ? tiedTo(library, told, document) : answersTiedTo(library, told, document);
    for (const { document: other, index } of tied) {
      const home = shelf.placed.get(other)?.homes[index];
      if (home) dirty.add(home);
    }
  }
  const before = new Map<number, number[]>();
  const pool = new Set(fresh);
  for (const component of dirty) {
    for (const { unit, claims } of shelf.components.get(component)?.clusters ?? []) {
      hold(before, unit, claims);
      shelf.postings.remove(unit, 0, component);
      for (const claim of claims) if (homeOf(library, claim) === component) pool.add(claim);
    }
    shelf.components.delete(component);
  }
  const after = new Map<number, number[]>();
  for (const component of partedInto(library, pool)) {
    const number = oldHome(library, component, dirty) ?? nextComponent(library);
    dirty.delete(number);
    shelf.components.set(number, component);
    for (const { unit, claims } of component.clusters) {
      hold(after, unit, claims);
      shelf.postings.add(unit, 0, number);
      for (const claim of claims) putHome(library, claim, number);
    }
  }
  return unlike(before, after);
}

function hold(units: Map<number, number[]>, unit: number, claims: readonly number[]): void {
  const held = units.get(unit);
  if (held) held.push(...claims);
  else units.set(unit, [...claims]);
}

/** Units that do not hold the same claims in both. */
const unlike = (
  before: ReadonlyMap<number, readonly number[]>,
  after: ReadonlyMap<number, readonly number[]>,
): Set<number> => {
  const holdSame = (unit: number): boolean => {
    const [old, now] = [before.get(unit) ?? [], new Set(after.get(unit))];
    return old.length === now.size && old.every((claim) => now.has(claim));
  };
  return new Set([...before.keys(), ...after.keys()].filter((unit) => !holdSame(unit)));
};

/** Takes the claims that changed out of their components; returns the numbers of those that are to be put somewhere. */
function takeOut(
  { shelf }: Library,
  document: number,
  { before, after }: Retold,
  dirty: Set<number>,
): readonly number[] {
  const { homes, refused } = shelf.placed.get(document) ?? NOWHERE;
  const placed = after.map(() => 0);
  const fresh: number[] = [];
  const old = new Map(toldIn(before).map(({ index, claim }) => [index, fingerprint(claim)]));
  for (const { index, claim } of toldIn(after)) {
    if (claim.topic === 'refusal') continue;
    const home = homes[index] ?? 0;
    if (home && old.get(index) === fingerprint(claim)) placed[index] = home;
    else fresh.push(claimNumber(document, index));
  }
  homes.forEach((home, index) => {
    if (home && placed[index] !== home) dirty.add(home);
  });
  shelf.told.set(document, after);
  shelf.placed.set(document, { homes: placed, refused });
  repost(shelf, document, tiePostings(before), tiePostings(after));
  return fresh;
}

const homeOf = ({ shelf }: Library, claim: number): number =>
  shelf.placed.get(documentIn(claim))?.homes[indexIn(claim)] ?? 0;

function putHome({ shelf }: Library, claim: number, component: number): void {
  const document = documentIn(claim);
  const { homes, refused } = shelf.placed.get(document)!;
  if (homes[indexIn(claim)] === component) return;
  shelf.placed.set(document, { homes: homes.with(indexIn(claim), component), refused });
}

/** The number of a component that was taken apart and of which claims are in this one: fewer have to be told. */
const oldHome = (library: Library, { clusters }: Component, dirty: ReadonlySet<number>): number | undefined =>
  clusters
    .flatMap(({ claims }) => claims)
    .map((claim) => homeOf(library, claim))
    .find((home) => dirty.has(home));

function nextComponent({ shelf }: Library): number {
  const whole = shelf.whole();
  shelf.setWhole({ ...whole, nextComponent: whole.nextComponent + 1 });
  return whole.nextComponent;
}

/** A claim with its number while it is compared with others. */
type Numbered = Claim & { readonly number: number };

function partedInto(library: Library, pool: ReadonlySet<number>): readonly Component[] {
  const claims = [...pool].map((number): Numbered => ({ ...library.claim(number)!, number }));
  const blocks = Map.groupBy(claims, (claim) =>
    claim.topic === 'figure' ? `figure ${blockOf(claim)}` : `answer ${topicOf(claim)}`,
  );
  return [...blocks.values()].flatMap((block) => {
    const joining = block[0]!.topic === 'figure' ? figuresJoined(library) : answersJoined(library);
    return cluster(block, joining).map((clusters) => ({
      clusters: clusters.map(
        (members): Cluster => ({
          unit: unitOf(library, members),
          claims: members.map(({ number }) => number),
        }),
      ),
    }));
  });
}

const figuresJoined = ({ ties }: Library): Joining<Numbered> => ({
  affinityOf: (a, b) => affinity(a, b, ties),
  alike: (a, b) => isSameVersion(a, b, ties),
  tied: (a, b) => areTied(a, b, ties),
  least: JOIN,
});

const answersJoined = ({ ties }: Library): Joining<Numbered> => ({
  affinityOf: (a, b) => describesSame(a, b, ties),
  alike: () => false,
  tied: (a, b) => ties.story(a.document, b.document) >= TALE,
  least: SAME_MEN,
});

/** Figures that answer one question, as it is asked in words with its place and time, are of one matter. */
function unitOf({ lexicon }: Library, claims: readonly Claim[]): number {
  const question = claims[0]!.topic === 'figure' ? questionOf(claims, lexicon) : undefined;
  return keyOf(question === undefined ? `alone ${[...claims].sort(byTime)[0]!.id}` : `asked ${question}`);
}
