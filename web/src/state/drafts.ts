import { useMemo, useSyncExternalStore } from 'react';
import { t } from '../messages/index.ts';
import { guardLeaving } from './router.tsx';

/** What was typed into a form and is not saved yet, by the name of each field. */
export type Draft = Readonly<Record<string, string>>;

const KEPT = 'griot.drafts';

interface Kept {
  readonly draft: Draft;
  /** The page on which it was typed. */
  readonly path: string;
}

/** Drafts of this tab outlive a reload, where the browser keeps anything at all. */
function kept(): Map<string, Kept> {
  try {
    return new Map(Object.entries(JSON.parse(window.sessionStorage.getItem(KEPT) ?? '{}') as object));
  } catch {
    return new Map();
  }
}

const drafts = kept();
const watchers = new Set<() => void>();
let turn = 0;

function changed(): void {
  turn++;
  try {
    window.sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(drafts)));
  } catch {
    // They are kept for as long as the page stands.
  }
  for (const watcher of watchers) watcher();
}

/** What was typed into the form of this name, if it is not saved yet. */
export const draftOf = (key: string): Draft | undefined => drafts.get(key)?.draft;

/** Keeps what is typed; `undefined` lets go of it, because it is saved or no longer wanted. */
export function keepDraft(key: string, draft: Draft | undefined): void {
  if (draft) drafts.set(key, { draft, path: window.location.pathname });
  else if (!drafts.delete(key)) return;
  changed();
}

/** The names of all forms with something unsaved that begin so. */
export function useDrafts(prefix: string): readonly string[] {
  const now = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => turn,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drafts of this turn
  return useMemo(() => [...drafts.keys()].filter((key) => key.startsWith(prefix)), [now, prefix]);
}

window.addEventListener('beforeunload', (event) => {
  if (drafts.size > 0) event.preventDefault();
});
guardLeaving(
  (path) =>
    ![...drafts.values()].some((one) => one.path === path) ||
    window.confirm(t('What you typed is not saved. It is kept here until you close this tab. Leave anyway?')),
);
