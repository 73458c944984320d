import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Pairs quotation marks. */
export function createMarksStage(_resources: Resources): Stage {
  return defineStage({
    name: 'quotation/marks',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences'],
    assigns: ['marks'],
    run: () => ({ marks: [] }),
  });
}
