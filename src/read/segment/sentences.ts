import type { Resources } from '../../resources/resources.ts';
import { noTokens } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Splits readable blocks into sentences and tokens. */
export function createSentencesStage(_resources: Resources): Stage {
  return defineStage({
    name: 'segment/sentences',
    kind: 'recognise',
    requires: ['document', 'blocks'],
    assigns: ['tokens', 'sentences'],
    run: () => ({ tokens: noTokens, sentences: [] }),
  });
}
