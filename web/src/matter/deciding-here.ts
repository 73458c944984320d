import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MatterAccount, MatterDetail } from '../../../src/schema/api.ts';
import type { DecisionPage, DecisionView } from '../../../src/schema/api-decisions.ts';
import { type Deciding, useDeciding } from '../decisions/deciding.ts';
import { decisionOf } from '../decisions/words.ts';
import { t } from '../messages/index.ts';
import { ApiError, fetchResource, useResource } from '../state/api.ts';
import { matterAddress, navigate } from '../state/router.tsx';
import { isAbout } from './about.ts';

/** A form of the matter page; `account` for those of one account. */
export interface Open {
  readonly kind: 'merge' | 'split' | 'origins' | 'note' | 'move';
  readonly account?: string;
}

/** Deciding about one matter. */
export interface MatterDesk {
  readonly deciding: Deciding;
  /** What was decided about it, the latest first. */
  readonly entries: readonly DecisionView[];
  readonly open: Open | undefined;
  edit(open: Open | undefined): void;
  undo(entry: string, again?: boolean): void;
  undoLast(): void;
  /** Decisions about an account: notes on it, and what was decided about the words it rests on. */
  entriesOf(account: MatterAccount): readonly DecisionView[];
  draftKey(open: Open): string;
}

const NONE: readonly DecisionView[] = [];

export function useMatterDesk({ matter }: MatterDetail): MatterDesk {
  const { id } = matter;
  const { data } = useResource<DecisionPage>(`/decisions?matter=${encodeURIComponent(id)}&limit=500`);
  const entries = data?.items ?? NONE;
  const deciding = useDeciding(data?.seen, (kept) => followMatter(id, kept));
  const { decide } = deciding;
  const [open, setOpen] = useState<Open>();
  const latest = useRef(entries);
  latest.current = entries;

  const edit = useCallback((next: Open | undefined): void => {
    // The next letter that is typed is the form's.
    flushSync(() =>
      setOpen((old) => {
        if (!next && old) focusAgain(old);
        return next;
      }),
    );
  }, []);
  const undo = useCallback(
    (entry: string, again = false): void => {
      void decide([{ type: 'undo', entry }], '', t(again ? 'Done again.' : 'Undone.'));
    },
    [decide],
  );
  const undoLast = useCallback((): void => {
    const asking = () => {
      const last = latest.current.find(({ state }) => state !== 'undone');
      return last ? [{ type: 'undo' as const, entry: last.hash }] : [];
    };
    void decide(asking, '', t('Undone.'));
  }, [decide]);
  return useMemo(
    () => ({
      deciding,
      entries,
      open,
      edit,
      undo,
      undoLast,
      entriesOf: (account) => entries.filter((entry) => isAbout(decisionOf(entry), account)),
      draftKey: ({ kind, account = '' }) => `${id}\n${account}\n${kind}`,
    }),
    [deciding, entries, open, edit, undo, undoLast, id],
  );
}

/** A matter that was merged, split or emptied may be gone: its accounts are looked for where they went. */
async function followMatter(id: string, kept: readonly DecisionView[]): Promise<void> {
  try {
    await fetchResource(`/matters/${encodeURIComponent(id)}`);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) return;
    const next = kept.at(-1)?.matters[0];
    navigate(next ? matterAddress(next) : '/matters', true);
  }
}

/** Puts the focus back on the button that opened a form. */
function focusAgain({ kind, account }: Open): void {
  requestAnimationFrame(() => {
    const place = account ? document.getElementById(`account-${account}`) : document.querySelector('main');
    place?.querySelector<HTMLElement>(`[data-opens="${kind}"]`)?.focus();
  });
}
