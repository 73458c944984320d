import type { Place } from '../model/index.ts';

/** What kind of place it is, from wide to narrow; the index stores positions in this list. */
export const LEVELS = [
  'continent',
  'country',
  'region',
  'admin1',
  'admin2',
  'admin3',
  'capital',
  'seat1',
  'seat2',
  'settlement',
  'section',
  'water',
  'other',
] as const; // prettier-ignore

export type Level = (typeof LEVELS)[number];

const FEATURES: Readonly<Record<Level, Place['feature']>> = {
  continent: 'continent',
  country: 'country',
  region: 'region',
  admin1: 'region',
  admin2: 'region',
  admin3: 'region',
  capital: 'settlement',
  seat1: 'settlement',
  seat2: 'settlement',
  settlement: 'settlement',
  section: 'settlement',
  water: 'water',
  other: 'other',
};

/** The coarse feature of a level. */
export const featureOf = (level: Level): Place['feature'] => FEATURES[level];

const CODES: Readonly<Record<string, Level>> = {
  CONT: 'continent',
  RGN: 'region',
  ISL: 'region',
  ISLS: 'region',
  PEN: 'region',
  ADM1: 'admin1',
  ADM1H: 'admin1',
  ADM2: 'admin2',
  ADM2H: 'admin2',
  ADM3: 'admin3',
  ADM4: 'admin3',
  ADM5: 'admin3',
  ADMD: 'admin3',
  PPLC: 'capital',
  PPLA: 'seat1',
  PPLA2: 'seat2',
  PPLX: 'section',
};

const CLASSES: Readonly<Record<string, Level>> = { A: 'region', P: 'settlement', H: 'water', L: 'region' };

/** The level of a GeoNames feature class and code, for example ("P", "PPLA") the seat of a first-level division. */
export const levelOf = (featureClass: string, featureCode: string): Level =>
  CODES[featureCode] ??
  (featureCode.startsWith('PCL') ? 'country' : undefined) ??
  CLASSES[featureClass] ??
  'other';
