import { expect, it } from 'vitest';
import { createReader } from '../../src/read/reader.ts';
import { checkOrder, defineStage } from '../../src/read/stage.ts';
import { loadResources } from '../../src/resources/load.ts';

it('gives every stage what it requires', async () => {
  const reader = createReader(await loadResources('en'));
  expect(reader.read({ id: 'd1', text: '' }).id).toBe('d1');
});

it('refuses a stage whose requirement nobody assigns', () => {
  const stage = defineStage({
    name: 'late',
    kind: 'recognise',
    requires: ['timexes'],
    assigns: ['events'],
    run: () => ({ events: [] }),
  });
  expect(() => checkOrder([stage], ['document'])).toThrow(/late requires timexes/);
});
