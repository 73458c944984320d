import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { item } from '../decisions/sample.ts';

/** Two reports, each with a sentence of its own so that neither is an echo, and the kind of dispute between them. */
const CASES: readonly (readonly [string, string, string, 'date' | 'place' | undefined])[] = [
  [
    'one figure on two days',
    'The governor of Mopti, Ali Dembele, said that 34 people were killed in Moura on 27 March 2022.',
    'Thirty-four people were killed in Moura on 29 March 2022, the Harvest League said in Mopti. It spoke for the families.',
    'date',
  ],
  [
    'one figure within a period that holds the other day',
    'The governor of Mopti, Ali Dembele, said that 34 people were killed in Moura between 27 and 31 March 2022.',
    'Thirty-four people were killed in Moura on 29 March 2022, the Harvest League said in Mopti. It spoke for the families.',
    undefined,
  ],
  [
    'one figure a month apart',
    'The governor of Mopti, Ali Dembele, said that 34 people were killed in Moura on 27 February 2022.',
    'Thirty-four people were killed in Moura on 29 March 2022, the Harvest League said in Mopti. It spoke for the families.',
    undefined,
  ],
  [
    'two figures on two days',
    'The governor of Mopti, Ali Dembele, said that 34 people were killed in Moura on 27 March 2022.',
    'Twelve people were killed in Moura on 29 March 2022, the Harvest League said in Mopti. It spoke for the families.',
    undefined,
  ],
  [
    'two arrivals of the same men',
    'Mali’s defence ministry said that the foreign instructors had arrived in Sevare on 4 January 2022. Mopti is quiet.',
    'The mayor of Sevare, Awa Cisse, said that the foreign instructors had arrived in Sevare on 12 December 2021. Mopti is not quiet.',
    'date',
  ],
  [
    'one arrival, told by day and by month',
    'Mali’s defence ministry said that the foreign instructors had arrived in Sevare on 4 January 2022. Mopti is quiet.',
    'The mayor of Sevare, Awa Cisse, said that the foreign instructors had arrived in Sevare in January 2022. Mopti is not quiet.',
    undefined,
  ],
  [
    'one figure in two far places',
    'The army said that 34 villagers were killed in Moura on 27 March 2022. The governor of Mopti, Ali Dembele, sent lorries.',
    'The Harvest League said that 34 villagers were killed in Djenne on 27 March 2022. The governor of Mopti, Ali Dembele, sent nobody.',
    'place',
  ],
  [
    'one figure in a place and near it',
    'The army said that 34 villagers were killed in Djenne on 27 March 2022. The governor of Mopti, Ali Dembele, sent lorries.',
    'The Harvest League said that 34 villagers were killed near Djenne on 27 March 2022. The governor of Mopti, Ali Dembele, sent nobody.',
    undefined,
  ],
  [
    'an ambush set elsewhere in so many words',
    'A security source said that the convoy was ambushed near Gossi on 27 March 2022. The governor of Gao, Ali Dembele, sent lorries.',
    'The army said that the convoy was ambushed at Hombori, not near Gossi, on 27 March 2022. The governor of Gao, Ali Dembele, sent nobody.',
    'place',
  ],
  [
    'two ambushes on one day',
    'A security source said that the convoy was ambushed near Gossi on 27 March 2022. The governor of Gao, Ali Dembele, sent lorries.',
    'The army said that another convoy was ambushed at Hombori on 27 March 2022. The governor of Gao, Ali Dembele, sent nobody.',
    undefined,
  ],
];

describe('rival dates and places', () => {
  it.each(CASES)('%s', (_name, one, other, kind) => {
    const { matters } = reconcile([
      item('one', one, '2022-04-02', 'Hill Wire'),
      item('other', other, '2022-04-05', 'Valley Post'),
    ]);
    const found = matters
      .flatMap(({ disputes }) => disputes)
      .filter((dispute) => dispute.kind === 'date' || dispute.kind === 'place');
    expect(found.map((dispute) => dispute.kind)).toEqual(kind === undefined ? [] : [kind]);
  });

  it('are told in words, in a matter that asks when or where', () => {
    const [, one, other] = CASES[0]!;
    const { matters } = reconcile([
      item('one', one, '2022-04-02', 'Hill Wire'),
      item('other', other, '2022-04-05', 'Valley Post'),
    ]);
    const matter = matters.find(({ type }) => type === 'date')!;
    expect(matter.question).toBe('When did it happen in Moura?');
    expect(matter.accounts.map(({ description }) => description)).toEqual(['27 March 2022', '29 March 2022']);
    expect(matter.disputes[0]!.reason).toBe(
      'Ali Dembele: 27 March 2022; Harvest League: 29 March 2022. Both cannot hold.',
    );
  });
});
