import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';
import cases from '../cases/en/entities/entities.json' with { type: 'json' };
import negatives from '../cases/en/entities/negatives.json' with { type: 'json' };

interface Expected {
  readonly type: string;
  readonly subtype?: string;
  readonly name?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly mentions: readonly string[];
}

const reader = createReader(await loadResources('en'));

/** Entities with the words of their mentions. */
function entitiesOf(text: string): readonly Expected[] {
  const { entities, mentions } = reader.read({ id: 'd', text });
  return entities.map(({ id, type, subtype, name, description, aliases }) => ({
    type,
    name,
    ...(subtype && { subtype }),
    ...(description && { description }),
    ...(aliases && { aliases }),
    mentions: mentions.filter(({ entity }) => entity === id).map(({ span }) => text.slice(...span)),
  }));
}

describe('entities', () => {
  it.each(cases as readonly { readonly text: string; readonly entities: readonly Expected[] }[])(
    '$text',
    ({ text, entities }) => {
      const found = entitiesOf(text);
      for (const wanted of entities) expect(found).toContainEqual(expect.objectContaining(wanted));
    },
  );

  it.each(negatives)('never: $text', ({ text, never }) => {
    const words = entitiesOf(text).flatMap(({ mentions }) => mentions);
    for (const wrong of never) expect(words).not.toContain(wrong);
  });

  it('have mentions inside the text, in order, each of an entity that exists; every toponym is one of a place', () => {
    const word = fc.constantFrom(
      ...[
        'Ada Quist',
        'She',
        'the minister',
        'of',
        'Mali',
        'said',
        ',',
        '.',
        '(',
        ')',
        'UN',
        'two officials',
        '“',
        '”',
        'their',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const { entities, mentions, toponyms } = reader.read({ id: 'd', text });
        const types = new Map(entities.map(({ id, type }) => [id, type]));
        expect(types.size).toBe(entities.length);
        let before = 0;
        for (const { span, entity } of mentions) {
          expect(types.has(entity)).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(before);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          before = span[0];
        }
        for (const { span } of toponyms)
          expect(
            mentions.some(
              (mention) =>
                mention.span[0] <= span[0] &&
                mention.span[1] >= span[1] &&
                ['place', 'facility'].includes(types.get(mention.entity)!),
            ),
          ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
