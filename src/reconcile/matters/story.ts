import { shareOf } from '../origins/coverage.ts';
import { plainName } from '../origins/names.ts';
import type { Sketch } from '../origins/sketch.ts';
import type { Profile } from '../profile/profile.ts';

/** Naming the other's outlet says as much as sharing this share of the names. */
const NAMED = 0.5;
/** From this share of common names on, two reports surely tell one story. */
const FULL = 0.5;

/** How much two reports speak of the same people, places, outlets and numbers, from 0 to 1. */
export function storyOf(a: Sketch, b: Sketch): number {
  if (a.id === b.id) return 1;
  const names = Math.max(shareOf(a.hard, b.keys), shareOf(b.hard, a.keys)) / FULL;
  const named = mentions(a, b) || mentions(b, a) ? NAMED : 0;
  return Math.min(1, names + named);
}

const mentions = (a: Sketch, b: Sketch): boolean =>
  b.publisher !== null && a.text.includes(` ${plainName(b.publisher)} `);

/** How much two documents tell one story, by their ids. Symmetric. */
export type Story = (a: string, b: string) => number;

/** The stories of these documents, each pair compared once and only when asked for. */
export function storyIn(profiles: ReadonlyMap<string, Profile>): Story {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const story = known.get(key) ?? storyOf(profiles.get(a)!.sketch, profiles.get(b)!.sketch);
    known.set(key, story);
    return story;
  };
}
