import { describe, expect, test } from 'vitest';
import { staysOf } from '../../src/ledger/stays.ts';
import { accessIn, presenceIn, type ToldPresence } from '../../src/ledger/told.ts';
import type { Event, Reading } from '../../src/model/index.ts';

type Sign = readonly [kind: ToldPresence['kind'], start: string | null, end?: string, denied?: true];

const told = ([kind, start, end, denied]: Sign): ToldPresence => ({
  kind,
  actor: 'Blue Column',
  place: { name: 'Dialassou', country: 'ML', lat: 14, lon: -5.6, precision: 1 },
  start,
  end: start === null ? null : (end ?? start),
  document: 'd',
  span: [0, 1],
  speaker: null,
  voice: 'publisher',
  denied: denied ?? false,
  certainty: 'fact',
});

const CASES: readonly (readonly [
  name: string,
  signs: readonly Sign[],
  stays: readonly (readonly [came: string | null, left: string | null])[],
])[] = [
  [
    'came and left',
    [
      ['arrival', '2021-03-01'],
      ['withdrawal', '2022-04-02'],
    ],
    [['2021-03-01', '2022-04-02']],
  ],
  ['only told to be there: open at both ends', [['presence', '2021-05-01']], [[null, null]]],
  [
    'was there before somebody told of an arrival',
    [
      ['presence', '2020-01-01'],
      ['arrival', '2021-03-01'],
    ],
    [[null, null]],
  ],
  ['left, of an arrival nobody tells', [['withdrawal', '2022-04-02']], [[null, '2022-04-02']]],
  [
    'several tell of the same arrival',
    [
      ['arrival', '2021-03-01'],
      ['arrival', '2021-03-03'],
    ],
    [['2021-03-01', null]],
  ],
  [
    'came again',
    [
      ['arrival', '2021-01-01'],
      ['withdrawal', '2021-06-01'],
      ['arrival', '2022-01-01'],
    ],
    [
      ['2021-01-01', '2021-06-01'],
      ['2022-01-01', null],
    ],
  ],
  [
    'told to be there within the month in which it left: one stay',
    [
      ['arrival', '2021-01-01'],
      ['withdrawal', '2021-06-01', '2021-06-30'],
      ['presence', '2021-06-15'],
    ],
    [['2021-01-01', '2021-06-01']],
  ],
  [
    'a denied arrival is none',
    [
      ['arrival', '2021-01-01', '2021-01-01', true],
      ['presence', '2021-02-01'],
    ],
    [[null, null]],
  ],
]; // prettier-ignore

describe('stays of a force', () => {
  test.each(CASES)('%s', (_name, signs, stays) => {
    const [force, ...others] = staysOf(signs.map(told));
    expect(others).toEqual([]);
    expect(force!.stays.map(({ came, left }) => [came?.start ?? null, left?.start ?? null])).toEqual(stays);
    // Whatever is told stands somewhere.
    expect(force!.stays.flatMap((stay) => stay.told).length + force!.undated.length).toBe(signs.length);
  });

  test('keep what is told without a date apart', () => {
    const [force] = staysOf([told(['arrival', null]), told(['presence', '2021-05-01'])]);
    expect(force!.undated).toHaveLength(1);
    expect(force!.stays).toHaveLength(1);
  });

  test('are of one force whatever the case and accents of its name', () => {
    const one = told(['presence', '2021-05-01']);
    expect(staysOf([one, { ...one, actor: 'BLUE COLUMN' }])).toHaveLength(1);
    expect(staysOf([one, { ...one, actor: 'Red Column' }])).toHaveLength(2);
    expect(staysOf([one, { ...one, place: null }])).toHaveLength(2);
  });
});

const event = (more: Partial<Event>): Event => ({
  id: 'e1',
  type: 'arrival',
  trigger: [5, 12],
  participants: [{ role: 'actor', entity: 'n1' }],
  time: 't1',
  place: 'p1',
  estimates: [],
  attribution: 'a1',
  polarity: 'asserted',
  certainty: 'claimed',
  ...more,
});

const reading = (events: readonly Event[]): Reading => ({
  id: 'd',
  language: 'en',
  blocks: [],
  relays: [],
  entities: [
    { id: 'n1', type: 'group', name: 'Blue Column' },
    { id: 'n2', type: 'nationality', name: 'Ruritanian' },
    { id: 'n3', type: 'person', name: 'Ada Keita' },
  ],
  mentions: [],
  attributions: [
    { id: 'a1', sources: [], cues: [], contents: [], mode: 'indirect', stance: 'says', speaker: 'n3' },
  ],
  estimates: [],
  timexes: [
    { id: 't1', span: [0, 4], type: 'DATE', value: '2021-03', earliest: '2021-03-01', latest: '2021-03-31' },
  ],
  toponyms: [
    {
      id: 'p1',
      span: [0, 4],
      name: 'Dialassou',
      lat: 14,
      lon: -5.6,
      country: 'ML',
      geonamesId: 1,
      precision: 2,
    },
  ],
  events,
  access: [{ id: 'x1', kind: 'pressBarred', span: [0, 9], place: 'p1', time: null, attribution: null }],
  hedges: [],
  warnings: [],
}); // prettier-ignore

describe('what a reading tells', () => {
  test('of a force: who, where, between which days, on whose word', () => {
    expect(presenceIn(reading([event({})]))).toMatchObject([
      {
        actor: 'Blue Column',
        start: '2021-03-01',
        end: '2021-03-31',
        speaker: 'Ada Keita',
        voice: 'speaker',
        place: { precision: 2 },
      },
    ]); // prettier-ignore
  });

  const ACTORS: readonly (readonly [actors: readonly string[], actor: string | undefined])[] = [
    [['n2', 'n1'], 'Blue Column'],
    [['n2'], 'Ruritanian'],
    [['n3'], undefined],
    [[], undefined],
  ];
  test.each(ACTORS)('%j act: it is told of %s', (actors, actor) => {
    const participants = actors.map((entity) => ({ role: 'actor' as const, entity }));
    expect(presenceIn(reading([event({ participants })]))[0]?.actor).toBe(actor);
  });

  test('nothing of what was only threatened, or is another event', () => {
    expect(presenceIn(reading([event({ certainty: 'threatened' }), event({ type: 'assault' })]))).toEqual([]);
  });

  test('of access', () => {
    expect(accessIn(reading([]))).toMatchObject([{ kind: 'pressBarred', start: null, voice: 'publisher' }]);
  });
});
