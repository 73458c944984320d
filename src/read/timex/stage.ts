import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds time expressions and works out their values. */
export function createTimexStage(_resources: Resources): Stage {
  return defineStage({
    name: 'timex',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences', 'syntax'],
    assigns: ['timexes'],
    run: () => ({ timexes: [] }),
  });
}
