import nlp from 'compromise/two';
import type { System } from './system.ts';

export const system: System = {
  name: 'compromise',
  does: 'tokens, sentences and parts of speech (its second tier)',
  prepare: async () => (text) => nlp(text).json({ text: false }).length,
};
