import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../src/languages/en/index.ts';
import type { DocumentInput } from '../../src/model/index.ts';
import { findBlocks } from '../../src/read/segment/blocks.ts';
import { prepareLayoutWords } from '../../src/read/segment/layout-words.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly publisher?: string;
  readonly blocks: readonly (readonly [kind: string, words: string])[];
  readonly relays: readonly (readonly [kind: string, name: string])[];
}

const cases = JSON.parse(
  readFileSync(new URL('../cases/en/blocks/blocks.json', import.meta.url), 'utf8'),
) as readonly Case[];
const words = prepareLayoutWords(english.segment.layout);
const blocksOf = (document: DocumentInput) => findBlocks(document, words);

describe('blocks', () => {
  it.each(cases)('$name', ({ text, publisher, blocks, relays }) => {
    const found = blocksOf({ id: 'd', text, publisher });
    expect(found.blocks.map(({ kind, span }) => [kind, text.slice(...span)])).toEqual(blocks);
    expect(found.relays.map(({ kind, name }) => [kind, name])).toEqual(relays);
    for (const { name, span } of found.relays) expect(text.slice(...span)).toBe(name);
  });

  it('keep the kinds that a format states', () => {
    const text = 'Karu at dusk\n\nThe mayor spoke.\n\nSource: Hill Wire';
    const layout = [
      { kind: 'caption', span: [0, 12] },
      { kind: 'paragraph', span: [14, 30] },
      { kind: 'paragraph', span: [32, 49] },
    ] as const;
    const { blocks, relays } = blocksOf({ id: 'd', text, layout });
    expect(blocks.map(({ kind }) => kind)).toEqual(['caption', 'paragraph', 'footer']);
    expect(relays[0]?.name).toBe('Hill Wire');
  });

  it('cover all of a text but whitespace, in order and without overlap', () => {
    const piece = fc.constantFrom(
      'Share',
      'Source: Hill Wire',
      'KARU (Hill Wire) - ',
      'By Ada Roe',
      'HIN / Ada Roe',
      '- item',
      'a\tb',
      '12',
      'The mayor said so.',
      '“Quote.”',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\t',
      '\u00a0',
      '\u2029',
      '🙂',
      '©',
      '(',
      '--',
      'x'.repeat(90),
    ); // prettier-ignore
    const text = fc.oneof(
      fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, (sample) => {
        let at = 0;
        for (const { span } of blocksOf({ id: 'd', text: sample }).blocks) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(sample.slice(at, span[0]).trim()).toBe('');
          at = span[1];
        }
        expect(sample.slice(at).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });
});
