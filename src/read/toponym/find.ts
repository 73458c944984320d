import type { Clusters } from '../../learn/clusters.ts';
import type { DocumentInput, Toponym } from '../../model/index.ts';
import type { Gazetteer, GazetteerPlace } from '../../resources/gazetteer.ts';
import { assemble } from './assemble.ts';
import { type Candidate, findCandidates, type Lookups, type Passage } from './candidates.ts';
import { gatherCues } from './cues.ts';
import { demonymEvidence, type Evidence, type Group, groupMentions } from './groups.ts';
import { type RankModel, rankGroups, type Verdict } from './rank.ts';
import { type Chosen, type Judge, selectPlaces } from './select.ts';
import type { ToponymWords } from './words.ts';

/** What finding places needs; made once. */
export interface ToponymParts {
  readonly words: ToponymWords;
  readonly gazetteer: Gazetteer;
  readonly lookups: Lookups;
  readonly clusters: Clusters;
  readonly judge: Judge;
  readonly threshold: number;
  readonly rank: RankModel;
}

/** The places that some passages of one document name, in text order. */
export function findToponyms(
  passages: readonly Passage[],
  document: Pick<DocumentInput, 'publisher'>,
  parts: ToponymParts,
): readonly Omit<Toponym, 'id'>[] {
  const { words, lookups } = parts;
  const candidates = passages.map((passage) => findCandidates(passage, words, lookups));
  const chosen = choosePlaces(passages, candidates, parts);
  const { groups, ofChosen } = groupMentions(passages, chosen, words);
  const evidence = [...demonymEvidence(passages, words, lookups), ...publisherEvidence(document, lookups)];
  const verdicts = rankGroups(groups, evidence, parts.rank);
  const surroundings = { verdicts, country: mainCountry(verdicts, evidence, parts.gazetteer) };
  return passages
    .flatMap((passage, n) =>
      chosen[n]!.map((one, at) => assemble(passage, one, ofChosen[n]![at]!, surroundings, words)),
    )
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** The candidates of each passage that are meant as places. */
export function choosePlaces(
  passages: readonly Passage[],
  candidates: readonly (readonly Candidate[])[],
  { words, clusters, judge, threshold }: ToponymParts,
): readonly (readonly Chosen[])[] {
  const cues = gatherCues(passages, candidates, words);
  const context = { words, clusters, cues };
  return passages.map((passage, n) => selectPlaces(passage, candidates[n]!, judge, context, threshold));
}

/** A place in the outlet's name ("Gao Tribune") speaks a little for its surroundings. */
const PUBLISHER_WEIGHT = 0.5;

export function publisherEvidence(
  { publisher }: Pick<DocumentInput, 'publisher'>,
  lookups: Lookups,
): readonly Evidence[] {
  if (!publisher) return [];
  return publisher
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .flatMap((word) =>
      lookups
        .matches(word)
        .filter(({ by }) => by === 'name')
        .slice(0, 1),
    )
    .filter(({ place }) => place.population > 20_000 || place.level === 'country')
    .map(({ place }) => ({ place, weight: PUBLISHER_WEIGHT }));
}

/** Of a document that is about one country, that country: at least this share of what it names lies there. */
const MOST = 0.7;

function mainCountry(
  verdicts: ReadonlyMap<Group, Verdict>,
  evidence: readonly Evidence[],
  gazetteer: Gazetteer,
): GazetteerPlace | undefined {
  const weights = new Map<string, number>();
  let total = 0;
  const add = (code: string, weight: number): void => {
    if (!code) return;
    weights.set(code, (weights.get(code) ?? 0) + weight);
    total += weight;
  };
  for (const { place, weight } of evidence) add(place.country, weight);
  for (const [group, { ranked, unknown }] of verdicts) {
    const best = ranked[0];
    if (best && !unknown) add(best.match.place.country, group.count);
  }
  for (const [code, weight] of weights) if (weight >= MOST * total) return gazetteer.country(code);
  return undefined;
}
