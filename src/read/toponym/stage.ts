import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds place names and resolves them against the gazetteer. */
export function createToponymStage(_resources: Resources): Stage {
  return defineStage({
    name: 'toponym',
    kind: 'recognise',
    requires: ['document', 'tokens', 'sentences', 'syntax', 'names'],
    assigns: ['toponyms'],
    run: () => ({ toponyms: [] }),
  });
}
