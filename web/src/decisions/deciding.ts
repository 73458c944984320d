import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { DecisionRequest, DecisionView } from '../../../src/schema/api-decisions.ts';
import { t } from '../messages/index.ts';
import { ApiError, forgetAll, postJson } from '../state/api.ts';
import { signer } from '../state/who.ts';
import { askName } from './sign.tsx';

/** A decision as the server is asked for it. */
export type Asked = DecisionRequest['decision'];

/** What was said of the last decision, shown until the next one. */
export interface Notice {
  readonly words: string;
  /** What to take back. */
  readonly entry?: string | undefined;
}

let notice: Notice | undefined;
const watchers = new Set<() => void>();

/** Tells everybody of a decision that the server has kept, or of one that it has not. */
export function tell(next: Notice | undefined): void {
  notice = next;
  for (const watcher of watchers) watcher();
}

/** The last that was told. */
export const useNotice = (): Notice | undefined =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => notice,
  );

/** What to ask for; a function is called when its turn comes and the page shows all that was decided before. */
type Asking = readonly Asked[] | (() => readonly Asked[]);

/** A way to decide: what is on its way, and what could not be saved and why. */
export interface Deciding {
  readonly saving: boolean;
  readonly failure: { readonly message: string; readonly again: () => void } | undefined;
  /**
   * Sends decisions one after the other, in turn after those asked for before. Resolves, when the page shows them, to
   * the entries that were kept; to undefined where one was not.
   */
  decide(asking: Asking, why: string, said: string): Promise<readonly DecisionView[] | undefined>;
  forget(): void;
}

/** Longest wait for the page to show what was kept, in milliseconds. */
const SHOWN_WITHIN = 5000;

/**
 * `seen` is the number of the last decision that the page knows: what others decided since is not overruled unseen.
 * `onKept` may go elsewhere before the page is drawn anew.
 */
export function useDeciding(
  seen: number | undefined,
  onKept?: (kept: readonly DecisionView[]) => Promise<void>,
): Deciding {
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Deciding['failure']>();
  const shown = useShown(seen);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const moveOn = useRef(onKept);
  moveOn.current = onKept;

  const decide = useCallback<Deciding['decide']>(
    (asking, why, said) => {
      const run = async (): Promise<readonly DecisionView[] | undefined> => {
        const asked = typeof asking === 'function' ? asking() : asking;
        if (asked.length === 0) return undefined;
        const kept: DecisionView[] = [];
        try {
          const who = signer() ?? (await askName());
          if (!who) return undefined;
          setSaving(true);
          setFailure(undefined);
          for (const decision of asked) {
            // Those of one form follow each other.
            const after = kept.at(-1)?.seq ?? shown.seen();
            const body = { who, why, decision, ...(after === undefined ? {} : { seen: after }) };
            kept.push(await postJson<DecisionView>('/decisions', body));
          }
          await moveOn.current?.(kept);
          forgetAll();
          await shown.upTo(kept.at(-1)!.seq);
          tell({ words: said, entry: kept.at(-1)!.hash });
          return kept;
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          setFailure({
            message: `${t('Not saved.')} ${error.message}`,
            // Those that were kept are not sent again.
            again: () => void decide(asked.slice(kept.length), why, said),
          });
          // What was kept, and what others decided, is shown.
          if (kept.length > 0 || error.status === 409 || error.status === 422) forgetAll();
          return undefined;
        } finally {
          setSaving(false);
        }
      };
      const result = turn.current.then(run);
      turn.current = result.catch(() => {});
      return result;
    },
    [shown],
  );

  const forget = useCallback(() => setFailure(undefined), []);
  return useMemo(() => ({ saving, failure, decide, forget }), [saving, failure, decide, forget]);
}

/** Tells when the page has come to show a decision. */
function useShown(seen: number | undefined) {
  const known = useRef(seen);
  const waiting = useRef(new Set<() => void>());
  known.current = seen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever more is shown
  useEffect(() => {
    for (const look of waiting.current) look();
  }, [seen]);
  // A page that is left shows nothing more.
  useEffect(() => {
    const all = waiting.current;
    return () => {
      known.current = undefined;
      for (const look of all) look();
    };
  }, []);
  return useMemo(
    () => ({
      seen: () => known.current,
      upTo: (seq: number): Promise<void> =>
        new Promise((done) => {
          const finish = (): void => {
            waiting.current.delete(look);
            clearTimeout(patience);
            done();
          };
          const look = (): void => {
            if (known.current === undefined || known.current >= seq) finish();
          };
          const patience = setTimeout(finish, SHOWN_WITHIN);
          waiting.current.add(look);
          look();
        }),
    }),
    [],
  );
}
