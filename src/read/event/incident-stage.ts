import { readClusters } from '../../learn/clusters.ts';
import type { Incident } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { FeatureList } from './incident-features.ts';
import { decodeIncidentModel, type IncidentModel } from './incident-model.ts';
import { eventRoles, findCandidates, partyFeatures } from './incident-parties.ts';
import {
  type ByKind,
  bucketOf,
  chances,
  documentFeatures,
  featuresOfSentences,
  shares,
} from './incident-scores.ts';
import { type IncidentView, viewIncidents } from './incident-view.ts';
import { assembleIncidents, type Judged, type Stretch } from './incidents.ts';

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
  return assembleIncidents(view, sentences, stretches, judgeParties(view, sentences, stretches, model));
}

function judgeParties(
  view: IncidentView,
  sentences: readonly ByKind[],
  stretches: readonly Stretch[],
  model: IncidentModel,
): readonly Judged[] {
  const list = new FeatureList();
  const roles = eventRoles(view);
  const sentenceBuckets = sentences.map((chance) => Uint8Array.from(chance, bucketOf));
  const documentBuckets = stretches.map(({ chance }) => Uint8Array.from(chance, bucketOf));
  return findCandidates(view).map((candidate) => {
    const sentence = view.layers.tokens.sentence[candidate.head]!;
    const stretch = Math.floor(sentence / STRETCH);
    partyFeatures(
      { view, roles, sentenceBuckets, documentBuckets: documentBuckets[stretch]! },
      candidate,
      list,
    );
    const parts = shares(model.party, list.values, list.count);
    return { candidate, sentence, parts, surety: () => surely(list, candidate) };
  });

  function surely(list: FeatureList, candidate: Judged['candidate']): Float32Array {
    const stretch = Math.floor(view.layers.tokens.sentence[candidate.head]! / STRETCH);
    partyFeatures(
      { view, roles, sentenceBuckets, documentBuckets: documentBuckets[stretch]! },
      candidate,
      list,
    );
    return shares(model.surety, list.values, list.count);
  }
}
