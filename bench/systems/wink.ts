import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { System } from './system.ts';

export const system: System = {
  name: 'wink-nlp',
  does: 'tokens, sentences and parts of speech alone',
  prepare: async () => {
    const nlp = winkNLP(model, ['sbd', 'pos']);
    return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  },
};
