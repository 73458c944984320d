import { describe, expect, test } from 'vitest';
import type { Account, Matter } from '../../src/model/index.ts';
import { comparisonOf } from '../../src/server/views/figure-ratios.ts';
import { listRelays, relaysAround } from '../../src/server/views/relays.ts';
import { describeSpeaker, listSpeakers, speakersWith } from '../../src/server/views/speakers.ts';

let serial = 0;
const account = (speaker: string | null, value: number | null, change: Partial<Account> = {}): Account => ({
  id: `a${serial++}`,
  speaker,
  stance: 'asserts',
  low: value,
  point: value,
  high: value,
  modifier: value === null ? null : 'exact',
  measure: 'killed',
  unit: 'people',
  asOf: '2024-05-03',
  evidence: [],
  ...change,
});

const matter = (accounts: readonly Account[], change: Partial<Matter> = {}): Matter => ({
  id: 'm1',
  type: 'killing',
  question: 'How many people were killed in Karu?',
  measure: 'killed',
  place: null,
  start: '2024-05-02',
  end: '2024-05-02',
  accounts,
  disputes: [],
  revisions: [],
  documents: [],
  origins: [],
  ...change,
});

const via = (...relays: readonly string[][]) => ({
  evidence: relays.map((chain, n) => ({
    document: `d${n}`,
    span: [0, 1] as const,
    words: 'x',
    via: chain,
    annotations: [],
  })),
});

describe('a speaker’s figure beside the others’', () => {
  const harbour = account('Harbour', 30);
  const stated = { modifier: 'atLeast' as const, point: null, high: null };
  test.each<[why: string, others: readonly Account[], own: number, middle: number, n: number]>([
    ['one other', [account('Union', 60)], 30, 60, 1],
    ['the middle of three', [account('A', 10), account('B', 40), account('C', 90)], 30, 40, 3],
    ['between two, by ratio', [account('A', 20), account('B', 80)], 30, 40, 2],
    ['a bound counts as stated', [account('A', 45, stated)], 30, 45, 1],
    ['a range by its middle', [account('A', null, { low: 40, high: 60, modifier: 'range' })], 30, 50, 1],
    ['the latest of each', [account('A', 5), account('A', 15, { asOf: '2024-06-01' })], 30, 15, 1],
  ])('%s', (_why, others, own, middle, speakers) => {
    const found = comparisonOf(matter([harbour, ...others]), 'Harbour');
    expect(found).toMatchObject({ own, speakers });
    expect(found!.others).toBeCloseTo(middle);
  });

  test.each<[why: string, others: readonly Account[]]>([
    ['nobody else', []],
    ['another unit', [account('A', 60, { unit: 'households' })]],
    ['only who is not named', [account(null, 60)]],
    ['only what is denied', [account('A', 60, { stance: 'denies' })]],
    ['only what is vague', [account('A', 24, { modifier: 'vague' })]],
    ['no figure', [account('A', null)]],
    ['nought, of which nothing is a multiple', [account('A', 0)]],
  ])('is not drawn beside %s', (_why, others) => {
    expect(comparisonOf(matter([harbour, ...others]), 'Harbour')).toBeUndefined();
  });

  test('is the one that stands, not the one that it revised', () => {
    const [early, late, other] = [account('Harbour', 12), account('Harbour', 30), account('Union', 60)];
    const revisions = [{ from: late.id, to: early.id, reason: 'taken back' }];
    expect(comparisonOf(matter([early, late, other], { revisions }), 'Harbour')).toMatchObject({ own: 12 });
  });
});

describe('relays', () => {
  const links = listRelays([
    matter([
      account('Harbour', 30, via(['Wire', 'Post'], ['Wire'])),
      account('Union', 60, via(['Post'], [], ['Union', 'Post'])),
      account(null, 5, via(['Wire', 'Star'])),
    ]),
  ]);

  test('are steps of chains, counted, the most used first; who relays themselves makes none', () => {
    expect(links).toEqual([
      { from: 'Harbour', to: 'Wire', count: 2, documents: 2 },
      { from: 'Union', to: 'Post', count: 2, documents: 2 },
      { from: 'Wire', to: 'Post', count: 1, documents: 1 },
    ]);
  });

  test('around a name are those that touch it, and those between its neighbours', () => {
    const pairs = (name: string) => relaysAround(links, name).map(({ from, to }) => `${from}>${to}`);
    expect(pairs('Harbour')).toEqual(['Harbour>Wire']);
    expect(pairs('Post')).toEqual(['Union>Post', 'Wire>Post']);
    expect(pairs('nobody')).toEqual([]);
  });
});

describe('speakers', () => {
  const denial = account('Union', null, { stance: 'denies', description: 'a raid', ...via(['Wire']) });
  const first = matter([account('Union', 60), account('Harbour', 30)]);
  const second = matter([denial], {
    id: 'm2',
    start: '2024-07-01',
    disputes: [{ accounts: [denial.id, 'x'], kind: 'denial', reason: 'r' }],
  });
  const speakers = listSpeakers([first, second]);

  test('are counted by account, matter, stance and dispute', () => {
    expect(speakers.map(({ speaker }) => speaker)).toMatchObject([
      { name: 'Union', accounts: 2, matters: 2, disputed: 1, relays: [{ value: 'Wire', count: 1 }] },
      { name: 'Harbour', accounts: 1, matters: 1, disputed: 0, relays: [] },
    ]);
    expect(speakers[0]!.speaker.stances).toEqual([
      { value: 'asserts', count: 1 },
      { value: 'denies', count: 1 },
    ]);
  });

  test('are found by words of the name, without accents and in any case', () => {
    const named = (words: string) => speakersWith(speakers, words).map(({ speaker }) => speaker.name);
    expect(named('ÚNI')).toEqual(['Union']);
    expect(named('harbour union')).toEqual([]);
    expect(named('  ')).toEqual(['Union', 'Harbour']);
  });

  test('stand on a side in each matter, the latest first, in pages', () => {
    const { matters } = describeSpeaker(speakers[0]!, { offset: 0, limit: 1 });
    expect(matters).toMatchObject({ total: 2, offset: 0, items: [{ id: 'm2' }] });
    expect(matters.items[0]!.accounts).toMatchObject([
      { stance: 'denies', description: 'a raid', disputed: true, relays: ['Wire'] },
    ]);
    expect(describeSpeaker(speakers[0]!, { offset: 1, limit: 1 }).matters.items[0]).toMatchObject({
      id: 'm1',
    });
  });
});
