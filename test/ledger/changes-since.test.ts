import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../src/ledger/changes-since.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { dossiers, itemsOf } from '../reconcile/articles.ts';

describe.each(dossiers.map((dossier) => [dossier.name, itemsOf(dossier)] as const))('%s', (_name, items) => {
  const ledger = reconcile(items);
  const accounts = ledger.matters.flatMap((matter) => matter.accounts);
  const dated = accounts.flatMap(({ asOf }) => asOf ?? []).sort();
  const ids = (since: string) => {
    const { figures, denials } = changesSince(ledger, since);
    return [...figures, ...denials].map(({ what }) => what.id);
  };

  it('has all that is dated since before the first report, and nothing since the last', () => {
    const all = changesSince(ledger, '0001-01-01');
    expect([...all.matters, ...all.undated].length).toBe(ledger.matters.length);
    expect(all.disputes.length).toBe(ledger.matters.flatMap(({ disputes }) => disputes).length);
    const none = changesSince(ledger, dated.at(-1)!);
    expect([none.matters, none.figures, none.denials, none.disputes, none.revisions]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('never has more since a later day, and only what came after it', () => {
    const day = fc.constantFrom(...dated);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const since = ids(earlier);
        for (const id of ids(later)) expect(since).toContain(id);
        for (const { what } of changesSince(ledger, later).figures) expect(what.asOf! > later).toBe(true);
        for (const matter of changesSince(ledger, later).matters)
          expect(matter.accounts.every(({ asOf }) => asOf === null || asOf > later)).toBe(true);
      }),
    );
  });
});
