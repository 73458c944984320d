import type { MatterAccount, MatterDetail } from '../../../src/schema/api.ts';

/** By date, undated ones last, the revised before its revision; accounts that describe the same way stand together. */
export function inOrder({ accounts, revisions }: MatterDetail['matter']): MatterAccount[] {
  const revised = new Set(revisions.map(({ from }) => from));
  const late = ({ id }: MatterAccount): number => (revised.has(id) ? 0 : 1);
  const dated = accounts.toSorted(
    (a, b) => (a.asOf ?? '9').localeCompare(b.asOf ?? '9') || late(a) - late(b),
  );
  const key = ({ id, modifier, description }: MatterAccount): string =>
    modifier === null && description ? description.toLowerCase() : id;
  return [...Map.groupBy(dated, key).values()].flat();
}

/** Accounts in one unit share a scale; accounts without a figure stand with the first. */
export function byUnit(accounts: readonly MatterAccount[]): [string, MatterAccount[]][] {
  const groups = new Map<string, MatterAccount[]>();
  for (const account of accounts) {
    if (account.modifier === null) continue;
    const name = account.unit ?? '';
    groups.set(name, [...(groups.get(name) ?? []), account]);
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  const main = sorted[0]?.[0];
  if (main === undefined) return [['', [...accounts]]];
  return sorted.map(([name, inUnit]) =>
    name === main
      ? [name, accounts.filter((a) => a.modifier === null || inUnit.includes(a))]
      : [name, inUnit],
  );
}
