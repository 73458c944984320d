import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds quantities with their bounds, measure, unit and population. */
export function createQuantityStage(_resources: Resources): Stage {
  return defineStage({
    name: 'quantity',
    kind: 'recognise',
    requires: ['document', 'tokens', 'sentences', 'syntax', 'names', 'timexes'],
    assigns: ['estimates'],
    run: () => ({ estimates: [] }),
  });
}
