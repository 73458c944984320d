import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kilometres } from '../gazetteer/distance.ts';
import { foldName } from '../gazetteer/fold.ts';
import { type LinearModel, quantise } from '../learn/linear-model.ts';
import type { DocumentInput } from '../model/index.ts';
import { createReader, type Reader } from '../read/reader.ts';
import { createWordRules, type WordRules } from '../read/segment/word-rules.ts';
import { type Candidate, findCandidates, Lookups, type Passage } from '../read/toponym/candidates.ts';
import { gatherCues } from '../read/toponym/cues.ts';
import { filterFeatures, MAX_FEATURES } from '../read/toponym/filter-features.ts';
import { choosePlaces, type ToponymParts } from '../read/toponym/find.ts';
import { demonymEvidence, type Evidence, type Group, groupMentions } from '../read/toponym/groups.ts';
import { encodeToponymModel, plainRank } from '../read/toponym/model.ts';
import {
  firstFeatures,
  NONE_AT,
  noneFeatures,
  RANK_FEATURES,
  rankFirst,
  type Setting,
  settingOf,
  voteFeatures,
  votersOf,
} from '../read/toponym/rank.ts';
import { type Chosen, learnedJudge } from '../read/toponym/select.ts';
import { passagesOf, toponymParts } from '../read/toponym/stage.ts';
import { loadResources } from '../resources/load.ts';
import type { Resources } from '../resources/resources.ts';
import { type GoldDocument, type GoldPlace, goldOf, readLines } from './toponym-data.ts';
import { type FilterExample, trainFilter } from './toponym-filter.ts';
import { type RankExample, trainRank } from './toponym-rank.ts';
import { wireDocuments } from './toponym-wire.ts';

/** An incident note: its text names the place where it happened. */
interface Note extends DocumentInput {
  readonly incident: { readonly location: string; readonly lat: number; readonly lon: number };
}

interface Prepared {
  readonly passages: readonly Passage[];
  readonly candidates: readonly (readonly Candidate[])[];
}

const THRESHOLD = 0.45;
/** A candidate nearer than this to the gold point is the place itself; up to the second it stands for it. */
const SAME_KM = 20;
const STANDS_FOR_KM = 161;
/** Notes are many and short; they balance the local news of the other part. */
const NOTE_WEIGHT = 0.5;
const NOTE_FILTER_WEIGHT = 0.2;

/** Trains the toponym stage on `toponyms-en` and `incidents-acled` and writes `models/en/toponym.bin`. */
export async function train(corpora: string): Promise<void> {
  const loaded = await loadResources('en');
  const resources: Resources = {
    ...loaded,
    weights: (name) => (name === 'toponym' ? undefined : loaded.weights(name)),
  };
  const reader = createReader(resources);
  const rules = createWordRules(resources.language.segment.words);
  const parts = toponymParts(resources);
  const lookups = new Lookups(resources.gazetteer);
  const prepare = (document: DocumentInput): Prepared =>
    prepared(document, reader, rules, parts.words, lookups);
  const gold = readLines<GoldDocument>(join(corpora, 'toponyms-en/train.jsonl'));
  const news = gold.map((document) => ({ document, ...prepare(document) }));
  const wire = wireDocuments(join(corpora, 'names/en/dev.tsv')).map((document) => ({
    document,
    ...prepare(document),
  }));
  const notes = readLines<Note>(join(corpora, 'incidents-acled/train.jsonl')).map((note) => ({
    note,
    ...prepare(note),
  }));
  const filterExamples = [
    ...[...news, ...wire].flatMap((one) => examplesOfFilter(one, one.document, parts)),
    ...notes.flatMap((one) => examplesOfNote(one, one.note, parts)),
  ];
  const filter = quantise(trainFilter(filterExamples));
  console.log(
    `filter: ${filterExamples.length} candidates, ${filterExamples.filter((one) => one.positive).length} places`,
  );

  const teach: Taught[] = news.map((one) => taughtByGold(one, one.document, parts.words, lookups));
  const judge = learnedJudge(filter as LinearModel);
  for (const one of notes) {
    const chosen = choosePlaces(one.passages, one.candidates, { ...parts, judge, threshold: THRESHOLD });
    teach.push(taughtByNote(one, chosen, one.note, parts.words, lookups));
  }
  const known = (list: readonly RankExample[]): RankExample[] => list.filter(({ right }) => !right.at(-1));
  const ofPlaces = (feature: number): boolean => feature < NONE_AT;
  const alone = teach.flatMap((one) => rankExamples(one, undefined));
  const first = trainRank(known(alone), plainRank().first, ofPlaces);
  const voted = teach.flatMap((one) => rankExamples(one, first));
  const places = trainRank(known(voted), plainRank().second, ofPlaces);
  const second = trainRank(voted, places, (feature) => !ofPlaces(feature));
  console.log('rank', Array.from(second, (weight) => weight.toFixed(1)).join(' '));
  const path = fileURLToPath(new URL('../../models/en/toponym.bin', import.meta.url));
  writeFileSync(path, encodeToponymModel({ filter, threshold: THRESHOLD, rank: { first, second } }));
}

type Words = ReturnType<typeof toponymParts>['words'];

function prepared(
  document: DocumentInput,
  reader: Reader,
  rules: WordRules,
  words: Words,
  lookups: Lookups,
): Prepared {
  const passages = passagesOf(reader.analyse(document), rules);
  return { passages, candidates: passages.map((passage) => findCandidates(passage, words, lookups)) };
}

function examplesOfFilter(one: Prepared, document: GoldDocument, parts: ToponymParts): FilterExample[] {
  return filterExamplesOf(one, parts, (candidate) => {
    const gold = goldOf(document, candidate);
    return gold === 'unsure' ? undefined : gold !== undefined;
  });
}

/** Examples of the candidates of which it is known whether they are places. */
function filterExamplesOf(
  { passages, candidates }: Prepared,
  { words, clusters }: ToponymParts,
  isPlace: (candidate: Candidate) => boolean | undefined,
  weight = 1,
): FilterExample[] {
  const context = { words, clusters, cues: gatherCues(passages, candidates, words) };
  const buffer = new Uint32Array(MAX_FEATURES);
  return passages.flatMap((passage, n) =>
    candidates[n]!.flatMap((candidate) => {
      const positive = isPlace(candidate);
      if (positive === undefined) return [];
      const count = filterFeatures(passage, candidate, context, buffer);
      return [{ features: buffer.slice(0, count), positive, weight }];
    }),
  );
}

/** A note tells of one of its names that it is a place, and nothing of the others. */
function examplesOfNote(one: Prepared, { incident }: Note, parts: ToponymParts): FilterExample[] {
  const key = foldName(incident.location);
  return filterExamplesOf(
    one,
    parts,
    (candidate) => (candidate.key === key ? true : undefined),
    NOTE_FILTER_WEIGHT,
  );
}

/** What one document teaches about ranking: its names, and for some of them where they lie. */
interface Taught {
  readonly groups: readonly Group[];
  readonly evidence: readonly Evidence[];
  readonly where: ReadonlyMap<Group, Pick<GoldPlace, 'lat' | 'lon'>>;
  readonly weight: number;
}

function taughtByGold(
  { passages, candidates }: Prepared,
  document: GoldDocument,
  words: Words,
  lookups: Lookups,
): Taught {
  const chosen = candidates.map((list): Chosen[] =>
    list
      .filter((candidate) => {
        const gold = goldOf(document, candidate);
        return gold !== undefined && gold !== 'unsure';
      })
      .map((candidate) => ({ candidate, confidence: 1 })),
  );
  const { groups, ofChosen } = groupMentions(passages, chosen, words);
  const where = new Map<Group, GoldPlace>();
  chosen.forEach((list, n) => {
    list.forEach(({ candidate }, at) => {
      where.set(ofChosen[n]![at]!, goldOf(document, candidate) as GoldPlace);
    });
  });
  return { groups, evidence: demonymEvidence(passages, words, lookups), where, weight: 1 };
}

function taughtByNote(
  { passages }: Prepared,
  chosen: readonly (readonly Chosen[])[],
  { incident }: Note,
  words: Words,
  lookups: Lookups,
): Taught {
  const { groups } = groupMentions(passages, chosen, words);
  const key = foldName(incident.location);
  const where = new Map(
    groups.filter((group) => group.candidate.key === key).map((group) => [group, incident] as const),
  );
  return { groups, evidence: demonymEvidence(passages, words, lookups), where, weight: NOTE_WEIGHT };
}

/** With the weights of the first pass the examples hold the votes of the other names too. */
function rankExamples(
  { groups, evidence, where, weight }: Taught,
  first: Float32Array | undefined,
): RankExample[] {
  const setting = settingOf(groups, evidence);
  const firstly = first && new Map(groups.map((group) => [group, rankFirst(group, setting, first)] as const));
  const voters = firstly && votersOf(firstly, evidence);
  return [...where].flatMap(([group, point]) => {
    if (!group.matches.length) return [];
    const nearest = Math.min(...group.matches.map(({ place }) => kilometres(place, point)));
    const reach = nearest <= SAME_KM ? SAME_KM : STANDS_FOR_KM;
    const none = new Float64Array(RANK_FEATURES);
    noneFeatures(group, setting, none);
    return [
      {
        places: [...group.matches.map((match, at) => featuresOf(group, match, at, setting, voters)), none],
        right: [
          ...group.matches.map(({ place }) => kilometres(place, point) <= reach),
          nearest > STANDS_FOR_KM,
        ],
        weight,
      },
    ];
  });
}

function featuresOf(
  group: Group,
  match: Group['matches'][number],
  at: number,
  setting: Setting,
  voters: ReturnType<typeof votersOf> | undefined,
): Float64Array {
  const features = new Float64Array(RANK_FEATURES);
  firstFeatures(group, match, at, setting, features);
  if (voters) voteFeatures(group, match.place, voters, features);
  return features;
}
