import { plainName } from '../origins/names.ts';
import { type Names, phraseHash } from '../origins/sketch.ts';
import { holds, shareOf } from '../text/hashes.ts';
import { daysBetween } from '../time/days.ts';

/** Naming the other's outlet says as much as sharing this share of the names. */
const NAMED = 0.5;
/** Days between two reports of which one passes on what the other's outlet told. */
const PASSED_ON = 14;
/** From this share of common names on, two reports surely tell one story. */
const FULL = 0.5;

/** How much two reports speak of the same people, places, outlets and numbers, from 0 to 1. */
export function storyOf(a: Names, b: Names): number {
  if (a.id === b.id) return 1;
  const names = Math.max(shareOf(a.hard, b.keys), shareOf(b.hard, a.keys)) / FULL;
  if (names >= 1) return 1;
  return Math.min(1, names + (isNear(a, b) && (mentions(a, b) || mentions(b, a)) ? NAMED : 0));
}

const isNear = (a: Names, b: Names): boolean =>
  a.date === null || b.date === null || Math.abs(daysBetween(a.date, b.date)) <= PASSED_ON;

const mentions = (a: Names, b: Names): boolean =>
  b.publisher !== null && holds(a.phrases, outletHash(b.publisher));

/** Hashes of outlets' names that are remembered. */
const REMEMBERED = 10_000;
const outlets = new Map<string, number>();

function outletHash(publisher: string): number {
  let hash = outlets.get(publisher);
  if (hash === undefined) {
    hash = phraseHash(plainName(publisher));
    if (outlets.size >= REMEMBERED) outlets.clear();
    outlets.set(publisher, hash);
  }
  return hash;
}

/** How much two documents tell one story, by their ids. Symmetric. */
export type Story = (a: string, b: string) => number;

/** The stories of these documents, each pair compared once and only when asked for. */
export function storyIn(namesOf: (document: string) => Names): Story {
  const known = new Map<string, number>();
  return (a, b) => {
    if (a === b) return 1;
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    let story = known.get(key);
    if (story === undefined) {
      story = storyOf(namesOf(a), namesOf(b));
      known.set(key, story);
    }
    return story;
  };
}
