import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds who says what: sources, cues and contents. */
export function createQuotationStage(_resources: Resources): Stage {
  return defineStage({
    name: 'quotation',
    kind: 'recognise',
    requires: [
      'document',
      'blocks',
      'relays',
      'tokens',
      'sentences',
      'syntax',
      'names',
      'marks',
      'mentions',
      'entities',
    ],
    assigns: ['attributions', 'hedges'],
    run: () => ({ attributions: [], hedges: [] }),
  });
}
