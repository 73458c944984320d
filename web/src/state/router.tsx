import { type AnchorHTMLAttributes, type MouseEvent, useLayoutEffect, useSyncExternalStore } from 'react';

/** Where the desk is: the address decides everything that is shown. */
export interface Place {
  readonly path: string;
  readonly query: string;
  /** Without `#`. */
  readonly hash: string;
}

const listeners = new Set<() => void>();
const scrolls = new Map<string, number>();
let serial = 0;
let place = here();
let restore: number | undefined;

function here(): Place {
  const { pathname, search, hash } = window.location;
  return { path: pathname, query: search.slice(1), hash: decodeURIComponent(hash.slice(1)) };
}

const keyOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : 'first';

let key = keyOf(window.history.state);
window.history.scrollRestoration = 'manual';

function moved(): void {
  place = here();
  for (const listener of listeners) listener();
}

let mayLeave: (path: string) => boolean = () => true;

/** Asks `guard` before the desk leaves the page at a path for another; it answers whether one may. */
export function guardLeaving(guard: (path: string) => boolean): void {
  mayLeave = guard;
}

window.addEventListener('popstate', (event) => {
  if (window.location.pathname !== place.path && !mayLeave(place.path)) {
    const { path, query, hash: at } = place;
    window.history.pushState({ key }, '', `${path}${query && `?${query}`}${at && `#${at}`}`);
    return;
  }
  scrolls.set(key, window.scrollY);
  key = keyOf(event.state);
  restore = scrolls.get(key) ?? 0;
  moved();
});

/** Goes to another address; `replace` leaves no step to go back to. */
export function navigate(to: string, replace = false): void {
  if (replace) window.history.replaceState({ key }, '', to);
  else {
    const samePath = new URL(to, window.location.href).pathname === window.location.pathname;
    if (!samePath && !mayLeave(place.path)) return;
    scrolls.set(key, window.scrollY);
    key = `${Date.now()}-${serial++}`;
    window.history.pushState({ key }, '', to);
    if (!samePath) restore = 0;
  }
  moved();
}

/** The current address; the component renders again when it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}

/** Puts the page back where it was when `ready`: at its top after a step forward, as it was left after a step back. */
export function useScrollRestore(ready: boolean): void {
  useLayoutEffect(() => {
    if (!ready || restore === undefined) return;
    window.scrollTo(0, restore);
    restore = undefined;
  }, [ready]);
}

/** A link within the desk: follows without loading the page anew, and is a true link otherwise. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}

/** The address of a document, at a span of its text if one is given. */
export const documentAddress = (id: string, span?: readonly [number, number]): string =>
  `/documents/${encodeURIComponent(id)}${span ? `#${span[0]}-${span[1]}` : ''}`;

/** The address of a document beside another. */
export const compareAddress = (id: string, other: string): string =>
  `${documentAddress(id)}?with=${encodeURIComponent(other)}`;

/** The address of a matter, at one of its accounts if one is given. */
export const matterAddress = (id: string, account?: string): string =>
  `/matters/${encodeURIComponent(id)}${account ? `#${encodeURIComponent(account)}` : ''}`;

/** The address of a speaker. */
export const speakerAddress = (name: string): string => `/speakers/${encodeURIComponent(name)}`;

/** The address of the relays, around a name if one is given, of ways used so many times. */
export function relaysAddress(around = '', least?: number): string {
  const query = new URLSearchParams({
    ...(around ? { around } : {}),
    ...(least ? { least: String(least) } : {}),
  });
  return `/relays${query.size ? `?${query}` : ''}`;
}
