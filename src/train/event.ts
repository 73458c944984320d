import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClusters } from '../learn/clusters.ts';
import { type LinearModel, quantise } from '../learn/linear-model.ts';
import type { DocumentInput } from '../model/index.ts';
import { FeatureList } from '../read/event/incident-features.ts';
import {
  encodeIncidentModel,
  type IncidentModel,
  KINDS,
  PARTS,
  SURETIES,
} from '../read/event/incident-model.ts';
import { eventRoles, findCandidates, partyFeatures } from '../read/event/incident-parties.ts';
import {
  type ByKind,
  bucketOf,
  chances,
  documentFeatures,
  featuresOfSentences,
} from '../read/event/incident-scores.ts';
import { type IncidentView, viewIncidents } from '../read/event/incident-view.ts';
import { createReader } from '../read/reader.ts';
import { loadResources } from '../resources/load.ts';
import { type Lessons, lessonsOf, type Template } from './event-gold.ts';
import { type Lesson, type LogisticSettings, trainLogistic } from './event-logistic.ts';
import { readLines } from './toponym-data.ts';

interface GoldDocument extends DocumentInput {
  readonly templates: readonly Template[];
}

/** A document with what it teaches. */
export interface Prepared {
  readonly view: IncidentView;
  readonly features: readonly Uint32Array[];
  readonly lessons: Lessons;
}

const SETTINGS = {
  sentence: { bits: 17, classes: KINDS.length, epochs: 5, rate: 0.05, decay: 2e-4, choice: 'each' },
  document: { bits: 17, classes: KINDS.length, epochs: 6, rate: 0.03, decay: 1e-3, choice: 'each' },
  party: { bits: 17, classes: PARTS.length, epochs: 4, rate: 0.05, decay: 1e-4, choice: 'one' },
  surety: { bits: 14, classes: SURETIES.length, epochs: 4, rate: 0.02, decay: 1e-3, choice: 'one' },
} as const satisfies Readonly<Record<keyof IncidentModel, LogisticSettings>>;

const FOLDS = 4;
/** Neighbouring documents are often about the same incident and stay in one fold. */
const FOLD_BLOCK = 20;

/** Trains the finding of incidents on `incidents-muc4` and writes `models/en/event.bin`. */
export async function train(corpora: string): Promise<void> {
  const resources = await loadResources('en');
  const clusters = readClusters(resources.weights('clusters'));
  const reader = createReader({
    ...resources,
    weights: (name) => (name === 'event' ? undefined : resources.weights(name)),
  });
  const documents = readLines<GoldDocument>(join(corpora, 'incidents-muc4/train.jsonl')).map(
    ({ templates, ...document }) => {
      const layers = reader.analyse(document);
      return prepare(viewIncidents(layers, clusters, resources.language.event.innerPrepositions), templates);
    },
  );
  const path = fileURLToPath(new URL('../../models/en/event.bin', import.meta.url));
  writeFileSync(path, encodeIncidentModel(trainIncidents(documents)));
}

/** A document as the training takes it. */
export function prepare(view: IncidentView, templates: readonly Template[]): Prepared {
  return { view, features: featuresOfSentences(view), lessons: lessonsOf(view, templates) };
}

/** Trains all four models; the later ones on what the earlier ones say of documents that they have not seen. */
export function trainIncidents(documents: readonly Prepared[]): IncidentModel {
  const sentenceChances = unseen(documents, trainSentences, sentencesBy);
  const seen = documents.map((each, n) => ({ ...each, sentences: sentenceChances[n]! }));
  const documentChances = unseen(seen, trainDocuments, documentBy);
  const told = seen.map((each, n) => ({ ...each, chance: documentChances[n]! }));
  const parties = told.flatMap(partyLessons);
  return {
    sentence: trainSentences(documents),
    document: trainDocuments(seen),
    party: trainLogistic(
      parties.map(({ part }) => part),
      SETTINGS.party,
    ),
    surety: trainLogistic(
      parties.flatMap(({ surety }) => surety ?? []),
      SETTINGS.surety,
    ),
  };
}

const trainSentences = (documents: readonly Prepared[]): LinearModel =>
  trainLogistic(
    documents.flatMap(({ features, lessons }) =>
      features.map((list, n) => ({ features: list, label: lessons.sentences[n]! })),
    ),
    SETTINGS.sentence,
  );

const sentencesBy = (model: LinearModel, { features }: Prepared): readonly ByKind[] =>
  features.map((list) => chances(model, list));

interface Seen extends Prepared {
  readonly sentences: readonly ByKind[];
}

const trainDocuments = (documents: readonly Seen[]): LinearModel =>
  trainLogistic(
    documents.map(({ features, sentences, lessons }) => ({
      features: documentFeatures(features, sentences),
      label: lessons.document,
    })),
    SETTINGS.document,
  );

const documentBy = (model: LinearModel, { features, sentences }: Seen): ByKind =>
  chances(model, documentFeatures(features, sentences));

function partyLessons({
  view,
  sentences,
  chance,
  lessons,
}: Seen & { readonly chance: ByKind }): readonly { readonly part: Lesson; readonly surety?: Lesson }[] {
  const list = new FeatureList();
  const context = {
    view,
    roles: eventRoles(view),
    sentenceBuckets: sentences.map((each) => Uint8Array.from(each, bucketOf)),
    documentBuckets: Uint8Array.from(chance, bucketOf),
  };
  return findCandidates(view).map((candidate, n) => {
    partyFeatures(context, candidate, list);
    const features = list.copy();
    const part = { features, label: lessons.parties[n]! };
    const label = lessons.sureties[n]!;
    return label < 0 ? { part } : { part, surety: { features, label } };
  });
}

/** What a model trained on the other folds says of each document. */
function unseen<D, R>(
  documents: readonly D[],
  trainOn: (documents: readonly D[]) => LinearModel,
  apply: (model: LinearModel, document: D) => R,
): readonly R[] {
  const foldOf = (n: number): number => Math.floor(n / FOLD_BLOCK) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    quantise(trainOn(documents.filter((_, n) => foldOf(n) !== fold))),
  );
  return documents.map((document, n) => apply(models[foldOf(n)]!, document));
}
