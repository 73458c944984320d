import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';
import { labelsOf, rejoin, resplit, scoreNames, tagsOf } from '../../src/train/names-corpus.ts';
import cases from '../cases/en/entities/names.json' with { type: 'json' };

const resources = await loadResources('en');
const reader = createReader(resources);
const namesOf = (text: string): readonly string[] =>
  reader.analyse({ id: 'd', text }).names.map(({ span, type }) => `${text.slice(...span)}/${type}`);

describe('names', () => {
  it.each(cases)('$text', ({ text, names }) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('are runs of capitalised words where there are no weights', () => {
    const plain = createReader({ ...resources, weights: () => undefined });
    const text = 'He met Ada Quist in Oslo.';
    expect(plain.analyse({ id: 'd', text }).names.map(({ span }) => text.slice(...span))).toEqual([
      'Ada Quist',
      'Oslo',
    ]);
  });

  it('lie inside the text, in order, without overlap, and are as sure as a share can be', () => {
    const word = fc.constantFrom(
      'Ada',
      'of',
      'the',
      'UN',
      'al',
      '-',
      'Oslo',
      '.',
      '“',
      'said',
      '12',
      'É',
      '\n\n',
      'THE',
      "'s",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        let before = 0;
        for (const { span, confidence } of reader.analyse({ id: 'd', text }).names) {
          expect(span[0]).toBeGreaterThanOrEqual(before);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          before = span[1];
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('labels', () => {
  const tags = ['B-PER', 'I-PER', 'O', 'B-LOC', 'B-LOC', 'I-LOC', 'I-LOC'];

  it('keep what the tags say', () => {
    expect(tagsOf(labelsOf(tags))).toEqual(tags);
  });

  it('survive another division into tokens', () => {
    const sentence = { origin: 'x', words: ['Ada', 'Quist', 'met', 'Oslo', 'al-Hadi', 'b', 'c'], tags };
    const split = (word: string): readonly string[] => word.split(/(?=-)|(?<=-)/);
    const parts = resplit(sentence, split);
    expect(parts.words).toEqual(['Ada', 'Quist', 'met', 'Oslo', 'al', '-', 'Hadi', 'b', 'c']);
    expect(rejoin(parts.tags, sentence.words, split)).toEqual(tags);
  });

  it('are scored by exact entities', () => {
    const gold = [{ origin: 'x', words: ['a', 'b', 'c'], tags: ['B-PER', 'I-PER', 'O'] }];
    expect(scoreNames(gold, [['B-PER', 'I-PER', 'B-LOC']])).toEqual({
      precision: 50,
      recall: 100,
      f1: 66.67,
    });
  });
});
