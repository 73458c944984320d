import type { Account, Dispute, Ledger, Matter, Revision } from '../model/index.ts';

/** Something in a matter, with the matter's question. */
export interface Change<T> {
  readonly matter: string;
  readonly question: string;
  readonly what: T;
}

/** What reports published after a day brought. Accounts in full, so that each leads to its evidence. */
export interface Changes {
  /** ISO date; reports of this day are not counted as new. */
  readonly since: string;
  /** Matters of which no earlier report tells. */
  readonly matters: readonly Matter[];
  /** Accounts with a figure that no earlier report gives, in new and in known matters. */
  readonly figures: readonly Change<Account>[];
  /** Accounts that deny. */
  readonly denials: readonly Change<Account>[];
  /** Pairs of which at least one account is new. */
  readonly disputes: readonly Change<Dispute>[];
  readonly revisions: readonly Change<Revision>[];
  /** Matters that rest on undated reports alone: nobody knows whether they are new. */
  readonly undated: readonly Matter[];
}

/**
 * What changed since a day, by the publication dates of the evidence: together with the ledger as it stood on that
 * day it makes the ledger of now. An account is new if its earliest evidence came later.
 *
 * @example changesSince(ledger, '2024-03-01').disputes.map(({ what }) => what.reason)
 */
export function changesSince({ matters }: Ledger, since: string): Changes {
  const isNew = ({ asOf }: Account): boolean => asOf !== null && asOf > since;
  const inEach = <T>(pick: (matter: Matter, fresh: ReadonlySet<string>) => readonly T[]): Change<T>[] =>
    matters.flatMap((matter) => {
      const fresh = new Set(matter.accounts.filter(isNew).map(({ id }) => id));
      return pick(matter, fresh).map((what) => ({ matter: matter.id, question: matter.question, what }));
    });
  const dated = matters.filter(({ accounts }) => accounts.some(({ asOf }) => asOf !== null));
  return {
    since,
    matters: dated.filter(({ accounts }) => accounts.every((one) => one.asOf === null || isNew(one))),
    figures: inEach(({ accounts }, fresh) =>
      accounts.filter((one) => fresh.has(one.id) && hasFigure(one) && one.stance !== 'denies'),
    ),
    denials: inEach(({ accounts }, fresh) =>
      accounts.filter((one) => fresh.has(one.id) && one.stance === 'denies'),
    ),
    disputes: inEach(({ disputes }, fresh) =>
      disputes.filter(({ accounts }) => accounts.some((id) => fresh.has(id))),
    ),
    revisions: inEach(({ revisions }, fresh) => revisions.filter(({ to }) => fresh.has(to))),
    undated: matters.filter((matter) => !dated.includes(matter)),
  };
}

const hasFigure = ({ low, point, high }: Account): boolean => low !== null || point !== null || high !== null;
