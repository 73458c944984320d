import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseStage, isInCapitals, withCasings } from '../../src/read/case/stage.ts';
import { casedWords } from '../../src/read/case/words.ts';
import { analyse, createStages } from '../../src/read/pipeline.ts';
import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';
import cases from '../cases/en/case/casings.json' with { type: 'json' };

const resources = await loadResources('en');
const stages = createStages(resources);
const upTo = stages.findIndex(({ name }) => name === 'case');
const before = stages.slice(0, upTo);
const stage = createCaseStage(resources);

describe('casing', () => {
  it.each(cases)('$text', ({ text, written }) => {
    expect(stage.run(analyse({ id: 'd', text }, before)).document?.text).toBe(written);
  });

  it('leaves ordinary writing, short texts and scripts without case as they are', () => {
    for (const text of [
      'The UN said that NATO, the EU and the WHO had met the press.',
      'URGENT: KOLO',
      '马里军队否认杀害平民。'.repeat(10),
    ])
      expect(isInCapitals(text)).toBe(false);
  });

  it('reads the same words, spans and all, from the text in capitals', () => {
    const text = 'The minister denied that soldiers had killed 40 villagers in Gao on 5 May 2021.';
    const reader = createReader(resources);
    const [small, large] = [text, text.toUpperCase()].map((each) =>
      reader.read({ id: 'd', text: each, date: '2021-05-08' }),
    );
    expect(large!.attributions.map(({ stance, cues }) => ({ stance, cues }))).toEqual(
      small!.attributions.map(({ stance, cues }) => ({ stance, cues })),
    );
    expect(large!.estimates.map(({ span, low }) => ({ span, low }))).toEqual(
      small!.estimates.map(({ span, low }) => ({ span, low })),
    );
    expect(large!.timexes.map(({ span, value }) => ({ span, value }))).toEqual(
      small!.timexes.map(({ span, value }) => ({ span, value })),
    );
  });

  it('moves no character and changes nothing but case', () => {
    const piece = fc.constantFrom(
      'Ada ',
      'ÉLAN ',
      'ß',
      'İstanbul ',
      'U.S. ',
      "O'NEILL ",
      '“',
      '. ',
      '\n\n',
      '12 ',
      'ﬁ',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.integer({ min: 0, max: 2 })), (pieces, choices) => {
        const text = pieces.join('');
        const words = casedWords(text);
        const casings = Uint8Array.from(words.start, (_, n) => choices[n] ?? 0);
        const written = withCasings(text, words, casings);
        expect(written).toHaveLength(text.length);
        expect(written.toLowerCase()).toBe(text.toLowerCase());
      }),
    );
  });
});
