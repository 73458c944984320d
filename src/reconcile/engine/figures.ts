import { boundsKey } from '../accounts/range.ts';
import type { Claim } from '../claims/claim.ts';
import {
  affinity,
  areTied,
  familyOf,
  isSameVersion,
  JOIN,
  middle,
  REACH,
  STOCKS,
  TALE,
} from '../matters/affinity.ts';
import { dayOf, keyOf, UNDATED } from '../shelf/keys.ts';
import { countriesOf, placeWords } from '../shelf/places.ts';
import type { Library, Posting } from './library.ts';
import { toldIn } from './told.ts';

/** Longest intervals, in days, of the two classes under which claims stand by the day on which they begin. */
const LENGTHS = [31, 366];
/** The class of what lasts longer, or has no time. */
const OPEN = LENGTHS.length;

/** Where a claim stands in time. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Index of its class by its length. */
  readonly length: number;
}

function stretchOf({ setting }: Claim): Stretch {
  const [start, end] = [dayOf(setting.start), dayOf(setting.end)];
  if (start === UNDATED || end === UNDATED) return { start: UNDATED, end: UNDATED, length: OPEN };
  const index = LENGTHS.findIndex((longest) => end - start <= longest);
  return { start, end, length: index < 0 ? OPEN : index };
}

/** What is compared with one another: figures of one family and unit; totals apart, for they move slowly. */
const KINDS = ['each', 'total'] as const;
type Kind = (typeof KINDS)[number];
const kindOf = (claim: Claim): Kind => (claim.total && !STOCKS.has(claim.measure!) ? 'total' : 'each');

/** Claims of different blocks cannot be tied. */
export const blockOf = (claim: Claim): string => `${familyOf(claim.measure!)} ${claim.counted}`;

const figureOf = (claim: Claim): string | undefined =>
  middle(claim) === null ? undefined : `figure ${boundsKey(claim.bounds)}`;

/** Where a figure stands for those that may be tied to it. */
export function figurePostings(claim: Claim): readonly Posting[] {
  const { start, length } = stretchOf(claim);
  const { places } = claim.setting;
  const figure = figureOf(claim);
  const words = [
    ...placeWords(places),
    ...countriesOf(places).map((country) => `in ${country}`),
    ...(figure === undefined ? [] : [figure]),
  ];
  return words.map((word) => ({
    key: keyOf(`${blockOf(claim)} ${kindOf(claim)} ${length} ${word}`),
    day: start,
  }));
}

/** Figures that are tied to one, with the numbers of their documents and their indexes. */
export function tiedTo(
  library: Library,
  claim: Claim,
  document: number,
): readonly { readonly document: number; readonly index: number }[] {
  const { ties } = library;
  const block = blockOf(claim);
  return [...documentsNear(library, claim, document)].flatMap((other) =>
    toldIn(library.told(other)).flatMap(({ claim: one, index }) =>
      one.topic === 'figure' &&
      blockOf(one) === block &&
      (other !== document || one.id !== claim.id) &&
      areLinked(claim, one, ties)
        ? [{ document: other, index }]
        : [],
    ),
  );
}

/** Whether two figures are tied so that they can come to stand in one matter. Symmetric. */
export function areLinked(a: Claim, b: Claim, ties: Library['ties']): boolean {
  const value = affinity(a, b, ties);
  return value !== null && (value >= JOIN || isSameVersion(a, b, ties)) && areTied(a, b, ties);
}

/** Documents with figures that may be tied to this one. */
function documentsNear(library: Library, claim: Claim, document: number): ReadonlySet<number> {
  const { places } = claim.setting;
  const isTale = (other: number): boolean => library.story(document, other) >= TALE;
  const find = (word: string, reach: 'near' | 'far'): Starting => startingNear(library, claim, word, reach);
  const found = new Set([document]);
  const figure = figureOf(claim);
  const alike = figure === undefined ? new Set<number>() : find(figure, 'far').far;
  const there = new Set<number>();
  for (const word of placeWords(places)) {
    const { near, far } = find(word, alike.size ? 'far' : 'near');
    for (const other of near) found.add(other);
    for (const other of far) there.add(other);
  }
  for (const country of countriesOf(places))
    for (const other of find(`in ${country}`, 'near').near) if (isTale(other)) found.add(other);
  for (const other of alike) if (there.has(other) || isTale(other)) found.add(other);
  return found;
}

/** Documents by how near to a claim theirs begin; the far ones, where they were sought, hold the near ones. */
interface Starting {
  readonly near: ReadonlySet<number>;
  readonly far: ReadonlySet<number>;
}

/** Documents under a word whose claims begin so near to one that they may be of its time. */
function startingNear(
  { shelf: { postings } }: Library,
  claim: Claim,
  word: string,
  reach: 'near' | 'far',
): Starting {
  const { start, end } = stretchOf(claim);
  const [near, far] = [new Set<number>(), new Set<number>()];
  for (const kind of KINDS) {
    if (kind === 'total' && STOCKS.has(claim.measure!)) continue;
    const isStock = STOCKS.has(claim.measure!) || claim.total || kind === 'total';
    const days = REACH[isStock ? 'stock' : 'event'];
    for (let length = 0; length <= OPEN; length++) {
      const key = keyOf(`${blockOf(claim)} ${kind} ${length} ${word}`);
      const all = length === OPEN || start === UNDATED;
      const before = all ? Number.POSITIVE_INFINITY : LENGTHS[length]!;
      const from = all ? Number.MIN_SAFE_INTEGER : start - days[reach] - before;
      for (const { day, item } of postings.between(key, from, all ? UNDATED : end + days[reach])) {
        if (reach === 'far') far.add(item);
        if (all || (day >= start - days.near - before && day <= end + days.near)) near.add(item);
      }
    }
  }
  return { near, far };
}
