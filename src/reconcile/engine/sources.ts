import type { OriginLink } from '../../model/index.ts';
import { type Buckets, bucketsOf } from '../origins/candidates.ts';
import { type Copy, copiesAmong } from '../origins/copies.ts';
import { best, type Decision, decide, WITHIN_DAYS } from '../origins/decide.ts';
import type { Names, Sketch } from '../origins/sketch.ts';
import { dayOf, keyOf, UNDATED } from '../shelf/keys.ts';
import type { CopiedParagraph, Echo, Shelf } from '../shelf/shelf.ts';
import { shareOf } from '../text/hashes.ts';

/** Documents of one bucket with which one is compared: the earliest that may be its original. */
const COMPARED = 24;
/** Share of names and numbers without which no document is an echo of another, whatever their languages. */
const LEAST = 0.4;

type Where = Pick<Shelf, 'postings' | 'names' | 'sketches' | 'numberOf'>;

/** The key under which documents stand that were taken, as a whole or in a paragraph, from this one. */
export const takenFrom = (document: number): number => keyOf(`taken ${document}`);

export interface BucketKeys {
  /** Buckets of whole documents: only those of near dates meet in them. */
  readonly whole: readonly number[];
  readonly paragraphs: readonly number[];
}

export const bucketKeys = (sketch: Sketch): BucketKeys => {
  const { whole, paragraphs }: Buckets = bucketsOf(sketch);
  return { whole: whole.map(keyOf), paragraphs: paragraphs.map(keyOf) };
};

/** From which documents one may have been taken: the earliest in each of its buckets, as far as dates allow. */
function candidates(
  { postings }: Where,
  document: number,
  day: number,
  { whole, paragraphs }: BucketKeys,
): { readonly whole: ReadonlySet<number>; readonly paragraphs: ReadonlySet<number> } {
  const found = { whole: new Set<number>(), paragraphs: new Set<number>() };
  const first = day === UNDATED ? 0 : day - WITHIN_DAYS;
  for (const key of whole) {
    for (const { item } of postings.between(key, first, day, COMPARED)) found.whole.add(item);
    if (day !== UNDATED)
      for (const { item } of postings.between(key, UNDATED, UNDATED, COMPARED)) found.whole.add(item);
  }
  for (const key of paragraphs)
    for (const { item } of postings.between(key, 0, day, COMPARED)) found.paragraphs.add(item);
  found.whole.delete(document);
  found.paragraphs.delete(document);
  return found;
}

/** From where a document may have been taken. */
export function echoOf(where: Where, document: number, keys: BucketKeys): Echo {
  const day = dayOf(where.names.get(document)!.date);
  const { whole, paragraphs } = candidates(where, document, day, keys);
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
  day: number,
  { whole, paragraphs }: BucketKeys,
): {
  readonly whole: ReadonlySet<number>;
  readonly paragraphs: ReadonlySet<number>;
  readonly full: ReadonlySet<number>;
} {
  const touched = { whole: new Set<number>(), paragraphs: new Set<number>(), full: new Set<number>() };
  const note = (key: number, from: number, to: number, into: Set<number>): void => {
    const before = postings.between(key, from, day - 1, COMPARED).length;
    const later = postings.between(key, day, to);
    const isFull = before + later.length > COMPARED;
    for (const { item } of later) if (item !== document) (isFull ? touched.full : into).add(item);
  };
  for (const key of whole) {
    if (day === UNDATED) note(key, 0, UNDATED, touched.whole);
    else note(key, day - WITHIN_DAYS, day + WITHIN_DAYS, touched.whole);
    for (const { item } of postings.between(key, UNDATED, UNDATED)) touched.full.add(item);
    // Who has no date may come before anybody.
    if (day === UNDATED) for (const { item } of postings.between(key, 0, UNDATED)) touched.full.add(item);
  }
  for (const key of paragraphs)
    if (postings.between(key, 0, day - 1, COMPARED).length < COMPARED)
      note(key, 0, UNDATED, touched.paragraphs);
  touched.full.delete(document);
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
