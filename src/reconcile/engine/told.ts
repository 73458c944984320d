import type { Measure } from '../../model/index.ts';
import { borrows, LENT, lendingKey, lends, withBorrowedMeasure } from '../claims/borrowed.ts';
import { CARRIED_FROM, carriedClaims, isTelling, soughtIn } from '../claims/carried.ts';
import type { Claim } from '../claims/claim.ts';
import { claimsAtOrigin, type Echoes } from '../claims/echoes.ts';
import { plainName } from '../origins/names.ts';
import { dayOf, keyOf } from '../shelf/keys.ts';
import type { Base, Shelf, Told } from '../shelf/shelf.ts';
import { unbracketed } from '../speakers/names.ts';
import { figuresOf } from '../text/figures.ts';
import { around, type Library, type Posting, repost } from './library.ts';
import { membersOf } from './origins.ts';

/** Days between two reports of which one lends the other what a figure counts, or a figure. */
const LENT_WITHIN = 60;
const LARGE = 1000;
/** The measure of a figure of which nothing says what it counts: it is no claim of the ledger. */
const UNTOLD: Measure = 'other';

type Taken = Told & { readonly index: number };

/** What is told is asked for again by every report that comes near it. */
const taken = new WeakMap<readonly Told[], readonly Taken[]>();

/** The claims of a document that the ledger takes, with their numbers' indexes. */
export function toldIn(told: readonly Told[]): readonly Taken[] {
  let found = taken.get(told);
  if (!found) {
    found = told.flatMap((one, index) => (one.claim.measure === UNTOLD ? [] : [{ ...one, index }]));
    taken.set(told, found);
  }
  return found;
}

const lendKey = (claim: Claim): number => keyOf(`lends ${lendingKey(claim)}`);
const borrowKey = (claim: Claim): number => keyOf(`borrows ${lendingKey(claim)}`);
const carryKey = (value: number | null): number => keyOf(`carries ${value}`);
const seekKey = (value: number | null): number => keyOf(`seeks ${value}`);
/** The key under which documents stand whose claims name a speaker or place so. */
export const nameKey = (plain: string): number => keyOf(`name ${plain}`);

/** Where a document stands for what it says alone. */
export function basePostings(base: Base): readonly Posting[] {
  const day = dayOf(base.date);
  const keys = new Set<number>();
  for (const claim of base.claims) {
    if (lends(claim)) keys.add(lendKey(claim));
    if (borrows(claim)) keys.add(borrowKey(claim));
  }
  if (base.text !== null)
    for (const { value } of figuresOf(base.text)) if (value >= LARGE) keys.add(seekKey(value));
  const names = base.claims.flatMap(({ speaker, setting }) => [
    ...(speaker.name === null ? [] : [speaker.name]),
    ...speaker.aliases,
    ...setting.places.map(({ name }) => name),
  ]);
  return [
    ...[...keys].map((key) => ({ key, day })),
    ...[...new Set(names.flatMap((name) => [name, ...unbracketed(name)]).map(plainName))].map((name) => ({
      key: nameKey(name),
      day: 0,
    })),
  ];
}

/** Where a document stands for figures that reports in other languages may repeat. */
export const carriedPostings = (base: Base | undefined, told: readonly Told[]): readonly Posting[] =>
  base?.read
    ? [
        ...new Set(toldIn(told).flatMap(({ claim }) => (isTelling(claim) ? carryKey(soughtIn(claim)) : []))),
      ].map((key) => ({ key, day: dayOf(base.date) }))
    : [];

/** What is known of echoes, as the shelf has it. */
export function echoesOn(shelf: Shelf): Echoes {
  const link = (document: string) => {
    const number = shelf.numberOf(document);
    return number === undefined ? undefined : shelf.links.get(number);
  };
  return {
    links: { get: link, has: (document) => link(document) !== undefined },
    copies: {
      get: (key) => {
        const at = key.lastIndexOf(' ');
        const document = key.slice(0, at);
        const paragraph = Number(key.slice(at + 1));
        const number = shelf.numberOf(document);
        const copy =
          number === undefined
            ? undefined
            : shelf.echoes.get(number)?.copies.find((one) => one.paragraph === paragraph);
        return copy && { ...copy, document };
      },
    },
  };
}

export interface Retold {
  readonly before: readonly Told[];
  readonly after: readonly Told[];
}

/** What is told in documents whose claims may be others now; those that are not are left out. */
export function settleTold(
  library: Library,
  affected: ReadonlySet<number>,
  bases: readonly Base[],
  gone: readonly (readonly Told[])[],
): Map<number, Retold> {
  const { shelf } = library;
  const echoes = echoesOn(shelf);
  const read = new Set([...affected].filter((document) => library.base(document).read));
  for (const { claims, date } of bases)
    for (const document of around(library, claims.filter(lends).map(borrowKey), dayOf(date), LENT_WITHIN))
      if (shelf.bases.get(document)) read.add(document);
  const retold = new Map<number, Retold>();
  const put = (document: number, claims: readonly Claim[]): void => {
    const before = library.told(document);
    if (isSame(before, claims)) return;
    const after = claims.map((claim) => ({ claim, own: claim.setting }));
    const base = library.base(document);
    repost(shelf, document, carriedPostings(base, before), carriedPostings(base, after));
    retold.set(document, { before, after });
  };
  for (const document of read) put(document, settled(library, echoes, document));
  if (shelf.whole().unread > 0) {
    const claimsOf = (document: number): readonly Claim[] =>
      (retold.get(document)?.after ?? library.told(document)).map(({ claim, own }) => ({
        ...claim,
        setting: own,
      }));
    for (const document of unreadTouched(library, affected, retold, gone))
      put(document, carried(library, echoes, document, claimsOf));
  }
  return retold;
}

const isSame = (told: readonly Told[], claims: readonly Claim[]): boolean =>
  told.length === claims.length &&
  told.every(
    ({ claim, own }, index) => fingerprint({ ...claim, setting: own }) === fingerprint(claims[index]!),
  );

/** All that a claim says, as text, by which a change of it is seen. */
export const fingerprint = (claim: Claim): string =>
  JSON.stringify(claim, (_, value: unknown) => (value instanceof Set ? [...(value as Set<string>)] : value));

/** The claims of a document at their origin, with the measures that other reports lend them. */
function settled(library: Library, echoes: Echoes, document: number): readonly Claim[] {
  const { ties } = library;
  const base = library.base(document);
  return claimsAtOrigin(base, library.baseOf, echoes).map((claim) => {
    if (!borrows(claim)) return claim;
    const key = lendingKey(claim);
    const alike = [...around(library, [lendKey(claim)], dayOf(base.date), LENT_WITHIN)]
      .filter((other) => library.story(document, other) >= LENT)
      .flatMap((other) => library.base(other).claims.filter((one) => lends(one) && lendingKey(one) === key));
    return withBorrowedMeasure(claim, alike, ties.story);
  });
}

function unreadTouched(
  library: Library,
  affected: ReadonlySet<number>,
  retold: ReadonlyMap<number, Retold>,
  gone: readonly (readonly Told[])[],
): ReadonlySet<number> {
  const { shelf } = library;
  const found = new Set([...affected].filter((document) => !library.base(document).read));
  const seek = (told: readonly Told[]): void => {
    for (const { claim } of toldIn(told).filter((one) => isTelling(one.claim)))
      for (const document of around(library, [seekKey(soughtIn(claim))], dayOf(claim.published), LENT_WITHIN))
        found.add(document);
  };
  for (const [document, { before, after }] of retold) {
    seek(before);
    seek(after);
    const root = shelf.roots.get(document);
    for (const id of root === undefined ? [] : membersOf(shelf, root)) {
      const member = library.number(id);
      if (!library.base(member).read) found.add(member);
    }
  }
  for (const told of gone) seek(told);
  for (const document of found) if (!shelf.bases.get(document)) found.delete(document);
  return found;
}

function carried(
  library: Library,
  echoes: Echoes,
  document: number,
  claimsOf: (document: number) => readonly Claim[],
): readonly Claim[] {
  const { shelf, ties } = library;
  const { text, date } = library.base(document);
  if (text === null) return [];
  const sources = new Set(
    [
      ...around(
        library,
        figuresOf(text).map(({ value }) => carryKey(value)),
        dayOf(date),
        LENT_WITHIN,
      ),
    ].filter((other) => library.story(document, other) >= CARRIED_FROM),
  );
  const root = shelf.roots.get(document);
  for (const id of root === undefined ? [] : membersOf(shelf, root)) sources.add(library.number(id));
  const read = [...sources]
    .filter((other) => other !== document && library.base(other).read)
    .map((other) => ({ sketch: shelf.sketches.get(other)!, claims: claimsOf(other) }))
    .map((one) => ({ ...one, claims: one.claims.filter(({ measure }) => measure !== UNTOLD) }));
  return carriedClaims({ sketch: shelf.sketches.get(document)!, text }, read, echoes.links, ties.story);
}
