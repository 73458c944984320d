import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds proper names. */
export function createNamesStage(_resources: Resources): Stage {
  return defineStage({
    name: 'entities/names',
    kind: 'recognise',
    requires: ['document', 'tokens', 'sentences', 'syntax'],
    assigns: ['names'],
    run: () => ({ names: [] }),
  });
}
