import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds events and limits of access. */
export function createEventStage(_resources: Resources): Stage {
  return defineStage({
    name: 'event',
    kind: 'recognise',
    requires: [
      'document',
      'tokens',
      'sentences',
      'syntax',
      'names',
      'timexes',
      'toponyms',
      'estimates',
      'entities',
      'mentions',
      'attributions',
      'hedges',
    ],
    assigns: ['events', 'access'],
    run: () => ({ events: [], access: [] }),
  });
}
