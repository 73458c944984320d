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
  const accounts = detail.matter.accounts
    .map((account) => ({
      ...account,
      evidence: account.evidence.filter(({ document }) => isKnown(document)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
  const ids = new Set(accounts.map(({ id }) => id));
  const documents = detail.matter.documents.filter(isKnown);
  const origins = detail.origins.filter((origin) => origin.documents.some((id) => documents.includes(id)));
  return {
    ...detail,
    origins,
    matter: {
      ...detail.matter,
      accounts,
      documents,
      origins: origins.map(({ id }) => id),
      disputes: detail.matter.disputes.filter((dispute) => dispute.accounts.every((id) => ids.has(id))),
      revisions: detail.matter.revisions.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    },
  };
}
