import { describe, expect, it } from 'vitest';
import { ledgerAsItStood, matterAsItStood } from '../../src/ledger/as-it-stood.ts';
import { changesSince } from '../../src/ledger/changes-since.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { item } from '../decisions/sample.ts';
import { dossiers, itemsOf } from '../reconcile/articles.ts';

const reports = [
  item(
    'one',
    'At least 12 people were killed in an attack on the market of Gao on 3 March 2024, the Harvest League said. It keeps an office beside the market.',
    '2024-03-04',
    'Hill Wire',
  ),
  item(
    'two',
    'The attack on the market of Gao on 3 March 2024 killed 9 people, the army said in a statement from the capital.',
    '2024-03-05',
    'Valley Post',
  ),
  item(
    'three',
    'The Harvest League said on Saturday that 9 people were killed in the attack on the market of Gao on 3 March 2024. Its first count was wrong.',
    '2024-03-09',
    'Lake Mail',
  ),
];
const dates = new Map(reports.map(({ document }) => [document.id, document.date]));
const dateOf = (id: string) => dates.get(id);
const ledger = reconcile(reports);
const on = (day: string) => ledgerAsItStood(ledger, day, dateOf);
const told = (day: string) =>
  on(day).matters.flatMap(({ accounts }) =>
    accounts.map(({ speaker, stance, low, point }) => [speaker, stance, point ?? low]),
  );

describe('a ledger as it stood', () => {
  it('has the accounts of what was published by then', () => {
    expect(told('2024-03-03')).toEqual([]);
    expect(told('2024-03-04')).toEqual([['Harvest League', 'asserts', 12]]);
    expect(told('2024-03-05')).toEqual([
      ['Harvest League', 'asserts', 12],
      ['army', 'asserts', 9],
    ]);
    expect(told('2024-03-09')).toContainEqual(['Harvest League', 'revises', 9]);
  });

  it('has the disputes of then, which a later figure ended', () => {
    expect(ledger.matters[0]!.disputes).toEqual([]);
    expect(ledger.matters[0]!.endedDisputes).toHaveLength(1);
    expect(on('2024-03-05').matters[0]!.disputes).toEqual(ledger.matters[0]!.endedDisputes);
    expect(on('2024-03-09').matters[0]!.disputes).toEqual([]);
  });

  it('has the documents and origins of then', () => {
    expect(on('2024-03-05').matters[0]).toMatchObject({
      documents: ['one', 'two'],
      origins: ['origin-one', 'origin-two'],
    });
    expect(on('2024-03-05').origins.map(({ documents }) => documents)).toEqual([['one'], ['two']]);
  });

  it('has no undated report', () => {
    const undated = matterAsItStood(ledger.matters[0]!, '2024-03-09', () => null);
    expect(undated.accounts).toEqual([]);
  });

  it('and what changed since make what is now', () => {
    const { matters, figures, disputes } = changesSince(ledger, '2024-03-04');
    expect(matters).toEqual([]);
    expect(figures.map(({ what }) => [what.speaker, what.point])).toEqual([
      ['army', 9],
      ['Harvest League', 9],
    ]);
    expect(disputes).toEqual([]);
    expect(changesSince(on('2024-03-05'), '2024-03-04').disputes).toHaveLength(1);
    expect(changesSince(ledger, '2024-03-03').matters).toHaveLength(1);
  });
});

describe.each(dossiers.map((dossier) => [dossier.name, itemsOf(dossier)] as const))('%s', (_name, items) => {
  const own = reconcile(items);
  const days = new Map(items.map(({ document }) => [document.id, document.date]));

  it('is what it is now on the last day, and only grows', () => {
    const last = [...days.values()].flatMap((day) => day ?? []).sort();
    expect(ledgerAsItStood(own, '9999-12-31', (id) => days.get(id) ?? '2000-01-01')).toEqual(own);
    let known = 0;
    for (const day of last) {
      const then = ledgerAsItStood(own, day, (id) => days.get(id));
      const accounts = then.matters.flatMap((matter) => matter.accounts).length;
      expect(accounts).toBeGreaterThanOrEqual(known);
      known = accounts;
      for (const matter of then.matters) {
        const ids = new Set(matter.accounts.map(({ id }) => id));
        for (const dispute of matter.disputes)
          for (const id of dispute.accounts) expect(ids.has(id)).toBe(true);
      }
    }
  });
});
