import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, period, units } from '../../web/src/parts/format.ts';
import { scaleFor } from '../../web/src/plot/scale.ts';
import { dayNumber, timeScale } from '../../web/src/plot/time-scale.ts';
import { blockAt, coverText } from '../../web/src/reader/blocks.ts';
import { copiedMarks } from '../../web/src/reader/copied.ts';
import { LAYERS, type Mark } from '../../web/src/reader/marks.ts';
import { placeCards } from '../../web/src/reader/place-cards.ts';
import { segmentsOf } from '../../web/src/reader/segments.ts';
import { countedIn } from '../../web/src/views/account-words.ts';

const span = fc
  .tuple(fc.nat(80), fc.integer({ min: 1, max: 40 }))
  .map(([start, n]) => [start, start + n] as const);
const mark = fc.record({ annotation: fc.string({ minLength: 1 }), layer: fc.constantFrom(...LAYERS), span });

describe('segments', () => {
  test('cover the block without gaps, each under exactly the marks that cover it', () => {
    fc.assert(
      fc.property(span, fc.array(mark, { maxLength: 12 }), (block, marks: Mark[]) => {
        const segments = segmentsOf(block, marks);
        expect(segments[0]!.span[0]).toBe(block[0]);
        expect(segments.at(-1)!.span[1]).toBe(block[1]);
        for (const [at, { span: own, marks: over }] of segments.entries()) {
          if (at > 0) expect(own[0]).toBe(segments[at - 1]!.span[1]);
          const covering = marks.filter((one) => one.span[0] <= own[0] && one.span[1] >= own[1]);
          expect(new Set(over)).toEqual(new Set(covering));
          const cut = marks.some((one) => one.span.some((edge) => edge > own[0] && edge < own[1]));
          expect(cut).toBe(false);
        }
      }),
    );
  });

  test('draw content around source around figure, the longer around the shorter', () => {
    const marks: Mark[] = [
      { annotation: 'f', layer: 'figure', span: [4, 6] },
      { annotation: 'inner', layer: 'content', span: [3, 8] },
      { annotation: 'outer', layer: 'content', span: [0, 10] },
    ];
    const middle = segmentsOf([0, 10], marks).find((one) => one.span[0] === 4);
    expect(middle!.marks.map(({ annotation }) => annotation)).toEqual(['outer', 'inner', 'f']);
  });
});

describe('blocks', () => {
  test('words that no block covers are shown too, in order', () => {
    const text = 'Title\n\nOne paragraph.\n\nAnother, which no block covers.\n\nLast';
    const parts = coverText(text, [
      { kind: 'heading', span: [0, 5] },
      { kind: 'footer', span: [text.length - 4, text.length] },
    ]);
    expect(parts.map((part) => text.slice(...part.span))).toEqual([
      'Title',
      'One paragraph.',
      'Another, which no block covers.',
      'Last',
    ]);
    expect(parts.map((_, at) => blockAt(parts, parts[at]!.span[0]))).toEqual([0, 1, 2, 3]);
  });
});

describe('cards', () => {
  test('never overlap nor change places, and the chosen one stands where it is wanted if there is room', () => {
    const card = fc.record({ wanted: fc.nat(600), height: fc.integer({ min: 20, max: 90 }) });
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 15 }), fc.nat(), (unsorted, seed) => {
        const cards = unsorted.toSorted((a, b) => a.wanted - b.wanted);
        const fixed = (seed % (cards.length + 1)) - 1;
        const tops = placeCards(cards, fixed);
        for (let at = 1; at < cards.length; at++)
          expect(tops[at]!).toBeGreaterThanOrEqual(tops[at - 1]! + cards[at - 1]!.height);
        expect(tops[0]!).toBeGreaterThanOrEqual(0);
        const room = cards.slice(0, Math.max(0, fixed)).reduce((sum, { height }) => sum + height + 6, 0);
        if (fixed >= 0 && cards[fixed]!.wanted >= room) expect(tops[fixed]).toBe(cards[fixed]!.wanted);
      }),
    );
  });
});

describe('scales', () => {
  test('place greater figures farther right, within the line', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 60, max: 900 }), (values, length) => {
        const scale = scaleFor(values, length);
        const places = values.toSorted((a, b) => a - b).map((value) => scale.at(value));
        expect(places.every((x) => x >= 0 && x <= length)).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(scale.ticks.length).toBeGreaterThan(0);
        expect(scale.ticks.length).toBeLessThan(25);
      }),
    );
  });

  test('turn logarithmic where the small figures would vanish', () => {
    expect(scaleFor([3, 12], 300).kind).toBe('linear');
    expect(scaleFor([3, 90_000], 300).kind).toBe('log');
  });

  test.each([
    [['2023-06-11', '2023-06-14'], '10 Jun 2023'],
    [['2023-01-01', '2023-06-14'], 'Jan 2023'],
    [['2012-01-01', '2023-06-14'], '2012'],
  ])('of time begin days, months or years: %s', (days, first) => {
    expect(timeScale(days.map(dayNumber), 600).ticks[0]!.label).toBe(first);
  });
});

describe('words for figures', () => {
  test.each([
    [{ low: 17, point: null, high: null, modifier: 'atLeast' }, 'at least 17'],
    [{ low: 40, point: null, high: null, modifier: 'moreThan' }, 'more than 40'],
    [{ low: null, point: null, high: 80, modifier: 'atMost' }, 'at most 80'],
    [{ low: null, point: 600, high: null, modifier: 'about' }, 'about 600'],
    [{ low: 300, point: null, high: 400, modifier: 'range' }, '300 to 400'],
    [{ low: 2400, point: 2400, high: 2400, modifier: 'exact' }, '2,400'],
    [{ low: 24, point: null, high: null, modifier: 'vague' }, 'unspecified, 24 or more'],
    [{ low: null, point: null, high: null, modifier: 'vague' }, 'unspecified'],
    [{ low: null, point: null, high: null, modifier: null }, null],
  ])('%o', (figure, words) => {
    expect(bounds(figure)).toBe(words);
  });

  test.each([
    ['people', 3, ''],
    ['grave', 3, 'graves'],
    ['grave', 1, 'grave'],
    ['lorry', 2, 'lorries'],
    ['households', 600, 'households'],
    ['USD', 5, 'USD'],
  ])('%s', (unit, n, words) => {
    expect(units({ unit, low: n, point: n, high: n })).toBe(words);
  });

  test.each([
    ['2023-06-11', '2023-06-11', '11 Jun 2023'],
    ['2023-06-11', '2023-06-18', '11 to 18 Jun 2023'],
    ['2023-05-30', '2023-06-02', '30 May to 2 Jun 2023'],
    ['2023-01-01', null, 'since 1 Jan 2023'],
    [null, '2023-06-14', 'until 14 Jun 2023'],
    [null, null, 'undated'],
  ])('%s to %s', (start, end, words) => {
    expect(period(start, end)).toBe(words);
  });
});

test.each([
  [['203', '203 terrorists'], 'terrorists'],
  [['about 300 civilian men'], 'civilian men'],
  [['1 in 3 of 40 villagers'], 'villagers'],
  [['about 300'], null],
])('whom %o counts', (words, counted) => {
  const evidence = words.map((one) => ({ words: one }));
  expect(countedIn({ modifier: 'exact', evidence })).toBe(counted);
  expect(countedIn({ modifier: null, evidence })).toBe(null);
});

test('what a reprint copies is every run of four words that the original has', () => {
  const original = 'Gunmen attacked the weekly market on Sunday, the governor said.';
  const text = 'On Sunday gunmen attacked the weekly market; nobody knows why the governor said it.';
  const copied = copiedMarks(text, original).map((one) => text.slice(...one.span));
  expect(copied).toEqual(['gunmen attacked the weekly market']);
});
