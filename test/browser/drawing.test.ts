import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, period, units } from '../../web/src/parts/format.ts';
import { multiple, stripOf, summaryOf } from '../../web/src/plot/ratios.ts';
import { layOut, leastFor } from '../../web/src/plot/relay-layout.ts';
import { scaleFor } from '../../web/src/plot/scale.ts';
import { dayNumber, timeScale } from '../../web/src/plot/time-scale.ts';
import { blockAt, coverText } from '../../web/src/reader/blocks.ts';
import { copiedMarks } from '../../web/src/reader/copied.ts';
import { LAYERS, type Mark } from '../../web/src/reader/marks.ts';
import { placeCards } from '../../web/src/reader/place-cards.ts';
import { segmentsOf } from '../../web/src/reader/segments.ts';
import { countedIn } from '../../web/src/views/account-words.ts';
import { wordsForMatters } from '../../web/src/views/search-words.ts';

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

describe('a strip of ratios', () => {
  const ratios = fc.array(
    fc.record({ own: fc.integer({ min: 1, max: 9999 }), others: fc.integer({ min: 1, max: 9999 }) }),
    { minLength: 1, maxLength: 60 },
  );

  test('places greater multiples farther right, within the line, and no dot upon another', () => {
    fc.assert(
      fc.property(ratios, fc.integer({ min: 80, max: 900 }), (all, length) => {
        const { dots, ticks } = stripOf(all, length, 10);
        const multiples = dots.map(({ index }) => all[index]!.own / all[index]!.others);
        for (let at = 1; at < dots.length; at++)
          expect(multiples[at]!).toBeGreaterThanOrEqual(multiples[at - 1]! * (1 - 1e-9));
        expect(dots.every(({ x }) => x >= -1e-6 && x <= length + 1e-6)).toBe(true);
        for (const level of new Set(dots.map((dot) => dot.level))) {
          const inLevel = dots.filter((dot) => dot.level === level).map(({ x }) => x);
          for (let at = 1; at < inLevel.length; at++)
            expect(inLevel[at]! - inLevel[at - 1]!).toBeGreaterThanOrEqual(10);
        }
        expect(ticks.some(({ power, x }) => power === 0 && Math.abs(x - length / 2) < 1e-6)).toBe(true);
      }),
    );
  });

  test('counts below, at and above, and tells the middle of three or more only', () => {
    const of = (...owns: number[]) => summaryOf(owns.map((own) => ({ own, others: 100 })));
    expect(of(50, 102, 300)).toEqual({ lower: 1, same: 1, higher: 1, middle: expect.closeTo(1.02) });
    expect(of(50, 50)).toMatchObject({ lower: 2, middle: null });
    expect([-3, -1, 0, 2, -4].map(multiple)).toEqual(['⅛', '½', '1', '4', '1/16']);
  });
});

describe('the drawing of relays', () => {
  const name = fc.constantFrom(...'ABCDEFGHIJKL');
  const link = fc.record({
    from: name,
    to: name,
    count: fc.integer({ min: 1, max: 50 }),
    documents: fc.constant(1),
  });
  const links = fc
    .uniqueArray(link, { maxLength: 40, selector: ({ from, to }) => `${from}>${to}` })
    .map((all) => all.filter(({ from, to }) => from !== to));

  test('gives each name one place of its own', () => {
    fc.assert(
      fc.property(links, (all) => {
        const nodes = layOut(all);
        expect(nodes.map((node) => node.name).sort()).toEqual(
          [...new Set(all.flatMap(({ from, to }) => [from, to]))].sort(),
        );
        expect(new Set(nodes.map(({ column, row }) => `${column} ${row}`)).size).toBe(nodes.length);
        expect(nodes.every(({ column }) => column < 4)).toBe(true);
      }),
    );
  });

  test('leads rightwards from who speaks over who passes on', () => {
    const way = (from: string, to: string, count = 1) => ({ from, to, count, documents: 1 });
    const columns = new Map(
      layOut([way('chief', 'wire', 5), way('wire', 'post'), way('chief', 'post'), way('post', 'wire')]).map(
        (node) => [node.name, node.column],
      ),
    );
    expect(columns.get('chief')).toBe(0);
    expect(columns.get('wire')).toBeGreaterThan(0);
  });

  test('keeps to the most used ways, as many as can be read', () => {
    fc.assert(
      fc.property(links, fc.nat(20), (all, most) => {
        const least = leastFor(all, most);
        expect(all.filter(({ count }) => count >= least).length).toBeLessThanOrEqual(most);
      }),
    );
    expect(leastFor([], 60)).toBe(1);
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

test.each([
  ['raid speaker:"Awa Keïta" date:2024', 'raid Awa Keïta'],
  ['“two words” lieu:Ségou mot*', 'two words Ségou mot'],
  ['date:2024.. outlet:"Hill Wire" langue:fr type:killing', ''],
])('%s finds matters by: %s', (search, words) => {
  expect(wordsForMatters(search)).toBe(words);
});

test('what a reprint copies is every run of four words that the original has', () => {
  const original = 'Gunmen attacked the weekly market on Sunday, the governor said.';
  const text = 'On Sunday gunmen attacked the weekly market; nobody knows why the governor said it.';
  const copied = copiedMarks(text, original).map((one) => text.slice(...one.span));
  expect(copied).toEqual(['gunmen attacked the weekly market']);
});
