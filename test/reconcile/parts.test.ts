import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledger as lexicon } from '../../src/languages/en/ledger.ts';
import { meet, rangeOf } from '../../src/reconcile/accounts/range.ts';
import type { Bounds, PlaceRef } from '../../src/reconcile/claims/claim.ts';
import { countedAs } from '../../src/reconcile/claims/units.ts';
import { cluster } from '../../src/reconcile/matters/cluster.ts';
import { relate } from '../../src/reconcile/matters/places.ts';
import { period, questionFor } from '../../src/reconcile/matters/question.ts';
import { namesOutlet } from '../../src/reconcile/origins/names.ts';
import { partsOf, sameBody, samePerson } from '../../src/reconcile/speakers/names.ts';
import { figuresOf } from '../../src/reconcile/text/figures.ts';
import { bandsOf, minHash } from '../../src/reconcile/text/minhash.ts';
import { sentencesOf } from '../../src/reconcile/text/sentences.ts';
import { fold } from '../../src/reconcile/text/words.ts';

const exact = (n: number): Bounds => ({ low: n, point: n, high: n, modifier: 'exact' });
const about = (n: number): Bounds => ({ low: null, point: n, high: null, modifier: 'about' });
const atLeast = (n: number): Bounds => ({ low: n, point: null, high: null, modifier: 'atLeast' });
const moreThan = (n: number): Bounds => ({ ...atLeast(n), modifier: 'moreThan' });
const lessThan = (n: number): Bounds => ({ low: null, point: null, high: n, modifier: 'lessThan' });

describe('ranges', () => {
  it.each<[string, Bounds, Bounds, boolean]>([
    ['at least 10 does not dispute 14', atLeast(10), exact(14), true],
    ['at least 15 disputes 14', atLeast(15), exact(14), false],
    ['about 100 is 91', about(100), exact(91), true],
    ['about 100 is not 89', about(100), exact(89), false],
    ['more than 10 is not 10', moreThan(10), exact(10), false],
    ['fewer than 60 is not 60', lessThan(60), exact(60), false],
    ['fewer than 60 is not about 240', lessThan(60), about(240), false],
  ])('%s', (_, a, b, both) => {
    expect(meet(rangeOf(a)!, rangeOf(b)!)).toBe(both);
    expect(meet(rangeOf(b)!, rangeOf(a)!)).toBe(both);
  });

  it('has none for a vague figure', () => {
    expect(rangeOf({ low: null, point: null, high: null, modifier: 'vague' })).toBeNull();
  });
});

it.each([
  ['12 000 people', 12000],
  ['9.100 personnes', 9100],
  ['2,500 men', 2500],
  ['3.5 per cent', 3.5],
  ["1'200 Leute", 1200],
])('reads %s as %d', (text, value) => {
  expect(figuresOf(text)[0]?.value).toBe(value);
});

it('ends no sentence at a title, and one at a month', () => {
  const text = 'Dr. Amadi spoke on 6 May. Five were hurt.';
  expect(sentencesOf(text).map(({ span }) => text.slice(...span))).toEqual([
    'Dr. Amadi spoke on 6 May.',
    'Five were hurt.',
  ]);
});

it.each([
  ['hut', 'fewer than 60 huts', 'house', '240 houses', true],
  ['people', '20 people', 'families', '20 families', true],
  ['rifle', '120 rifles', 'people', '120 people', false],
])('compares %s (%s) with %s (%s): %s', (a, wordsA, b, wordsB, same) => {
  expect(countedAs(a, wordsA, lexicon) === countedAs(b, wordsB, lexicon)).toBe(same);
});

describe('names', () => {
  it.each([
    ['Ministry of National Defence', 'defence ministry', true],
    ['Ministry of Health', 'Ministry of Defence', false],
    ['OHA', 'Office for Humanitarian Analysis', true],
    ['the ministry', 'the ministry of justice', false],
    ['Union of Weavers', 'Union of Potters', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameBody(partsOf(a, lexicon), partsOf(b, lexicon))).toBe(same);
  });

  it.each([
    ['Rosa Amadi', 'Amadi', true],
    ['Rosa Amadi', 'Paul Amadi', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(samePerson(partsOf(a, lexicon), partsOf(b, lexicon))).toBe(same);
  });

  it('knows an outlet by its initials', () => {
    expect(namesOutlet('mna', 'Meridian News Agency')).toBe(true);
    expect(namesOutlet('na', 'Meridian News Agency')).toBe(false);
  });
});

describe('places', () => {
  const place = (name: string, lat: number | null, lon: number | null, wide = false): PlaceRef => ({
    name,
    key: fold(name),
    country: 'XX',
    lat,
    lon,
    wide,
  });
  it.each<[PlaceRef, PlaceRef, string]>([
    [place('Aru', 1, 30), place('Arú', 5, 30), 'same'],
    [place('Aru', 1, 30), place('Aru-Cité', 1.01, 30), 'same'],
    [place('Aru', 1, 30), place('Boga', 2, 30), 'apart'],
    [place('Aru', 1, 30), place('Ituri', 1.5, 30, true), 'open'],
    [place('Aru', 1, 30), place('Nowhere', null, null), 'other'],
  ])('%o and %o: %s', (a, b, relation) => {
    expect([relate(a, b), relate(b, a)]).toEqual([relation, relation]);
  });
});

it('asks what was counted, where and when, as far as it is known', () => {
  const asked = { topic: 'figure', measure: 'killed', population: 'civilians', unit: 'people' } as const;
  const place = { name: 'Aru', country: 'CD', lat: null, lon: null };
  expect(questionFor({ ...asked, place, start: '2022-03-27', end: '2022-03-31' }, lexicon.questions)).toBe(
    'How many civilians were killed in Aru, 27-31 March 2022?',
  );
  expect(questionFor({ ...asked, place: null, start: null, end: null }, lexicon.questions)).toBe(
    'How many civilians were killed?',
  );
  expect(period('2022-03-31', '2022-04-02', lexicon.questions.months)).toBe('31 March - 2 April 2022');
});

describe('clusters', () => {
  const members = [1, 2, 3, 20, 21, 40].map((n) => ({ id: String(n).padStart(2, '0'), n }));
  const near = (a: { n: number }, b: { n: number }): number | null =>
    Math.abs(a.n - b.n) > 15 ? null : 2 - Math.abs(a.n - b.n);
  const joining = { affinityOf: near, alike: () => false, tied: () => true, least: 0 };

  it('joins what is near and parts what cannot be joined', () => {
    const clusters = cluster(members, joining)
      .flat()
      .map((one) => one.map(({ n }) => n));
    expect(clusters).toEqual([[1, 2, 3], [20, 21], [40]]);
  });

  it('depends on no order', () => {
    const sorted = (order: typeof members): string =>
      cluster(order, joining)
        .flat()
        .map((one) =>
          one
            .map(({ id }) => id)
            .sort()
            .join(' '),
        )
        .sort()
        .join(', ');
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (order) => {
        expect(sorted(order)).toBe(sorted(members));
      }),
    );
  });
});

it('puts sets that share most of their members into a common bucket', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 40, maxLength: 80 }), (hashes) => {
      const buckets = new Set(bandsOf(minHash(hashes)!, 2, 'x'));
      const shared = bandsOf(minHash(hashes.slice(4))!, 2, 'x').filter((bucket) => buckets.has(bucket));
      expect(shared.length).toBeGreaterThan(0);
    }),
  );
  expect(minHash([])).toBeUndefined();
});

it('agrees in about as many rows as the sets share members', () => {
  const members = Array.from({ length: 200 }, (_, n) => Math.imul(n + 1, 0x9e3779b1));
  const [a, b] = [minHash(members.slice(0, 150))!, minHash(members.slice(50))!];
  const equal = a.filter((value, row) => value === b[row]).length / a.length;
  expect(equal).toBeGreaterThan(0.3);
  expect(equal).toBeLessThan(0.7);
});
