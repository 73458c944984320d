import { readClusters } from '../../learn/clusters.ts';
import type { LinearModel } from '../../learn/linear-model.ts';
import type { Incident } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { FeatureList } from './incident-features.ts';
import { decodeIncidentModel, type IncidentModel } from './incident-model.ts';
import { type Candidate, candidatesIn, eventRoles, partyFeatures } from './incident-parties.ts';
import {
  type ByKind,
  bucketOf,
  chances,
  documentFeatures,
  featuresOfSentences,
  shares,
} from './incident-scores.ts';
import { type IncidentView, viewIncidents } from './incident-view.ts';
import { assembleIncidents, type Judged, reportsIncident, type Stretch } from './incidents.ts';

/** A document is judged in stretches of so many sentences, for a long one may report many incidents. */
const STRETCH = 60;

/** Puts together what a document tells of specific violent incidents; without weights it finds none. */
export function createIncidentStage({ language, weights }: Resources): Stage {
  const bytes = weights('event');
  const model = bytes && decodeIncidentModel(bytes);
  const clusters = readClusters(weights('clusters'));
  return defineStage({
    name: 'incident',
    kind: 'recognise',
    requires: [
      'document',
      'tokens',
      'sentences',
      'syntax',
      'names',
      'marks',
      'timexes',
      'toponyms',
      'entities',
      'mentions',
      'attributions',
      'events',
    ],
    assigns: ['incidents'],
    run: (layers) => {
      if (!model || layers.events.length === 0) return { incidents: [] };
      const view = viewIncidents(layers, clusters, language.event.innerPrepositions);
      return { incidents: findIncidents(view, model) };
    },
  });
}

/** The incidents of one document, in the order in which they are found. */
export function findIncidents(view: IncidentView, model: IncidentModel): readonly Incident[] {
  const features = featuresOfSentences(view);
  const sentences = features.map((list) => chances(model.sentence, list));
  const stretches: Stretch[] = [];
  for (let from = 0; from < sentences.length; from += STRETCH) {
    const to = Math.min(sentences.length, from + STRETCH);
    const chance = chances(
      model.document,
      documentFeatures(features.slice(from, to), sentences.slice(from, to)),
    );
    stretches.push({ from, to, chance });
  }
  if (!stretches.some(reportsIncident)) return [];
  return assembleIncidents(view, sentences, stretches, partyJudge(view, sentences, stretches, model));
}

/** Judges the candidates of one sentence, as only those that tell of an incident need it. */
function partyJudge(
  view: IncidentView,
  sentences: readonly ByKind[],
  stretches: readonly Stretch[],
  model: IncidentModel,
): (sentence: number) => readonly Judged[] {
  const list = new FeatureList();
  const roles = eventRoles(view);
  const sentenceBuckets = sentences.map((chance) => Uint8Array.from(chance, bucketOf));
  const contexts = stretches.map(({ chance }) => ({
    view,
    roles,
    sentenceBuckets,
    documentBuckets: Uint8Array.from(chance, bucketOf),
  }));
  return (sentence) => {
    const context = contexts[Math.floor(sentence / STRETCH)]!;
    const judge = (candidate: Candidate, of: LinearModel): Float32Array => {
      partyFeatures(context, candidate, list);
      return shares(of, list.values, list.count);
    };
    return candidatesIn(view, view.layers.sentences[sentence]!).map((candidate) => ({
      candidate,
      parts: judge(candidate, model.party),
      surety: () => judge(candidate, model.surety),
    }));
  };
}
