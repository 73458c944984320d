import type { Gazetteer, Match } from '../resources/gazetteer.ts';
import { importanceOf } from './importance.ts';

const byImportance = (a: Match, b: Match): number =>
  importanceOf(b.place.level, b.place.population) - importanceOf(a.place.level, a.place.population);

/** Several gazetteers as one. Where two know a place of the same id, the earlier one's stands. */
export function mergedGazetteer(parts: readonly Gazetteer[]): Gazetteer {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const first = <T>(ask: (part: Gazetteer) => T | undefined): T | undefined => {
    for (const part of parts) {
      const answer = ask(part);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  const matches = (name: string): readonly Match[] => {
    const found = parts.map((part) => part.matches(name)).filter((list) => list.length);
    if (found.length < 2) return found[0] ?? [];
    const seen = new Set<number>();
    return found
      .flat()
      .filter(({ place }) => !seen.has(place.geonamesId) && seen.add(place.geonamesId))
      .sort(byImportance);
  };
  return {
    matches,
    lookup: (name) => matches(name).map((match) => match.place),
    has: (name) => parts.some((part) => part.has(name)),
    place: (id) => first((part) => part.place(id)),
    admin1: (country, code) => first((part) => part.admin1(country, code)),
    admin1Name: (country, code) => first((part) => part.admin1Name(country, code)),
    country: (code) => first((part) => part.country(code)),
  };
}
