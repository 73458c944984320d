import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/index.ts';
import { segment } from '../../src/read/segment/sentences.ts';
import { createWordRules } from '../../src/read/segment/word-rules.ts';
import { loadResources } from '../../src/resources/load.ts';
import sentenceCases from '../cases/en/segment/sentences.json' with { type: 'json' };
import tokenCases from '../cases/en/segment/tokens.json' with { type: 'json' };

const { language } = await loadResources('en');
const rules = createWordRules(language.segment.words);

const paragraph = (text: string): readonly Block[] =>
  text.length > 0 ? [{ kind: 'paragraph', span: [0, text.length] }] : [];
const tokensOf = (text: string): readonly string[] => segment(text, paragraph(text), rules).tokens.text;
const sentencesOf = (text: string): readonly string[] =>
  segment(text, paragraph(text), rules).sentences.map(({ span }) => text.slice(...span));

describe('sentences', () => {
  it.each(sentenceCases)('$text', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('ends at every line of a list, but not at a line of a paragraph', () => {
    const text = 'Two guns\nOne truck';
    const lines = segment(text, [{ kind: 'list', span: [0, text.length] }], rules).sentences;
    expect(lines.map(({ span }) => text.slice(...span))).toEqual(['Two guns', 'One truck']);
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('leaves captions, credits, bylines and footers alone', () => {
    const text = 'A flag\n\nPhoto: A. Kone\n\nTroops left.';
    const blocks: readonly Block[] = [
      { kind: 'caption', span: [0, 6] },
      { kind: 'credit', span: [8, 22] },
      { kind: 'paragraph', span: [24, 36] },
    ];
    const { tokens, sentences } = segment(text, blocks, rules);
    expect(tokens.text).toEqual(['Troops', 'left', '.']);
    expect(sentences.map(({ block }) => block)).toEqual([2]);
  });
});

describe('tokens', () => {
  it.each(tokenCases)('$text', ({ text, tokens }) => {
    expect(tokensOf(text).join(' ')).toBe(tokens);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    "don't",
    'U.S.',
    '10,000',
    '“',
    '”',
    '"',
    "'",
    '...',
    '?',
    '!',
    '.',
    ' ',
    '\n',
    '-',
    '@',
    '://',
  ),
  fc.constantFrom(
    'Mr.',
    'No.',
    'a/b',
    'é',
    '😀',
    '\u200b',
    '\ud800',
    'https://a.b',
    '[',
    '1',
    ']',
    'it’s',
    '—',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const blank = /[\s\p{Cc}\u200b\u2060]/gu;

describe('any text', () => {
  it('is covered by its tokens, in order, each as it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = segment(text, paragraph(text), rules);
        let end = 0;
        for (let at = 0; at < tokens.count; at++) {
          const start = tokens.start[at]!;
          expect(text.slice(end, start).replaceAll(blank, '')).toBe('');
          expect(tokens.spaceBefore[at] === 1 || start === end).toBe(true);
          end = tokens.end[at]!;
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(tokens.text[at]);
        }
        expect(text.slice(end).replaceAll(blank, '')).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('is split into sentences that share out its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences } = segment(text, paragraph(text), rules);
        let first = 0;
        sentences.forEach((sentence, n) => {
          expect(sentence.first).toBe(first);
          expect(sentence.last).toBeGreaterThan(first);
          expect(sentence.span).toEqual([tokens.start[first], tokens.end[sentence.last - 1]]);
          for (let at = first; at < sentence.last; at++) expect(tokens.sentence[at]).toBe(n);
          first = sentence.last;
        });
        expect(first).toBe(tokens.count);
      }),
      { numRuns: 300 },
    );
  });
});
