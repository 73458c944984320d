import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attribution, isWithin, overlaps, type Span } from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';
import attributionCases from '../cases/en/quotation/attributions.json' with { type: 'json' };
import denialCases from '../cases/en/quotation/denials.json' with { type: 'json' };
import hedgeCases from '../cases/en/quotation/hedges.json' with { type: 'json' };
import markCases from '../cases/en/quotation/marks.json' with { type: 'json' };
import negativeCases from '../cases/en/quotation/negatives.json' with { type: 'json' };
import stanceCases from '../cases/en/quotation/stances.json' with { type: 'json' };

const resources = await loadResources('en');
const reader = createReader(resources);
const bare = createReader({ ...resources, weights: () => undefined });
const read = (text: string): readonly Attribution[] => reader.read({ id: 't', text }).attributions;
const spanOf = (text: string, words: string): Span => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];
const wordsOf = (text: string, spans: readonly Span[]): string[] => spans.map((span) => text.slice(...span));
const meets = (spans: readonly Span[], span: Span): boolean => spans.some((other) => overlaps(other, span));

describe('quotation marks', () => {
  it.each(markCases)('$name', ({ text, marks, ...expected }) => {
    const found = reader.analyse({ id: 't', text }).marks;
    expect(found.map(({ span }) => text.slice(...span))).toEqual(marks);
    expect(found.map(({ unclosed }) => unclosed)).toEqual(expected.unclosed ?? marks.map(() => false));
    if (expected.depths) expect(found.map(({ depth }) => depth)).toEqual(expected.depths);
    if (expected.parts) expect(found.map(({ parts }) => parts.length)).toEqual(expected.parts);
  });
});

describe('attributions', () => {
  it.each(attributionCases)('$name', ({ text, attributions }) => {
    const found = read(text);
    for (const expected of attributions) {
      const content = spanOf(text, expected.contents[0]!);
      const own = found.find(
        ({ cues, contents }) =>
          meets(contents, content) && wordsOf(text, cues).some((words) => words.includes(expected.cue)),
      );
      expect(wordsOf(text, own?.contents ?? [])).toEqual(expected.contents);
      expect(meets(own!.sources, spanOf(text, expected.source))).toBe(true);
      const { mode, stance, sources } = expected as { mode?: string; stance?: string; sources?: string[] };
      if (sources) expect(wordsOf(text, own!.sources)).toEqual(sources);
      if (mode) expect(own!.mode).toBe(mode);
      if (stance) expect(own!.stance).toBe(stance);
    }
  });

  it.each(negativeCases)('finds none in $name', ({ text }) => {
    expect(read(text).map(({ contents }) => wordsOf(text, contents))).toEqual([]);
  });

  it.each(stanceCases)('$stance: $text', ({ text, cue, stance }) => {
    const own = read(text).find(({ cues }) => meets(cues, spanOf(text, cue)));
    expect(own?.stance).toBe(stance);
  });
});

describe('chains', () => {
  it.each([
    ['The agency quoted the minister as saying that the dam was safe.', 'the minister'],
    ['The daily Le Pays quoted Colonel Diarra as saying: “We will win.”', 'Colonel Diarra'],
    ['The mayor was quoted by Radio Kori as saying that the road was mined.', 'The mayor'],
    ['The army told reporters that it had retaken the town, Reuters reported.', 'The army'],
  ])('%s', (text, speaker) => {
    const found = read(text);
    const inner = found.find(({ sources }) => meets(sources, spanOf(text, speaker)));
    const outer = found.find((one) => one !== inner);
    expect(outer!.contents[0]![0]).toBeLessThanOrEqual(inner!.contents[0]![0]);
    expect(outer!.contents.at(-1)![1]).toBeGreaterThanOrEqual(inner!.contents[0]![1]);
  });
});

describe('what people are told', () => {
  it.each([
    ['We are told that the bridge is open again.', [], 'that the bridge is open again'],
    ['Drivers were told by the guards that the pass was mined.', ['the guards'], 'that the pass was mined'],
  ])('%s', (text, sources, content) => {
    const [only] = read(text);
    expect([wordsOf(text, only?.sources ?? []), wordsOf(text, only?.contents ?? []).at(-1)]).toEqual([
      sources,
      content,
    ]);
  });
});

describe('floating quotations', () => {
  it.each([
    ['“We are tired,” Keita said. “Nobody helps us any more.”', 'Keita'],
    ['Mariam Keita shook her head. “Nobody helps us any more.”', 'Mariam Keita'],
  ])('%s', (text, speaker) => {
    const content = spanOf(text, '“Nobody helps us any more.”');
    const own = read(text).find(({ contents }) => meets(contents, content));
    expect(wordsOf(text, own?.sources ?? [])).toEqual([speaker]);
  });

  it('stay without a speaker where nobody is told of', () => {
    const text = 'The bridge fell on Monday.\n\n“Nobody helps us any more.”';
    for (const { contents, sources } of read(text))
      expect([wordsOf(text, contents), sources]).toEqual([['“Nobody helps us any more.”'], []]);
  });
});

describe('denials', () => {
  it.each(denialCases)('$text', ({ text, denial, denies }) => {
    const found = read(text);
    const own = found.find(({ cues }) => meets(cues, spanOf(text, denial)));
    const denied = own?.denies?.flatMap((one) =>
      typeof one === 'string' ? (found.find(({ id }) => id === one)?.contents ?? []) : [one],
    );
    expect([own?.stance, wordsOf(text, denied ?? [])]).toEqual(['denies', denies]);
  });

  it('link to all that others said before', () => {
    const text =
      'Rights groups allege that soldiers burned the village. Witnesses say foreign fighters took part. The army denies this.';
    const found = read(text);
    const denial = found.find(({ stance }) => stance === 'denies');
    expect(denial?.denies).toEqual(found.slice(0, 2).map(({ id }) => id));
  });
});

describe('hedges', () => {
  it.each(hedgeCases)('$text', ({ text, cues }) => {
    const { hedges } = reader.read({ id: 't', text });
    expect(hedges.map((hedge) => text.slice(...hedge.cue))).toEqual(cues);
  });
});

describe('without weights', () => {
  it.each([
    ['“The road is closed,” said Mariam Cissé.', '“The road is closed,”'],
    ['Forty houses were burned, according to the Red Cross.', 'Forty houses were burned'],
    ['Cissé said that the road was closed.', 'that the road was closed'],
  ])('%s', (text, content) => {
    const [only] = bare.read({ id: 't', text }).attributions;
    expect(wordsOf(text, only?.contents ?? [])).toEqual([content]);
  });
});

const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  "''",
  ' ',
  '\n\n',
  '.',
  ',',
  ':',
  '?',
  'said',
  'He',
  'the army',
  'denied',
  'that',
  'according to',
  'Keita',
  'fled',
  'reportedly',
  '—',
  '🙂',
  '1,000',
); // prettier-ignore

describe('any text', () => {
  it('gives spans that lie in it and are not empty', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        const { marks, attributions, hedges } = reader.analyse({ id: 't', text });
        const spans = [
          ...marks.flatMap(({ span, parts }) => [span, ...parts]),
          ...attributions.flatMap(({ sources, cues, contents }) => [...sources, ...cues, ...contents]),
          ...hedges.flatMap(({ span, cue }) => [span, cue]),
        ];
        for (const span of spans) expect(isWithin(span, text.length)).toBe(true);
        for (const { contents } of attributions) expect(contents.length).toBeGreaterThan(0);
        expect(new Set(attributions.map(({ id }) => id)).size).toBe(attributions.length);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
