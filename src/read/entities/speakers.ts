import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Resolves the source of each attribution to an entity. */
export function createSpeakersStage(_resources: Resources): Stage {
  return defineStage({
    name: 'entities/speakers',
    kind: 'refine',
    requires: ['document', 'tokens', 'sentences', 'syntax', 'names', 'attributions', 'entities', 'mentions'],
    assigns: ['attributions', 'entities', 'mentions'],
    run: ({ attributions, entities, mentions }) => ({ attributions, entities, mentions }),
  });
}
