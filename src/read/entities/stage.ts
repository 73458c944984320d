import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Gathers the mentions of one entity. */
export function createEntitiesStage(_resources: Resources): Stage {
  return defineStage({
    name: 'entities',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences', 'syntax', 'names', 'toponyms', 'marks'],
    assigns: ['entities', 'mentions'],
    run: () => ({ entities: [], mentions: [] }),
  });
}
