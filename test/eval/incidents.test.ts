import { describe, expect, it } from 'vitest';
import { BOARDS } from '../../src/eval/boards.ts';
import type { Estimate, Reading } from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';

const reader = createReader(await loadResources('en'));
const coded = (text: string): Reading =>
  BOARDS['incidents-acled']!(reader.read({ id: 'note', text }), { id: 'note', text }) as Reading;
const deaths = (text: string): readonly Estimate['low'][] =>
  coded(text)
    .estimates.filter(({ measure }) => measure === 'killed')
    .map(({ low }) => low);
const actors = (text: string): readonly string[] =>
  coded(text)
    .entities.filter(({ id }) => id.startsWith('coded'))
    .map(({ name }) => name);

describe('the adapter of incidents-acled', () => {
  it.each([
    ['An airstrike killed an unknown number of herders.', [10]],
    ['The strikes killed militants and civilians.', [10]],
    ['Casualties were reported after the clash, numbers not known.', [10]],
    ['Dozens of people were killed.', [12]],
    ['Four guards were killed, and heavy casualties were reported.', [4]],
    ['No casualties were reported.', []],
    ['The number of casualties is not known.', []],
  ])('writes the code of a size that nobody gives: %s', (text, wanted) => {
    expect(deaths(text)).toEqual(wanted);
  });

  it('names kinds of actors only where the reading says them', () => {
    expect(actors('Three students were killed in Gao.')).toContain('Civilians');
    expect(actors('Teachers went on strike in Gao.')).toContain('Protesters');
    expect(actors('Two soldiers were killed near Gao.')).not.toContain('Unidentified Armed Group');
    expect(actors('A bomb killed two near Gao.')).not.toContain('Civilians');
  });
});
