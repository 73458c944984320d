import { readClusters } from '../../learn/clusters.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Name, Sentence, Tokens } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { addMissedNames } from './missed-names.ts';
import { createNameFinder } from './name-finder.ts';
import { settleNameTypes } from './name-types.ts';
import { createNounTypes } from './noun-types.ts';
import { readWordFacts } from './word-facts.ts';

/** Finds proper names. Without weights, runs of capitalised words within a sentence are names of type `other`. */
export function createNamesStage(resources: Resources): Stage {
  const bytes = resources.weights('names');
  const find = bytes ? createNameFinder(bytes, readClusters(resources.weights('clusters'))) : capitalisedRuns;
  const nouns = createNounTypes(resources.language.entities, readWordFacts(resources.weights('words')));
  return defineStage({
    name: 'entities/names',
    kind: 'recognise',
    requires: ['document', 'tokens', 'sentences', 'syntax'],
    assigns: ['names'],
    run: ({ tokens, sentences, syntax }) => {
      const names = addMissedNames(find(tokens, sentences), tokens, sentences, syntax, nouns);
      return { names: settleNameTypes(names, tokens, syntax, nouns) };
    },
  });
}

const UNSURE = 0.5;

function capitalisedRuns(tokens: Tokens, sentences: readonly Sentence[]): readonly Name[] {
  const names: Name[] = [];
  for (const sentence of sentences) {
    for (let from = sentence.first + 1; from < sentence.last; from++) {
      let to = from;
      while (to < sentence.last && /^\p{Lu}/u.test(tokens.text[to]!)) to++;
      if (to === from) continue;
      const span = [tokens.start[from]!, tokens.end[to - 1]!] as const;
      names.push({ first: from, last: to, span, type: 'other', confidence: UNSURE });
      from = to;
    }
  }
  return names;
}
