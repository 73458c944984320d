import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { blankSyntax, createAnalyser, readParts } from './analyser.ts';

/** Gives every token its part of speech, lemma, head and relation; without weights, no more than blanks. */
export function createTagStage(resources: Resources): Stage {
  const parts = readParts(resources.weights);
  const { verbLemmas } = resources.language.segment.words;
  const analyser = parts && createAnalyser(parts, new Map(Object.entries(verbLemmas)));
  return defineStage({
    name: 'tag',
    kind: 'recognise',
    requires: ['tokens', 'sentences'],
    assigns: ['syntax'],
    run: ({ tokens, sentences }) => ({
      syntax: analyser ? analyser(tokens, sentences) : blankSyntax(tokens),
    }),
  });
}
