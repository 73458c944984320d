import type { MatterDetail } from '../../../src/schema/api.ts';

/** The days on which a report changed what was known of a matter, in order. */
export function daysOf({ matter, documents }: MatterDetail): string[] {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  const days = matter.accounts.flatMap(({ evidence }) =>
    evidence.flatMap(({ document }) => dates.get(document) ?? []),
  );
  return [...new Set(days)].sort();
}

/**
 * The matter as the reports published by `day` (ISO, inclusive) told it: later evidence, accounts, disputes and
 * revisions are left out. Undated reports are left out too, for nobody knows whether they were there.
 */
export function asItStood(detail: MatterDetail, day: string): MatterDetail {
  const dates = new Map(detail.documents.map(({ id, date }) => [id, date]));
  const isKnown = (document: string): boolean => (dates.get(document) ?? '9') <= day;
  const matter = matterOf(detail.matter, isKnown);
  const origins = detail.origins.filter((origin) =>
    origin.documents.some((id) => matter.documents.includes(id)),
  );
  return {
    ...detail,
    origins,
    matter: { ...matter, origins: origins.map(({ id }) => id) },
    siblings: detail.siblings
      .map((sibling) => ({ ...sibling, matter: matterOf(sibling.matter, isKnown) }))
      .filter((sibling) => sibling.matter.accounts.length > 0),
  };
}

type Matter = MatterDetail['matter'];

function matterOf(matter: Matter, isKnown: (document: string) => boolean): Matter {
  const accounts = matter.accounts
    .map((account) => ({
      ...account,
      evidence: account.evidence.filter(({ document }) => isKnown(document)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
  const ids = new Set(accounts.map(({ id }) => id));
  return {
    ...matter,
    accounts,
    documents: matter.documents.filter(isKnown),
    disputes: matter.disputes.filter((dispute) => dispute.accounts.every((id) => ids.has(id))),
    revisions: matter.revisions.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}
