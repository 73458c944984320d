import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';
import type { System } from './system.ts';

export const system: System = {
  name: 'griot',
  does: 'the full reading: attributions, figures, times, places, entities, events',
  prepare: async () => {
    const reader = createReader(await loadResources('en'));
    return (text) => reader.read({ id: 'd', text, language: 'en', date: '2022-04-06' }).attributions.length;
  },
};
