import type { Place, Precision, Toponym } from '../../model/index.ts';
import type { GazetteerPlace } from '../../resources/gazetteer.ts';
import type { Passage } from './candidates.ts';
import type { Group } from './groups.ts';
import { offsetOf } from './offset.ts';
import type { Ranked, Verdict } from './rank.ts';
import { precisionOf, relationOf } from './relation.ts';
import type { Chosen } from './select.ts';
import type { ToponymWords } from './words.ts';

const MOST_CANDIDATES = 4;
/** Runners-up this much less likely (by log-odds) than the best are not shown. */
const OUT_OF_REACH = 8;

/** What is known about where a document plays. */
export interface Surroundings {
  readonly verdicts: ReadonlyMap<Group, Verdict>;
  /** The country that the document is about, where it is about one. */
  readonly country: GazetteerPlace | undefined;
}

/** A mention with its place, without an id. */
export function assemble(
  passage: Passage,
  { candidate }: Chosen,
  group: Group,
  surroundings: Surroundings,
  words: ToponymWords,
): Omit<Toponym, 'id'> {
  const { span } = candidate;
  const relation = relationOf(passage, candidate, words);
  const verdict = surroundings.verdicts.get(group);
  const best = verdict?.ranked[0];
  if (!verdict || !best || verdict.unknown)
    return { ...unresolved(passage, span, group, surroundings), ...runnersUp(verdict?.ranked ?? []) };
  const { place } = best.match;
  const offset = offsetOf(passage, candidate, relation, words);
  return {
    span,
    name: place.name,
    lat: place.lat,
    lon: place.lon,
    country: place.country || null,
    geonamesId: place.geonamesId > 0 ? place.geonamesId : null,
    precision: precisionOf(place.level, relation, wide(place)),
    ...(offset ? { offset } : {}),
    ...runnersUp(verdict.ranked.slice(1), best.score),
  };
}

/** The places that a name may mean too, as far as they are not out of reach of the best. */
function runnersUp(ranked: readonly Ranked[], best = ranked[0]?.score ?? 0): Pick<Toponym, 'candidates'> {
  const candidates = ranked
    .filter(({ score }) => best - score < OUT_OF_REACH)
    .slice(0, MOST_CANDIDATES)
    .map(({ match }) => shown(match.place));
  return candidates.length ? { candidates } : {};
}

const wide = (place: GazetteerPlace): boolean => place.country === '';

const WITHIN: Partial<Record<GazetteerPlace['level'], Precision>> = { admin1: 4, admin2: 3, country: 6 };

/** A name that the gazetteer lacks: placed in the region that the text says it lies in, or only in its country. */
function unresolved(
  { text }: Passage,
  span: Toponym['span'],
  group: Group,
  { verdicts, country }: Surroundings,
): Omit<Toponym, 'id'> {
  const name = text.slice(span[0], span[1]);
  for (const container of group.containers) {
    const verdict = verdicts.get(container);
    const place = verdict?.ranked[0]?.match.place;
    if (!place || verdict.unknown) continue;
    const precision = wide(place) ? 7 : (WITHIN[place.level] ?? (place.feature === 'settlement' ? 2 : 5));
    return {
      span,
      name,
      lat: place.lat,
      lon: place.lon,
      country: place.country || null,
      geonamesId: null,
      precision,
    };
  }
  const code = country?.country ?? null;
  return { span, name, lat: null, lon: null, country: code, geonamesId: null, precision: code ? 6 : 7 };
}

/** What a reading shows of a runner-up. */
function shown({ geonamesId, name, lat, lon, country, admin1, feature, population }: GazetteerPlace): Place {
  return { geonamesId, name, lat, lon, country, ...(admin1 ? { admin1 } : {}), feature, population };
}
