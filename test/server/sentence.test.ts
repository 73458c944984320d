import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../src/server/views/sentence.ts';

const CASES: readonly (readonly [text: string, words: string, sentence: string])[] = [
  ['One came. Two men fled. Three stayed.', 'Two men', 'Two men fled.'],
  ['Gen. Keïta said 12 died. He left.', '12', 'Gen. Keïta said 12 died.'],
  ['“I saw it,” he said. “Ten fell.” She nodded.', 'Ten', '“Ten fell.”'],
  ['Title\n\nFirst line with 5 dead\n\nNext', '5', 'First line with 5 dead'],
  ['It cost 3.5 tonnes. So what?', '3.5', 'It cost 3.5 tonnes.'],
  ['Was it 7? It was.', '7', 'Was it 7?'],
];

describe('the sentence around words', () => {
  test.each(CASES)('%s', (text, words, sentence) => {
    const start = text.indexOf(words);
    expect(sentenceAround(text, [start, start + words.length]).text).toBe(sentence);
  });

  test('always holds the words, wherever they are', () => {
    fc.assert(
      fc.property(
        fc.string({
          minLength: 1,
          maxLength: 300,
          unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '”', '“', '7'),
        }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const { text: sentence, start: from, mark } = sentenceAround(text, [start, end]);
          expect(text.slice(from, from + sentence.length)).toBe(sentence);
          expect(sentence.slice(...mark)).toBe(text.slice(start, end));
        },
      ),
    );
  });
});
