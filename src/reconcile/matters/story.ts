import { shareOf } from '../origins/coverage.ts';
import { plainName } from '../origins/names.ts';
import type { Sketch } from '../origins/sketch.ts';

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
