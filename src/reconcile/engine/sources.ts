import type { OriginLink } from '../../model/index.ts';
import { bucketsOf } from '../origins/candidates.ts';
import { type Copy, copiesAmong } from '../origins/copies.ts';
import { best, type Decision, decide, WITHIN_DAYS } from '../origins/decide.ts';
import type { Names, Sketch } from '../origins/sketch.ts';
import { keyOf, UNDATED } from '../shelf/keys.ts';
import type { CopiedParagraph, Echo, Found, Shelf } from '../shelf/shelf.ts';
import { shareOf } from '../text/hashes.ts';

/** Documents of one bucket with which one is compared: the earliest that may be its original. */
const COMPARED = 24;
/** Share of names and numbers without which no document is an echo of another, whatever their languages. */
const LEAST = 0.4;

type Where = Pick<Shelf, 'postings' | 'names' | 'sketches' | 'numberOf' | 'whole'>;

/** The key under which documents stand that were taken, as a whole or in a paragraph, from this one. */
export const takenFrom = (document: number): number => keyOf(`taken ${document}`);

export interface BucketKeys {
  /** Buckets of whole documents: only those of near dates meet in them. */
  readonly whole: readonly number[];
  readonly paragraphs: readonly number[];
}

export const bucketKeys = (sketch: Sketch): BucketKeys => {
  const { whole, paragraphs } = bucketsOf(sketch);
  return { whole: whole.map(keyOf), paragraphs: paragraphs.map(keyOf) };
};

/** What stands in the buckets of a document, as far as it can matter to it. */
export interface Buckets {
  readonly day: number;
  /** By bucket of whole documents: those of near dates, and those without one. */
  readonly whole: readonly (readonly Found[])[];
  /** By bucket of paragraphs: the earliest, through the document's day. */
  readonly paragraphs: readonly (readonly Found[])[];
}

/** Looks into the buckets of a document. */
export function lookInto({ postings, whole: count }: Where, day: number, keys: BucketKeys): Buckets {
  const areUndated = count().undated > 0;
  const [from, to] = day === UNDATED ? [0, UNDATED] : [day - WITHIN_DAYS, day + WITHIN_DAYS];
  return {
    day,
    whole: keys.whole.map((key) => {
      const dated = postings.between(key, from, to);
      return areUndated && day !== UNDATED ? [...dated, ...postings.between(key, UNDATED, UNDATED)] : dated;
    }),
    paragraphs: keys.paragraphs.map((key) => postings.between(key, 0, day, COMPARED)),
  };
}

/** The first of a bucket, to the end of the day on which enough were found. */
function earliest(found: readonly Found[]): readonly Found[] {
  let end = Math.min(found.length, COMPARED);
  while (end > 0 && end < found.length && found[end]!.day === found[end - 1]!.day) end++;
  return found.slice(0, end);
}

/** From which documents one may have been taken: the earliest in each of its buckets, as far as dates allow. */
function candidates(
  document: number,
  { day, whole, paragraphs }: Buckets,
): { readonly whole: ReadonlySet<number>; readonly paragraphs: ReadonlySet<number> } {
  const found = { whole: new Set<number>(), paragraphs: new Set<number>() };
  for (const bucket of whole) {
    for (const { item } of earliest(bucket.filter((one) => one.day <= day))) found.whole.add(item);
    if (day !== UNDATED)
      for (const { item } of earliest(bucket.filter((one) => one.day === UNDATED))) found.whole.add(item);
  }
  for (const bucket of paragraphs) for (const { item } of bucket) found.paragraphs.add(item);
  found.whole.delete(document);
  found.paragraphs.delete(document);
  return found;
}

/** From where a document may have been taken. */
export function echoOf(where: Where, document: number, buckets: Buckets): Echo {
  const { whole, paragraphs } = candidates(document, buckets);
  let echo: Echo = { option: null, copies: [] };
  for (const other of new Set([...whole, ...paragraphs]))
    echo = withCandidate(where, document, echo, other, paragraphs.has(other));
  return echo;
}

/** What is known of a document's sources after one more document was compared with it. */
export function withCandidate(
  where: Where,
  document: number,
  echo: Echo,
  other: number,
  inParagraphs: boolean,
): Echo {
  const mayBeTaken = mayBeEcho(where.names.get(document)!, where.names.get(other)!);
  if (!mayBeTaken && !inParagraphs) return echo;
  const sketch = where.sketches.get(document)!;
  const original = where.sketches.get(other)!;
  const decision = mayBeTaken ? decide(sketch, original) : undefined;
  const own = decision?.document === sketch.id ? decision : undefined;
  const option = own && echo.option ? best([own, echo.option])! : (own ?? echo.option);
  if (!inParagraphs) return option === echo.option ? echo : { ...echo, option };
  const copies = mergeCopies(echo.copies, sketch, original);
  return option === echo.option && copies === echo.copies ? echo : { option, copies };
}

const mayBeEcho = (a: Names, b: Names): boolean =>
  shareOf(a.hard, b.keys) >= LEAST || shareOf(b.hard, a.keys) >= LEAST;

function mergeCopies(
  known: readonly CopiedParagraph[],
  sketch: Sketch,
  other: Sketch,
): readonly CopiedParagraph[] {
  const found = copiesAmong([sketch, other], [[0, 1]]);
  const own = [...found.values()].filter(({ document }) => document === sketch.id);
  if (own.length === 0) return known;
  const copies = new Map(known.map((copy) => [copy.paragraph, copy]));
  for (const { paragraph, of, share } of own) {
    const before = copies.get(paragraph);
    if (!before || isBetter({ of, share }, before)) copies.set(paragraph, { paragraph, of, share });
  }
  return [...copies.values()].sort((a, b) => a.paragraph - b.paragraph);
}

const isBetter = (a: Pick<Copy, 'of' | 'share'>, b: Pick<Copy, 'of' | 'share'>): boolean =>
  a.share > b.share || (a.share === b.share && a.of < b.of);

/**
 * Documents of which a new or removed one may be the source: with `full`, those in a bucket so full that others come
 * in or fall out with it.
 */
export function touchedBy(
  { postings }: Where,
  document: number,
  { day, whole, paragraphs }: Buckets,
  keys: BucketKeys,
): {
  readonly whole: ReadonlySet<number>;
  readonly paragraphs: ReadonlySet<number>;
  readonly full: ReadonlySet<number>;
} {
  const touched = { whole: new Set<number>(), paragraphs: new Set<number>(), full: new Set<number>() };
  for (const bucket of whole) {
    const dated = bucket.filter((one) => one.day !== UNDATED);
    const isFull = dated.length > COMPARED;
    // Who has no date may come before anybody.
    if (day === UNDATED) for (const { item } of bucket) touched.full.add(item);
    else
      for (const one of bucket)
        if (one.day === UNDATED) touched.full.add(one.item);
        else if (one.day >= day) (isFull ? touched.full : touched.whole).add(one.item);
  }
  keys.paragraphs.forEach((key, index) => {
    const before = paragraphs[index]!.filter((one) => one.day < day).length;
    if (before >= COMPARED) return;
    const later = postings.between(key, day, UNDATED);
    const isFull = before + later.length > COMPARED;
    for (const { item } of later) (isFull ? touched.full : touched.paragraphs).add(item);
  });
  for (const documents of Object.values(touched)) documents.delete(document);
  return touched;
}

/** The link that follows from options alone: that of the document, unless it is the weakest of a circle. */
export function linkFrom(
  optionOf: (document: number) => Decision | null,
  numberOf: (document: string) => number,
  document: number,
): OriginLink | undefined {
  const own = optionOf(document);
  if (!own || own.strength <= 0) return undefined;
  let weakest = own;
  const seen = new Set([document]);
  for (let at = numberOf(own.of); ; ) {
    if (at === document) break;
    const next = optionOf(at);
    if (seen.has(at) || !next || next.strength <= 0) {
      weakest = own;
      return linkOf(own);
    }
    if (isAfter(next, weakest)) weakest = next;
    seen.add(at);
    at = numberOf(next.of);
  }
  return weakest === own ? undefined : linkOf(own);
}

/** Whether a link is taken up later than another: what comes last and would close a circle is left out. */
const isAfter = (a: Decision, b: Decision): boolean =>
  a.strength < b.strength || (a.strength === b.strength && a.document > b.document);

const linkOf = ({ document, of, kind, reason }: Decision): OriginLink => ({ document, of, kind, reason });
