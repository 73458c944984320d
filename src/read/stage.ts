import type { LayerName, Layers } from './layers.ts';

/**
 * One step of the pipeline: it reads the layers it requires and returns the layers it assigns.
 * `recognise` finds new annotations; `refine` replaces annotations that an earlier stage assigned.
 */
export interface Stage {
  readonly name: string;
  readonly kind: 'recognise' | 'refine';
  readonly requires: readonly LayerName[];
  readonly assigns: readonly LayerName[];
  readonly run: (layers: Layers) => Partial<Layers>;
}

/**
 * Declares a stage whose `run` sees only what it requires and must return all that it assigns.
 *
 * @example
 * defineStage({
 *   name: 'timex', kind: 'recognise', requires: ['document', 'tokens'], assigns: ['timexes'],
 *   run: ({ document, tokens }) => ({ timexes: findTimexes(document, tokens) }),
 * });
 */
export function defineStage<const R extends LayerName, const A extends LayerName>(stage: {
  readonly name: string;
  readonly kind: 'recognise' | 'refine';
  readonly requires: readonly R[];
  readonly assigns: readonly A[];
  readonly run: (layers: Pick<Layers, R>) => Pick<Layers, A>;
}): Stage {
  return stage as Stage;
}

/**
 * Checks an ordered list of stages: every requirement is assigned earlier, and every layer has one recogniser.
 *
 * @throws Error naming the stage and the layer.
 */
export function checkOrder(stages: readonly Stage[], given: readonly LayerName[]): void {
  const assigned = new Set<LayerName>(given);
  for (const stage of stages) {
    for (const layer of stage.requires) {
      if (!assigned.has(layer))
        throw new Error(`stage ${stage.name} requires ${layer}, which no earlier stage assigns`);
    }
    for (const layer of stage.assigns) {
      if (stage.kind === 'recognise' && assigned.has(layer) && !given.includes(layer)) {
        throw new Error(`stage ${stage.name} assigns ${layer}, which an earlier stage already recognises`);
      }
      assigned.add(layer);
    }
  }
}
