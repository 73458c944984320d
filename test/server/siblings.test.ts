import { describe, expect, test } from 'vitest';
import type { Account, Matter } from '../../src/model/index.ts';
import { siblingsOf } from '../../src/server/views/siblings.ts';

const account = (change: Partial<Account>): Account => ({
  id: 'a',
  speaker: 'Ministry of Ports',
  stance: 'asserts',
  low: 30,
  point: 30,
  high: 30,
  modifier: 'exact',
  measure: 'killed',
  unit: 'people',
  asOf: '2024-05-03',
  evidence: [],
  ...change,
});

const DEAD: Matter = {
  id: 'dead',
  type: 'killing',
  question: 'How many attackers were killed in Karu, 2 May 2024?',
  measure: 'killed',
  population: 'attackers',
  place: { name: 'Karu', country: 'NG', lat: 9, lon: 7.6 },
  start: '2024-05-02',
  end: '2024-05-02',
  accounts: [account({})],
  disputes: [],
  revisions: [],
  documents: ['d1'],
  origins: [],
};
const NIGERIA = { name: 'Nigeria', country: 'NG', lat: 9, lon: 8 };
const LATER = { start: '2025-02-01', end: '2025-02-01' };
const OTHERS = [account({ speaker: 'Port Watch', low: 70, point: 70, high: 70, asOf: '2025-02-01' })];

const CASES: readonly (readonly [why: string, other: Partial<Matter>, tie: string | undefined])[] = [
  ['other people, same place and day', { population: 'civilians', documents: ['d2'] }, 'time'],
  ['the injured, three days on', { measure: 'injured', start: '2024-05-05', end: '2024-05-05' }, 'time'],
  ['a month later', { start: '2024-06-02', end: '2024-06-02', accounts: OTHERS }, undefined],
  ['another town', { place: { name: 'Suru', country: 'NG', lat: 12, lon: 4 } }, undefined],
  ['motorcycles', { type: 'seizure', measure: 'seized' }, undefined],
  ['men in a place, not what befell them', { type: 'presence', measure: 'personnel' }, undefined],
  ['the country, in the same report', { place: NIGERIA }, 'time'],
  ['the country, in another report', { place: NIGERIA, documents: ['d2'] }, undefined],
  ['no place, in the same report', { place: null }, 'time'],
  ['another country', { place: { ...NIGERIA, name: 'Niger', country: 'NE' } }, undefined],
  ['one speaker, one figure, a year on', { ...LATER, documents: ['d2'] }, 'figure'],
  [
    'a year on, in one report that gives no other date than its own',
    { ...LATER, accounts: OTHERS },
    'report',
  ],
  ['a year on, elsewhere reported', { ...LATER, accounts: OTHERS, documents: ['d2'] }, undefined],
  [
    'years before, recalled in the same report',
    { start: '2012-01-01', end: '2012-01-02', accounts: OTHERS },
    undefined,
  ],
];

describe('matters of the same event', () => {
  test.each(CASES)('%s', (_, change, tie) => {
    const other: Matter = { ...DEAD, id: 'other', ...change };
    expect(siblingsOf(DEAD, [DEAD, other])[0]?.tie).toBe(tie);
    expect(siblingsOf(other, [DEAD, other])[0]?.tie).toBe(tie);
  });

  test('come with the killed first', () => {
    const others = (['raped', 'injured', 'killed', 'detained'] as const).map((measure) => ({
      ...DEAD,
      id: measure,
      measure,
    }));
    expect(siblingsOf(DEAD, [...others, DEAD]).map(({ matter }) => matter.id)).toEqual([
      'killed',
      'injured',
      'detained',
      'raped',
    ]);
  });

  test('are none of a matter that counts nobody', () => {
    expect(siblingsOf({ ...DEAD, id: 'who', type: 'perpetrator', measure: null }, [DEAD])).toEqual([]);
  });
});
