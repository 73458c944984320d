import type { HashSet } from '../text/hashes.ts';
import { bandsOf, minHash } from '../text/minhash.ts';
import { daysFrom } from '../time/days.ts';
import { initialsOf, plainName } from './names.ts';
import type { Sketch } from './sketch.ts';

/** Rows of a band: two catch rewrites that share a third of their names, four catch shared passages. */
const REUSE_ROWS = 4;
const CARRIED_ROWS = 2;
/** Hashes of a paragraph that are buckets. */
const LEAST = 3;
/** Days after publication within which a credit is looked for. */
const CREDIT_DAYS = 3;

/** The buckets of a document: two documents can be of one origin, or share a paragraph, only where they share one. */
export interface Buckets {
  readonly whole: readonly string[];
  readonly paragraphs: readonly string[];
}

export function bucketsOf(sketch: Sketch): Buckets {
  const reuse = minHash(sketch.shingles);
  const carried = minHash(sketch.hard);
  return {
    whole: [
      ...(reuse ? bandsOf(reuse, REUSE_ROWS, 'reuse') : []),
      ...(carried ? bandsOf(carried, CARRIED_ROWS, 'carried') : []),
      ...new Set(creditBuckets(sketch)),
    ],
    paragraphs: [...new Set(sketch.paragraphs.flatMap(({ shingles }) => paragraphBuckets(shingles)))],
  };
}

/**
 * Copies of a paragraph share the least of its shingles' hashes, whatever else their documents hold. Two of them make
 * a bucket: a turn of phrase alone is no copy.
 */
const paragraphBuckets = (shingles: HashSet): readonly string[] => {
  const least = [...shingles.subarray(0, LEAST)];
  return least.flatMap((a, index) => least.slice(index + 1).map((b) => `paragraph:${a}:${b}`));
};

/** A document stands in the bucket of its own outlet and day, and in those of the outlets that it credits. */
function creditBuckets({ publisher, date, credits }: Sketch): readonly string[] {
  if (!date) return [];
  const buckets: string[] = [];
  if (publisher) {
    const names = [plainName(publisher), initialsOf(publisher)];
    for (const name of names) if (name.length >= 2) buckets.push(`credit:${name}:${date}`);
  }
  for (const credit of credits) {
    for (let back = 0; back <= CREDIT_DAYS; back++)
      buckets.push(`credit:${plainName(credit)}:${daysFrom(date, -back)}`);
  }
  return buckets;
}
