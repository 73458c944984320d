import type { Level } from './levels.ts';

const BONUS: Partial<Record<Level, number>> = {
  continent: 4e9,
  country: 3e9,
  region: 3e6,
  capital: 1e6,
  admin1: 1e6,
  water: 1e6,
};

/** Order in which the places of one name are looked at: wide and populous ones first. */
export const importanceOf = (level: Level, population: number): number => population + (BONUS[level] ?? 0);
