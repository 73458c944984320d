import type { Evidence, Ledger, Matter, Origin } from '../model/index.ts';

/** Publication date of a document, ISO; nothing where it is undated or unknown. */
export type DateOf = (document: string) => string | null | undefined;

/** The days on which a report changed what was known of a matter, in order. */
export function daysOf({ accounts }: Matter, dateOf: DateOf): string[] {
  const days = accounts.flatMap(({ evidence }) => evidence.flatMap(({ document }) => dateOf(document) ?? []));
  return [...new Set(days)].sort();
}

/**
 * The matter as the reports published by `day` (ISO, inclusive) told it: later evidence, accounts, disputes and
 * revisions are left out, and disputes that a later revision ended stand again. Undated reports are left out too, for
 * nobody knows whether they were there. Its question, place and time stay those of now.
 *
 * @example matterAsItStood(matter, '2022-04-01', (id) => dates.get(id)).accounts
 */
export function matterAsItStood<M extends Matter>(matter: M, day: string, dateOf: DateOf): M {
  const isKnown = (document: string): boolean => (dateOf(document) ?? '9') <= day;
  const found = matter.accounts
    .map((account) => ({
      ...account,
      evidence: account.evidence.filter(({ document }) => isKnown(document)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
  const ids = new Set(found.map(({ id }) => id));
  const revisions = matter.revisions.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const superseded = new Set(revisions.map(({ from }) => from));
  const revising = new Set(revisions.map(({ to }) => to));
  const between = ({ accounts }: Matter['disputes'][number]): boolean => accounts.every((id) => ids.has(id));
  const ended = matter.endedDisputes?.filter(between) ?? [];
  const isOver = ({ accounts }: Matter['disputes'][number]): boolean =>
    accounts.some((id) => superseded.has(id));
  return {
    ...matter,
    origins: matter.origins.filter((id) =>
      found.some(({ evidence }) =>
        evidence.some(({ origin }: Evidence) => origin === undefined || origin === id),
      ),
    ),
    accounts: found.map((account) =>
      account.stance === 'revises' && !revising.has(account.id) ? { ...account, stance: 'asserts' } : account,
    ),
    documents: matter.documents.filter(isKnown),
    disputes: [...matter.disputes.filter(between), ...ended.filter((dispute) => !isOver(dispute))],
    ...(matter.endedDisputes ? { endedDisputes: ended.filter(isOver) } : {}),
    revisions,
  };
}

/** The origins with the documents published by `day`; those of later or undated documents alone are left out. */
export function originsAsTheyStood<O extends Origin>(
  origins: readonly O[],
  day: string,
  dateOf: DateOf,
): readonly O[] {
  const isKnown = (document: string): boolean => (dateOf(document) ?? '9') <= day;
  return origins
    .map((origin) => {
      const documents = origin.documents.filter(isKnown);
      const links = origin.links.filter(({ document, of }) => isKnown(document) && isKnown(of));
      const kind: Origin['kind'] = links.length ? origin.kind : 'single';
      return { ...origin, documents, links, kind };
    })
    .filter(({ documents }) => documents.length > 0);
}

/** The ledger as the reports published by `day` (ISO, inclusive) told it. */
export function ledgerAsItStood({ matters, origins }: Ledger, day: string, dateOf: DateOf): Ledger {
  return {
    origins: originsAsTheyStood(origins, day, dateOf),
    matters: matters
      .map((matter) => matterAsItStood(matter, day, dateOf))
      .filter(({ accounts }) => accounts.length > 0),
  };
}
