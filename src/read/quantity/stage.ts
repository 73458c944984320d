import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { cuesOf, quantityGrammar, statedCounts } from './estimates.ts';
import { linkCounts } from './link.ts';

/** Finds quantities with their bounds, measure, unit and population. */
export function createQuantityStage({ language }: Resources): Stage {
  const grammar = quantityGrammar(language.quantity);
  return defineStage({
    name: 'quantity',
    kind: 'recognise',
    requires: ['tokens', 'sentences', 'syntax', 'timexes'],
    assigns: ['estimates'],
    run: ({ tokens, sentences, syntax, timexes }) => {
      if (syntax.tag.length < tokens.count) return { estimates: [] };
      const input = { tokens, syntax, sentences, timexes, cues: cuesOf(tokens, grammar) };
      return { estimates: linkCounts(statedCounts(input, grammar), input, grammar) };
    },
  });
}
