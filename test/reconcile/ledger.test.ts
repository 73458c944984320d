import { describe, expect, it } from 'vitest';
import type { Account, Ledger } from '../../src/model/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { type Dossier, dossiers, itemsOf } from './articles.ts';
import { type GoldAccount, oracleReading } from './oracle.ts';

/** The ledger of a dossier from flawless attributions and figures: what reconciling itself gets right. */
const ledgerOf = (dossier: Dossier): Ledger =>
  reconcile(
    itemsOf(dossier).map(({ document, reading }) => ({
      document,
      reading: document.language === 'en' ? oracleReading(document, dossier.gold, reading) : reading,
    })),
  );

const stands = (account: Account, gold: GoldAccount): boolean =>
  account.low === gold.low &&
  account.point === gold.point &&
  account.high === gold.high &&
  account.evidence.some(({ document, span }) =>
    gold.evidence.some((one) => one.document === document && one.span[0] < span[1] && span[0] < one.span[1]),
  );

describe.each(dossiers.map((dossier) => [dossier.name, dossier] as const))('%s', (_name, dossier) => {
  const ledger = ledgerOf(dossier);
  const accounts = ledger.matters.flatMap((matter) => matter.accounts);
  const figures = dossier.gold.matters.flatMap(({ measure, accounts: gold }) =>
    gold.filter((account) => account.measure !== null && account.stance !== 'denies' && measure !== null),
  );

  it('groups the documents by their origins', () => {
    const groups = (origins: readonly { readonly documents: readonly string[] }[]): readonly string[] =>
      origins.map(({ documents }) => [...documents].sort().join(' ')).sort();
    expect(groups(ledger.origins)).toEqual(groups(dossier.gold.origins));
    for (const { documents, links } of ledger.origins) {
      expect(links.length).toBe(documents.length - 1);
      for (const { reason } of links) expect(reason).toMatch(/\.$/);
    }
  });

  it('has nearly every figure as an account of its own speaker', () => {
    const found = figures.filter((gold) => accounts.some((account) => stands(account, gold)));
    expect(found.length / figures.length).toBeGreaterThanOrEqual(0.9);
    const spoken = found.filter((gold) => {
      const names = [gold.speaker, ...(gold.aliases ?? [])].map((name) => name.toLowerCase());
      return accounts.some(
        (account) =>
          stands(account, gold) &&
          [account.speaker, ...(account.aliases ?? [])].some((name) =>
            names.includes(name?.toLowerCase() ?? ''),
          ),
      );
    });
    expect(spoken.length / found.length).toBeGreaterThanOrEqual(0.9);
  });

  it('counts no more origins than documents in any matter, and says why of each dispute and revision', () => {
    for (const { documents, origins, disputes, revisions, question } of ledger.matters) {
      expect(origins.length).toBeLessThanOrEqual(documents.length);
      expect(question).toMatch(/^[A-Z].*\?$/);
      for (const { reason } of [...disputes, ...revisions]) expect(reason.length).toBeGreaterThan(10);
    }
  });
});

const find = (name: string): Dossier => dossiers.find((dossier) => dossier.name === name)!;

it('shows a later figure of the same speaker as a revision and not as a dispute', () => {
  const { matters } = ledgerOf(find('ledger-ferry-sinking'));
  const matter = matters.find(({ revisions }) => revisions.length > 0)!;
  const byId = new Map(matter.accounts.map((account) => [account.id, account]));
  const { from, to } = matter.revisions[0]!;
  expect([byId.get(from)?.point, byId.get(to)?.point]).toEqual([57, 83]);
  expect(byId.get(to)?.stance).toBe('revises');
  expect(matter.disputes.flatMap(({ accounts }) => accounts)).not.toContain(from);
});

it('keeps an accident of three years before apart', () => {
  const { matters } = ledgerOf(find('ledger-ferry-sinking'));
  const old = matters.find(({ accounts }) => accounts.some(({ point }) => point === 19))!;
  expect(old.accounts.length).toBe(1);
  expect(old.start?.slice(0, 4)).toBe('2016');
});

it('puts rival descriptions of the same men side by side, with the denial of one', () => {
  const { matters } = ledgerOf(find('ledger-foreign-advisers'));
  const matter = matters.find(({ type }) => type === 'description')!;
  expect(matter.disputes.map(({ kind }) => kind).sort()).toEqual(['denial', 'description']);
});

it('finds a figure in a language that is not read by its origin', () => {
  const { matters } = ledgerOf(find('ledger-foreign-advisers'));
  const words = matters
    .flatMap(({ accounts }) => accounts)
    .flatMap(({ evidence }) => evidence)
    .filter(({ document }) => document === 'd4')
    .map((evidence) => evidence.words);
  expect(words).toEqual(expect.arrayContaining(['300', '14']));
});
