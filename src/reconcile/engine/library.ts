import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import type { Claim } from '../claims/claim.ts';
import type { Ties } from '../matters/affinity.ts';
import { storyOf } from '../matters/story.ts';
import type { Names } from '../origins/sketch.ts';
import { dayOf, UNDATED } from '../shelf/keys.ts';
import type { Base, Shelf, Told } from '../shelf/shelf.ts';
import { type SameSpeaker, sameSpeakerBy } from '../speakers/same.ts';

/** Claims of one document at most: a claim's number is that of its document times this, and its index. */
const CLAIMS = 65_536;
/** Pairs of reports whose story is remembered while one change is worked through. */
const REMEMBERED = 200_000;

export const claimNumber = (document: number, index: number): number => document * CLAIMS + index;
export const documentIn = (claim: number): number => Math.floor(claim / CLAIMS);
export const indexIn = (claim: number): number => claim % CLAIMS;

/** The shelf with what is asked of it again and again while a change is worked through. */
export interface Library {
  readonly shelf: Shelf;
  readonly lexicon: LedgerLexicon;
  readonly ties: Ties;
  base(document: number): Base;
  baseOf(document: string): Base | undefined;
  names(document: number): Names;
  day(document: number): number;
  told(document: number): readonly Told[];
  claim(number: number): Claim | undefined;
  /** How much two documents tell one story, by their numbers. */
  story(a: number, b: number): number;
  number(document: string): number;
}

/** Names taken apart once are remembered from one change to the next. */
const comparisons = new WeakMap<LedgerLexicon, SameSpeaker>();

function sameSpeakerIn(lexicon: LedgerLexicon): SameSpeaker {
  const same = comparisons.get(lexicon) ?? sameSpeakerBy(lexicon);
  comparisons.set(lexicon, same);
  return same;
}

export function createLibrary(shelf: Shelf, lexicon: LedgerLexicon): Library {
  const stories = new Map<number, number>();
  const need = <T>(value: T | undefined, document: number): T => {
    if (value === undefined) throw new Error(`document ${document} is not on the shelf`);
    return value;
  };
  const base = (document: number): Base => need(shelf.bases.get(document), document);
  const names = (document: number): Names => need(shelf.names.get(document), document);
  const number = (document: string): number => shelf.numberOf(document) ?? 0;
  const told = (document: number): readonly Told[] => shelf.told.get(document) ?? [];
  const story = (a: number, b: number): number => {
    if (a === b) return 1;
    const pair = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
    let known = stories.get(pair);
    if (known === undefined) {
      known = storyOf(names(a), names(b));
      if (stories.size >= REMEMBERED) stories.clear();
      stories.set(pair, known);
    }
    return known;
  };
  return {
    shelf,
    lexicon,
    ties: {
      sameSpeaker: sameSpeakerIn(lexicon),
      story: (a, b) => (a === b ? 1 : story(number(a), number(b))),
    },
    base,
    baseOf: (document) => {
      const found = shelf.numberOf(document);
      return found === undefined ? undefined : shelf.bases.get(found);
    },
    names,
    day: (document) => dayOf(base(document).date),
    told,
    claim: (claim) => told(documentIn(claim))[indexIn(claim)]?.claim,
    story,
    number,
  };
}

/** Documents that stand under keys within some days of a day; those without a date meet all others. */
export function around(
  { shelf: { postings, whole } }: Library,
  keys: Iterable<number>,
  day: number,
  days: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const areUndated = day !== UNDATED && whole().undated > 0;
  for (const key of keys) {
    const from = day === UNDATED ? 0 : day - days;
    for (const { item } of postings.between(key, from, day === UNDATED ? UNDATED : day + days))
      found.add(item);
    if (areUndated) for (const { item } of postings.between(key, UNDATED, UNDATED)) found.add(item);
  }
  return found;
}

/** Puts a document under the keys under which it stands now, and takes it from those under which it stood before. */
export function repost(
  { postings }: Shelf,
  document: number,
  before: readonly Posting[],
  after: readonly Posting[],
): void {
  const old = new Map(before.map((posting) => [`${posting.key} ${posting.day}`, posting]));
  for (const { key, day } of after) if (!old.delete(`${key} ${day}`)) postings.add(key, day, document);
  for (const { key, day } of old.values())
    if (!after.some((one) => one.key === key && one.day === day)) postings.remove(key, day, document);
}

export interface Posting {
  readonly key: number;
  readonly day: number;
}
