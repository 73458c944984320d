import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence, Syntax, Tokens } from '../../src/read/layers.ts';
import { segment } from '../../src/read/segment/sentences.ts';
import { createWordRules } from '../../src/read/segment/word-rules.ts';
import { createTagStage } from '../../src/read/tag/stage.ts';
import { RELATIONS, UPOS } from '../../src/read/tag/tagset.ts';
import { loadResources } from '../../src/resources/load.ts';
import type { Resources } from '../../src/resources/resources.ts';
import arcCases from '../cases/en/tag/arcs.json' with { type: 'json' };
import tagCases from '../cases/en/tag/tags.json' with { type: 'json' };

const resources = await loadResources('en');
const rules = createWordRules(resources.language.segment.words);

interface Analysis {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
}

function createAnalysis(given: Resources): (text: string) => Analysis {
  const stage = createTagStage(given);
  return (text) => {
    const blocks = text.length > 0 ? [{ kind: 'paragraph' as const, span: [0, text.length] as const }] : [];
    const { tokens, sentences } = segment(text, blocks, rules);
    const { syntax } = stage.run({ tokens, sentences } as Parameters<typeof stage.run>[0]);
    return { tokens, sentences, syntax: syntax! };
  };
}

const analyse = createAnalysis(resources);

describe('tags and lemmas', () => {
  it.each(tagCases)('$text', ({ text, tags, lemmas }) => {
    const { syntax } = analyse(text);
    expect([...syntax.tag].map((tag) => UPOS[tag]).join(' ')).toBe(tags);
    expect(syntax.lemma.join(' ')).toBe(lemmas);
  });
});

describe('trees', () => {
  it.each(arcCases)('$text', ({ text, arcs }) => {
    const { tokens, syntax } = analyse(text);
    const found = tokens.text.map((word, at) => {
      const head = syntax.head[at]!;
      return `${word} <${RELATIONS[syntax.relation[at]!]} ${head < 0 ? '' : tokens.text[head]}`;
    });
    expect(found).toEqual(expect.arrayContaining(arcs));
  });
});

/** Fails unless every sentence is one tree of its own. */
function expectTrees({ tokens, sentences, syntax }: Analysis): void {
  for (const { first, last } of sentences) {
    const roots = [...syntax.head.subarray(first, last)].filter((head) => head === -1);
    expect(roots).toHaveLength(1);
    for (let at = first; at < last; at++) {
      const head = syntax.head[at]!;
      expect(head === -1 || (head >= first && head < last)).toBe(true);
      expect(RELATIONS[syntax.relation[at]!] === 'root').toBe(head === -1);
      let above = at;
      for (let steps = 0; above >= 0; steps++) {
        expect(steps).toBeLessThanOrEqual(last - first);
        above = syntax.head[above]!;
      }
    }
  }
  expect(syntax.lemma).toHaveLength(tokens.count);
  for (const tag of syntax.tag) expect(UPOS[tag]).toBeDefined();
}

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'army',
    'said',
    'that',
    'Mali',
    ',',
    '"',
    '(',
    ')',
    '.',
    '?',
    'and',
    'who',
    'fled',
    '—',
    '...',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);

describe('any text', () => {
  it('becomes one tree a sentence', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => expectTrees(analyse(words.join(' ')))),
      { numRuns: 300 },
    );
  });

  it('is read in the same way whatever was read before', () => {
    const text = 'Rebels who left Gao said the army had burned their village.';
    const fresh = createAnalysis(resources)(text).syntax;
    analyse('An entirely different report, full of other words, was read first.');
    expect(analyse(text).syntax).toEqual(fresh);
  });

  it('of very many words in one sentence is parsed too', () => {
    expectTrees(analyse('guns and butter , '.repeat(3000)));
  });
});

it('has blank columns without weights', () => {
  const { tokens, syntax } = createAnalysis({ ...resources, weights: () => undefined })('Troops left Gao.');
  expect(syntax.head).toHaveLength(tokens.count);
  expect(new Set(syntax.tag)).toEqual(new Set([UPOS.indexOf('X')]));
});
