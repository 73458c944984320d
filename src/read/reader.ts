import type { DocumentInput, Reading } from '../model/index.ts';
import type { Resources } from '../resources/resources.ts';
import type { Layers } from './layers.ts';
import { analyse, createStages, toReading } from './pipeline.ts';

/** Reads documents of the languages it was made with. Pure: the same document gives the same reading. */
export interface Reader {
  readonly read: (document: DocumentInput) => Reading;
  /** As `read`, with the inner layers (tokens, trees, marks) kept. */
  readonly analyse: (document: DocumentInput) => Layers;
}

/**
 * A reader for one language.
 *
 * @example createReader(await loadResources('en')).read({ id: 'd1', text: 'He fled.' }).attributions
 */
export function createReader(resources: Resources): Reader {
  const stages = createStages(resources);
  return {
    read: (document) => toReading(analyse(document, stages), resources.language.code),
    analyse: (document) => analyse(document, stages),
  };
}
