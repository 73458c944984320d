import { type Claim, refuses } from '../claims/claim.ts';
import { middle, TALE, TELLING } from '../matters/affinity.ts';
import { ANSWERED_WITHIN, claimRefused } from '../matters/attach.ts';
import { dayOf, keyOf, UNDATED } from '../shelf/keys.ts';
import { placeWords } from '../shelf/places.ts';
import type { Told } from '../shelf/shelf.ts';
import { isAnswering } from './answers.ts';
import { around, claimNumber, type Library, type Posting, repost } from './library.ts';
import { type Retold, toldIn } from './told.ts';

/** What a refusal may be of, and what refusals may be of it, in words. */
const refusable = (claim: Claim): readonly string[] => {
  if (claim.topic !== 'figure' || refuses(claim)) return [];
  const figure = middle(claim);
  return [
    ...(figure !== null && figure >= TELLING ? [`number ${figure}`] : []),
    ...placeWords(claim.setting.places).map((place) => `${claim.measure} ${place}`),
  ];
};

const soughtBy = ({ numbers, speaksOf, setting }: Claim): readonly string[] => [
  ...numbers.filter((number) => number >= TELLING).map((number) => `number ${number}`),
  ...placeWords(setting.places).flatMap((place) => speaksOf.map((measure) => `${measure} ${place}`)),
];

const claimKeys = (told: readonly Told[]): readonly number[] =>
  toldIn(told).flatMap(({ claim }) => refusable(claim).map((word) => keyOf(`refused ${word}`)));

const refusalKeys = (told: readonly Told[]): readonly number[] =>
  toldIn(told).flatMap(({ claim }) =>
    claim.topic === 'refusal' ? soughtBy(claim).map((word) => keyOf(`refuses ${word}`)) : [],
  );

/** Where a document stands for refusals of what it says, and for what its refusals may be of. */
export const refusalPostings = (date: string | null, told: readonly Told[]): readonly Posting[] =>
  [...new Set([...claimKeys(told), ...refusalKeys(told)])].map((key) => ({ key, day: dayOf(date) }));

/** The key under which refusals of a claim stand. */
const refusersOf = (claim: number): number => keyOf(`refusers ${claim}`);

/** The numbers of the refusals of a claim. */
export const refusalsOf = ({ shelf }: Library, claim: number): readonly number[] =>
  shelf.postings.between(refusersOf(claim), 0, UNDATED).map(({ item }) => item);

interface Gone {
  readonly document: number;
  readonly date: string | null;
  readonly told: readonly Told[];
  readonly refused: readonly number[];
}

/**
 * Finds what each refusal refuses, in the documents told anew and in those that may speak of what they say. Returns
 * the claims of which others refuse something now than before.
 */
export function settleRefusals(
  library: Library,
  retold: ReadonlyMap<number, Retold>,
  gone: readonly Gone[],
): ReadonlySet<number> {
  const { shelf } = library;
  for (const [document, { before, after }] of retold) {
    const { date } = library.base(document);
    repost(shelf, document, refusalPostings(date, before), refusalPostings(date, after));
  }
  const concerned = new Set(retold.keys());
  const note = (told: readonly Told[], date: string | null, isTale: (other: number) => boolean): void => {
    const words = new Set(toldIn(told).flatMap(({ claim }) => refusable(claim)));
    const keys = [...words].map((word) => keyOf(`refuses ${word}`));
    for (const document of around(library, keys, dayOf(date), ANSWERED_WITHIN))
      if (isTale(document)) concerned.add(document);
  };
  for (const [document, { before, after }] of retold) {
    const isTale = (other: number): boolean => library.story(document, other) >= TALE;
    note(before, library.base(document).date, isTale);
    note(after, library.base(document).date, isTale);
  }
  const touched = new Set<number>();
  for (const { document, date, told, refused } of gone) {
    note(told, date, () => true);
    refused.forEach((claim, index) => {
      if (!claim) return;
      shelf.postings.remove(refusersOf(claim), 0, claimNumber(document, index));
      touched.add(claim);
    });
  }
  for (const document of concerned) {
    if (!shelf.bases.get(document)) continue;
    settleDocument(library, document, touched);
  }
  return touched;
}

function settleDocument(library: Library, document: number, touched: Set<number>): void {
  const { shelf } = library;
  const told = library.told(document);
  const placed = shelf.placed.get(document);
  const before = placed?.refused ?? [];
  const refusals = toldIn(told).filter(({ claim }) => claim.topic === 'refusal');
  if (refusals.length === 0 && before.every((claim) => claim === 0)) return;
  const after = told.map(() => 0);
  for (const { claim, index } of refusals) after[index] = refusedBy(library, document, claim);
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, now] = [before[index] ?? 0, after[index] ?? 0];
    const refusal = claimNumber(document, index);
    if (old) touched.add(old);
    if (now) touched.add(now);
    if (old === now) continue;
    if (old) shelf.postings.remove(refusersOf(old), 0, refusal);
    if (now) shelf.postings.add(refusersOf(now), 0, refusal);
  }
  shelf.placed.set(document, { homes: placed?.homes ?? told.map(() => 0), refused: after });
}

/** The number of the claim that a refusal refuses: a figure, or else an answer in its own report; 0 for none. */
function refusedBy(library: Library, document: number, refusal: Claim): number {
  const { ties } = library;
  const day = dayOf(refusal.published);
  const keys = soughtBy(refusal).map((word) => keyOf(`refused ${word}`));
  const near = [...around(library, keys, day, ANSWERED_WITHIN)].filter(
    (other) => library.story(document, other) >= TALE,
  );
  const numbers = new Map<Claim, number>();
  const enter = (other: number, isMeant: (claim: Claim) => boolean): readonly Claim[] =>
    toldIn(library.told(other)).flatMap(({ claim, index }) => {
      if (!isMeant(claim)) return [];
      numbers.set(claim, claimNumber(other, index));
      return [claim];
    });
  const figures = [...new Set([document, ...near])].flatMap((other) =>
    enter(other, ({ topic }) => topic === 'figure'),
  );
  const refused =
    claimRefused(refusal, figures, ties) ??
    (refusal.told ? claimRefused(refusal, enter(document, isAnswering), ties) : undefined);
  return refused ? numbers.get(refused)! : 0;
}
