import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Finds what each stretch of the text is in its layout, and which outlets it was taken from. */
export function createBlocksStage(_resources: Resources): Stage {
  return defineStage({
    name: 'segment/blocks',
    kind: 'recognise',
    requires: ['document'],
    assigns: ['blocks', 'relays'],
    run: () => ({ blocks: [], relays: [] }),
  });
}
