import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/model/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { item } from '../decisions/sample.ts';

const figures = ({ matters }: Ledger, measure: string) =>
  matters
    .filter((matter) => matter.measure === measure)
    .flatMap(({ accounts }) => accounts.map(({ low, point }) => point ?? low));

describe('a victim of whom no figure is given', () => {
  const wire = item(
    'wire',
    'At least 14 people were killed in an attack on Bol on 2 October 2024, the prefect said.',
    '2024-10-03',
    'Kanem Wire',
  );
  const radio = (text: string, id = 'radio') => item(id, text, '2024-10-04', `Radio ${id}`);

  it('is one of those whom others count', () => {
    const ledger = reconcile([
      wire,
      radio('Fanta Abakar sells fish in Bol. Her brother was killed in the attack on Bol on 2 October 2024.'),
    ]);
    expect(figures(ledger, 'killed')).toEqual([14]);
  });

  it('is an account where others count one too', () => {
    const ledger = reconcile([
      item(
        'wire',
        'One person was killed in an attack on Bol on 2 October 2024, the prefect said.',
        '2024-10-03',
        'Kanem Wire',
      ),
      radio(
        'A fisherman was killed in the attack on Bol on 2 October 2024, the council of Bol said on Friday.',
      ),
    ]);
    expect(figures(ledger, 'killed')).toEqual([1, 1]);
    expect(ledger.matters.some(({ minor }) => minor)).toBe(false);
  });

  it('is a minor matter where one report alone tells of it, and none where two do', () => {
    const one = radio('A teacher was shot dead in Bol on 2 October 2024, the union of teachers said.');
    const two = radio(
      'The council of Bol mourned on Thursday. A teacher was killed in Bol on 2 October 2024, it said.',
      'lac',
    );
    expect(reconcile([one]).matters.map(({ minor }) => minor)).toEqual([true]);
    expect(reconcile([one, two]).matters.map(({ minor }) => minor)).toEqual([undefined]);
  });
});

/** Who or what is counted, in words that agree with the figure. */
const COUNTED: readonly (readonly [string, string, string])[] = [
  ['One civilian was killed in Gao on 3 March 2024, the mayor said.', 'killed', 'civilian'],
  ['Nine civilians were killed in Gao on 3 March 2024, the mayor said.', 'killed', 'civilians'],
  ['One soldier was killed in Gao on 3 March 2024, the mayor said.', 'killed', 'member of the forces'],
  ['One person was killed in Gao on 3 March 2024, the mayor said.', 'killed', 'person'],
  ['Nine people were killed in Gao on 3 March 2024, the mayor said.', 'killed', 'people'],
  ['Two children were injured in Gao on 3 March 2024, the mayor said.', 'injured', 'children'],
  ['About 40 houses were destroyed in Gao on 3 March 2024, the mayor said.', 'destroyed', 'houses'],
  ['One bridge was destroyed in Gao on 3 March 2024, the mayor said.', 'destroyed', 'bridge'],
];

it.each(COUNTED)('%s', (text, measure, counted) => {
  const { matters } = reconcile([item('one', text, '2024-03-04', 'Hill Wire')]);
  const matter = matters.find((one) => one.measure === measure)!;
  expect(matter.accounts[0]!.counted).toBe(counted);
  expect(matter.question).not.toMatch(/\b(person|civilian|child|house|bridge) (was|were)\b/);
});
