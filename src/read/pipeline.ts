import type { DocumentInput, Reading } from '../model/index.ts';
import type { Resources } from '../resources/resources.ts';
import { createCaseStage } from './case/stage.ts';
import { createNamesStage } from './entities/names.ts';
import { createSpeakersStage } from './entities/speakers.ts';
import { createEntitiesStage } from './entities/stage.ts';
import { createIncidentStage } from './event/incident-stage.ts';
import { createEventStage } from './event/stage.ts';
import { type Layers, noSyntax, noTokens } from './layers.ts';
import { createEllipticStage } from './quantity/elliptic.ts';
import { createQuantityStage } from './quantity/stage.ts';
import { createVoiceStage } from './quantity/voice.ts';
import { createMarksStage } from './quotation/marks.ts';
import { createQuotationStage } from './quotation/stage.ts';
import { createBlocksStage } from './segment/blocks.ts';
import { createSentencesStage } from './segment/sentences.ts';
import { checkOrder, type Stage } from './stage.ts';
import { createTagStage } from './tag/stage.ts';
import { createTimexStage } from './timex/stage.ts';
import { createToponymStage } from './toponym/stage.ts';
import { createWarningsStage } from './warnings.ts';

/** The stages in the order in which they run. This list is the whole of reading. */
export function createStages(resources: Resources): readonly Stage[] {
  const stages = [
    createBlocksStage(resources),
    createSentencesStage(resources),
    createTagStage(resources),
    createMarksStage(resources),
    createNamesStage(resources),
    createTimexStage(resources),
    createCaseStage(resources),
    createQuantityStage(resources),
    createEllipticStage(resources),
    createToponymStage(resources),
    createEntitiesStage(resources),
    createQuotationStage(resources),
    createSpeakersStage(resources),
    createVoiceStage(resources),
    createEventStage(resources),
    createIncidentStage(resources),
    createWarningsStage(resources),
  ];
  checkOrder(stages, ['document']);
  return stages;
}

const EMPTY: Omit<Layers, 'document'> = {
  blocks: [],
  relays: [],
  tokens: noTokens,
  sentences: [],
  syntax: noSyntax,
  names: [],
  marks: [],
  timexes: [],
  estimates: [],
  toponyms: [],
  entities: [],
  mentions: [],
  attributions: [],
  hedges: [],
  events: [],
  incidents: [],
  access: [],
  warnings: [],
};

/** Runs the stages over one document and keeps every layer, for training, tests and measurement. */
export function analyse(document: DocumentInput, stages: readonly Stage[]): Layers {
  let layers: Layers = { ...EMPTY, document };
  for (const stage of stages) layers = { ...layers, ...stage.run(layers) };
  return { ...layers, document };
}

/** The public part of the layers. */
export function toReading(layers: Layers, language: string): Reading {
  const {
    document,
    blocks,
    relays,
    entities,
    mentions,
    attributions,
    estimates,
    timexes,
    toponyms,
    events,
    incidents,
    access,
  } = layers;
  return {
    id: document.id,
    language,
    blocks,
    relays,
    entities,
    mentions,
    attributions,
    estimates,
    timexes,
    toponyms,
    events,
    incidents,
    access,
    hedges: layers.hedges,
    warnings: layers.warnings,
  };
}
