import type { Resources } from '../../resources/resources.ts';
import type { Name } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { statedCounts } from './estimates.ts';
import { type QuantityGrammar, quantityGrammar } from './grammar.ts';
import { implicitCounts } from './implicit.ts';
import { type QuantityInput, quantityInput } from './input.ts';
import { linkCounts } from './link.ts';
import { manyVictims, withoutNumbered } from './many.ts';
import type { Sentence } from './measure.ts';
import { deniedCounts } from './negated.ts';
import { openTolls } from './tolls.ts';

/** Finds quantities with their bounds, measure, unit and population. */
export function createQuantityStage({ language }: Resources): Stage {
  const grammar = quantityGrammar(language.quantity);
  return defineStage({
    name: 'quantity',
    kind: 'recognise',
    requires: ['tokens', 'sentences', 'syntax', 'names', 'timexes'],
    assigns: ['estimates'],
    run: ({ tokens, sentences, syntax, names, timexes }) => {
      if (syntax.tag.length < tokens.count) return { estimates: [] };
      const input = quantityInput({ tokens, syntax, sentences, timexes }, grammar);
      return { estimates: linkCounts(allCounts(input, names, grammar), input, grammar) };
    },
  });
}

/** Stated, denied and implicit counts in text order. */
function allCounts(input: QuantityInput, names: readonly Name[], grammar: QuantityGrammar): readonly Draft[] {
  const persons = new Uint8Array(input.tokens.count);
  for (const { first, last, type } of names) if (type === 'person') persons.fill(1, first, last);
  const taken = new Uint8Array(input.tokens.count);
  const take = (drafts: readonly Draft[]): void => {
    for (const { first, last } of drafts) taken.fill(1, first, last);
  };
  const isTaken = (token: number): boolean => taken[token] === 1;
  const said = new Set<CueHit | undefined>();
  const context = {
    counted: isTaken,
    named: (token: number) => persons[token] === 1,
    saidOf: (hit: CueHit) => said.has(hit),
  };
  const inSentences = (find: (sentence: Sentence) => readonly Draft[]): readonly Draft[] =>
    input.sentences.flatMap(({ first, last }) =>
      hasCue(input, first, last) ? find(input.around(first)) : [],
    );
  const denied = inSentences((sentence) => deniedCounts(sentence, grammar.negations, grammar.nouns));
  take(denied);
  const stated = statedCounts(input, grammar, isTaken);
  take(stated);
  for (const { predicate, point } of stated) if (point === 1) said.add(predicate);
  const implicit = inSentences((sentence) => implicitCounts(sentence, grammar.victims, context));
  const many = inSentences((sentence) => [
    ...manyVictims(sentence, stated, grammar.victims, context),
    ...openTolls(sentence, grammar.victims, context),
  ]);
  const blockOf = (sentence: number): number => input.sentences[sentence]?.block ?? -1;
  const open = withoutNumbered(many, [...stated, ...implicit], blockOf);
  return [...denied, ...stated, ...implicit, ...open].sort((a, b) => a.first - b.first || a.last - b.last);
}

function hasCue({ cues }: QuantityInput, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (cues[at]) return true;
  return false;
}
