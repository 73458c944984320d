import type { Resources } from '../resources/resources.ts';
import { defineStage, type Stage } from './stage.ts';

/** Says what the reader should know about the reading. */
export function createWarningsStage(_resources: Resources): Stage {
  return defineStage({
    name: 'warnings',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences', 'marks'],
    assigns: ['warnings'],
    run: () => ({ warnings: [] }),
  });
}
