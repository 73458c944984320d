import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/model/index.ts';
import { ledgerOf, reconcile } from '../../src/reconcile/index.ts';
import { dossiers, itemsOf } from './articles.ts';

describe.each(dossiers.map((dossier) => [dossier.name, itemsOf(dossier)] as const))('%s', (_name, items) => {
  const whole = reconcile(items);

  it('gives the same ledger in every order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
        (order) => {
          expect(reconcile(order)).toEqual(whole);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('counts a document given twice once', () => {
    expect(reconcile([...items, ...items])).toEqual(whole);
  });

  it('is without a removed document what it would have been', () => {
    for (const item of items) {
      const rest = items.filter((other) => other !== item);
      expect(reconcile([...rest, item])).toEqual(whole);
      expect(reconcile(rest).matters.flatMap(({ documents }) => documents)).not.toContain(item.document.id);
    }
  });

  it('rests every account on words of its documents', () => {
    const texts = new Map(items.map(({ document }) => [document.id, document.text]));
    for (const { accounts } of whole.matters) {
      expect(accounts.length).toBeGreaterThan(0);
      for (const { document, span, words } of accounts.flatMap(({ evidence }) => evidence)) {
        const text = texts.get(document)!;
        expect(isWithin(span, text.length)).toBe(true);
        expect(text.slice(...span)).toBe(words);
      }
    }
  });

  it('has each document in one origin, and disputes and revisions among accounts of the matter', () => {
    expect(whole.origins.flatMap(({ documents }) => documents).sort()).toEqual(
      items.map(({ document }) => document.id).sort(),
    );
    for (const { accounts, disputes, revisions } of whole.matters) {
      const ids = new Set(accounts.map(({ id }) => id));
      expect(ids.size).toBe(accounts.length);
      for (const id of disputes.flatMap((dispute) => dispute.accounts)) expect(ids).toContain(id);
      for (const { from, to } of revisions) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    }
  });

  it('gives matters ids of their own', () => {
    const ids = whole.matters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('knows no matters without documents', () => {
  expect(reconcile([])).toEqual({ matters: [], origins: [] });
  expect(ledgerOf([], new Map())).toEqual({ matters: [], origins: [] });
});
