import { kilometres } from '../../gazetteer/distance.ts';
import { LEVELS } from '../../gazetteer/levels.ts';
import { containsPlace, type GazetteerPlace, type Match } from '../../resources/gazetteer.ts';
import type { Evidence, Group } from './groups.ts';

const LEVEL_AT = 4;
const AFTER_LEVELS = LEVEL_AT + LEVELS.length;
/** Number of features of a place that a name may mean. */
export const RANK_FEATURES = AFTER_LEVELS + 21 + 5;
/** Where the features of the possibility begin that the name means none of the gazetteer's places. */
export const NONE_AT = RANK_FEATURES - 5;

/** Weights of the features, first without and then with the votes of the document's other names. */
export interface RankModel {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Only this many of a document's names vote on each of the others, those with the clearest places. */
const MOST_VOTERS = 40;
/** By how much (in log-odds) it must be likelier that the gazetteer lacks a place before its best guess is dropped. */
const UNKNOWN_MARGIN = 0.5;
/** Number of features between the levels and the votes. */
const FIRST_AFTER = 16;
const NEAR_KM = 60;
const REGION_WEIGHT = 1_000_000;
const WORLD_CITY = 500_000;
const AROUND_KM = 400;

/** What a document says about where it plays, before its names are resolved. */
export interface Setting {
  /** Countries that the document names, by ISO code, with their weight. */
  readonly countries: ReadonlyMap<string, number>;
  readonly countryTotal: number;
  /** First-level divisions that the document names: "US.KY". */
  readonly divisions: ReadonlySet<string>;
}

/** A name's best guess, which votes on the other names. */
interface Voter {
  readonly group: Group | undefined;
  readonly place: GazetteerPlace;
  readonly weight: number;
}

export interface Ranked {
  readonly match: Match;
  readonly score: number;
}

/** The places that a name may mean, best first, and whether it more likely means one that the gazetteer lacks. */
export interface Verdict {
  readonly ranked: readonly Ranked[];
  readonly unknown: boolean;
}

/** For each group its places, best first, and whether it means none of them. */
export function rankGroups(
  groups: readonly Group[],
  evidence: readonly Evidence[],
  model: RankModel,
): ReadonlyMap<Group, Verdict> {
  const setting = settingOf(groups, evidence);
  const features = new Float64Array(RANK_FEATURES);
  const firstly = new Map<Group, readonly Ranked[]>();
  for (const group of groups) firstly.set(group, rankFirst(group, setting, model.first));
  const voters = votersOf(firstly, evidence);
  const verdicts = new Map<Group, Verdict>();
  for (const group of groups) {
    const ranked = ordered(group.matches, (match, at) => {
      firstFeatures(group, match, at, setting, features);
      voteFeatures(group, match.place, voters, features);
      return dot(model.second, features);
    });
    noneFeatures(group, setting, features);
    const best = ranked[0];
    const none = dot(model.second, features);
    verdicts.set(group, {
      ranked,
      unknown:
        !best ||
        (!isComplete(best) && none > best.score + UNKNOWN_MARGIN) ||
        isStray(best, group, setting, voters),
    });
  }
  return verdicts;
}

/**
 * A small place that is found by another of its names, in a country which nothing else in the document speaks for,
 * while other countries are spoken for: the name is more likely that of a place the gazetteer lacks.
 */
function isStray(
  { match: { place, by } }: Ranked,
  group: Group,
  { countries }: Setting,
  voters: readonly Voter[],
): boolean {
  if (by !== 'alternate' || !place.country || place.level === 'country') return false;
  if (place.population > WORLD_CITY || countries.has(place.country)) return false;
  const others = voters.filter((voter) => voter.group !== group && voter.place.country !== '');
  return others.length > 0 && others.every((voter) => voter.place.country !== place.country);
}

/** The gazetteer lacks towns, but no country and hardly a first-level division. */
const isComplete = ({ match: { place, by } }: Ranked): boolean =>
  by === 'name' && (place.level === 'country' || place.level === 'admin1');

/** A name's places by what needs no other name's place. */
export function rankFirst(group: Group, setting: Setting, weights: Float32Array): readonly Ranked[] {
  const features = new Float64Array(RANK_FEATURES);
  return ordered(group.matches, (match, at) => {
    firstFeatures(group, match, at, setting, features);
    return dot(weights, features);
  });
}

function ordered(matches: readonly Match[], score: (match: Match, at: number) => number): readonly Ranked[] {
  return matches.map((match, at) => ({ match, score: score(match, at) })).sort((a, b) => b.score - a.score);
}

function dot(weights: Float32Array, features: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < features.length; n++) sum += weights[n]! * features[n]!;
  return sum;
}

/** Countries and divisions that the document names without doubt. */
export function settingOf(groups: readonly Group[], evidence: readonly Evidence[]): Setting {
  const countries = new Map<string, number>();
  const divisions = new Set<string>();
  const note = (place: GazetteerPlace, weight: number): void => {
    if (place.level === 'country') countries.set(place.country, (countries.get(place.country) ?? 0) + weight);
    if (place.level === 'admin1') divisions.add(`${place.country}.${place.admin1}`);
  };
  for (const { place, weight } of evidence) note(place, weight);
  for (const { matches, count, candidate } of groups) {
    for (const { place, by } of matches.slice(0, 4)) {
      if (by === 'name' || place.level === 'country' || candidate.abbreviation)
        note(place, Math.log1p(count));
    }
  }
  let countryTotal = 0;
  for (const weight of countries.values()) countryTotal += weight;
  return { countries, countryTotal, divisions };
}

/** Features that need no other name's place. */
export function firstFeatures(
  group: Group,
  { place, by }: Match,
  at: number,
  setting: Setting,
  out: Float64Array,
): void {
  out.fill(0);
  const { matches, candidate, containers, contents } = group;
  const people = peopleOf(place);
  const size = Math.log10(people + 1) / 7;
  out[0] = size;
  out[1] = Math.log2(place.fame + 1) / 8;
  out[2] = by === 'alternate' ? 1 : 0;
  out[3] = by === 'code' ? 1 : 0;
  out[LEVEL_AT + LEVELS.indexOf(place.level)] = 1;
  let n = AFTER_LEVELS;
  const fits = candidate.noun?.levels.includes(place.level);
  out[n++] = fits === true ? 1 : 0;
  out[n++] = fits === false ? 1 : 0;
  const contained =
    containers.size > 0 &&
    [...containers].some((outer) => outer.matches.some((match) => containsPlace(match.place, place)));
  out[n++] = contained ? 1 : 0;
  out[n++] = containers.size > 0 && !contained ? 1 : 0;
  const contains =
    contents.size > 0 &&
    [...contents].some((inner) => inner.matches.some((match) => containsPlace(place, match.place)));
  out[n++] = contains ? 1 : 0;
  out[n++] = contents.size > 0 && !contains ? 1 : 0;
  out[n++] = matches.length === 1 ? 1 : 0;
  out[n++] = at === 0 ? 1 : 0;
  out[n++] = people / (totalPopulation(matches) + 1);
  const own = place.level === 'country' ? Math.log1p(group.count) : 0;
  const named = Math.max(0, (setting.countries.get(place.country) ?? 0) - own);
  out[n++] = named > 0 ? 1 : 0;
  out[n++] = named / (setting.countryTotal + 0.5);
  const inDivision = place.level !== 'admin1' && setting.divisions.has(`${place.country}.${place.admin1}`);
  out[n++] = inDivision ? 1 : 0;
  out[n++] = named > 0 ? size : 0;
  const most = greatestPopulation(matches);
  out[n++] = Math.log10((people + 1) / (most + 1)) / 7;
  out[n++] = place.population > WORLD_CITY && place.feature === 'settlement' ? 1 : 0;
  out[n] = people === most && by === 'name' ? 1 : 0;
}

/** Regions and waters have no count of people; they weigh like a large town's surroundings. */
const peopleOf = ({ feature, population }: GazetteerPlace): number =>
  population || (feature === 'settlement' ? 0 : REGION_WEIGHT);

/** Features of the possibility that the name means a place which the gazetteer lacks. */
export function noneFeatures(
  { matches, candidate, containers }: Group,
  setting: Setting,
  out: Float64Array,
): void {
  out.fill(0);
  let n = NONE_AT;
  out[n++] = 1;
  out[n++] = Math.log1p(matches.length) / 4;
  out[n++] = setting.countries.size > 0 ? 1 : 0;
  out[n++] = candidate.noun ? 1 : 0;
  out[n] = containers.size > 0 ? 1 : 0;
}

function greatestPopulation(matches: readonly Match[]): number {
  let most = 0;
  for (const { place } of matches) most = Math.max(most, peopleOf(place));
  return most;
}

function totalPopulation(matches: readonly Match[]): number {
  let sum = 0;
  for (const { place } of matches) sum += peopleOf(place);
  return sum;
}

/** The names of which the first guess is clear, with their weight, and the places of other evidence. */
export function votersOf(
  ranked: ReadonlyMap<Group, readonly Ranked[]>,
  evidence: readonly Evidence[],
): readonly Voter[] {
  const voters: Voter[] = evidence.map(({ place, weight }) => ({ group: undefined, place, weight }));
  for (const [group, list] of ranked) {
    const best = list[0];
    if (best)
      voters.push({ group, place: best.match.place, weight: Math.log1p(group.count) * shareOfBest(list) });
  }
  return voters.sort((a, b) => b.weight - a.weight).slice(0, MOST_VOTERS);
}

/** The probability of the best of a ranked list, by softmax. */
function shareOfBest(list: readonly Ranked[]): number {
  const best = list[0]!.score;
  let sum = 0;
  for (const { score } of list) sum += Math.exp(score - best);
  return 1 / sum;
}

/** Features from the guesses at the document's other names. */
export function voteFeatures(
  group: Group,
  place: GazetteerPlace,
  voters: readonly Voter[],
  out: Float64Array,
): void {
  let total = 0.5;
  let country = 0;
  let divisionTotal = 0.5;
  let division = 0;
  let near = 0;
  let around = 0;
  for (const voter of voters) {
    if (voter.group === group || voter.place === place) continue;
    total += voter.weight;
    if (voter.place.country === place.country) country += voter.weight;
    if (voter.place.admin1) {
      divisionTotal += voter.weight;
      if (voter.place.country === place.country && voter.place.admin1 === place.admin1)
        division += voter.weight;
    }
    if (voter.place.level === 'country' || voter.place.level === 'continent') continue;
    const km = kilometres(voter.place, place);
    near = Math.max(near, Math.exp(-km / NEAR_KM) * Math.min(1, voter.weight));
    around += Math.exp(-km / AROUND_KM) * voter.weight;
  }
  const share = country / total;
  const wide = place.level === 'country';
  // A country lies in no division and is near no town: its share stands for both.
  let n = AFTER_LEVELS + FIRST_AFTER;
  out[n++] = share;
  out[n++] = wide ? share : division / divisionTotal;
  out[n++] = wide ? share : near;
  out[n++] = wide ? share : around / total;
  out[n] = share * out[0]!;
}
