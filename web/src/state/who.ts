import { useSyncExternalStore } from 'react';

const REMEMBERED = 'griot.who';
const LONGEST = 100;

/** A browser may refuse to remember anything: then the name holds until the page is loaded anew. */
function remembered(): string | undefined {
  try {
    return window.localStorage.getItem(REMEMBERED) ?? undefined;
  } catch {
    return undefined;
  }
}

let name = remembered();
const watchers = new Set<() => void>();

/** Who signs decisions here; undefined until somebody said so. */
export const signer = (): string | undefined => name;

/** Signs from now on with another name. */
export function signAs(next: string): void {
  name = next.trim().slice(0, LONGEST) || undefined;
  try {
    if (name) window.localStorage.setItem(REMEMBERED, name);
    else window.localStorage.removeItem(REMEMBERED);
  } catch {
    // It is asked for again when the page is loaded anew.
  }
  for (const watcher of watchers) watcher();
}

/** The name, for a component that shows it. */
export const useSigner = (): string | undefined =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, signer);
