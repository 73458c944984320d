import { useEffect, useRef, useState } from 'react';
import { type ApiError, fetchResource, onChange } from './api.ts';

interface AnyPage<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** A long list of which only the pages in sight are fetched. `first` is the page last fetched at offset 0. */
export interface PagedList<T, P extends AnyPage<T>> {
  readonly total: number | undefined;
  readonly first: P | undefined;
  readonly error: ApiError | undefined;
  /** The item at an index, if its page is here. */
  at(index: number): T | undefined;
  /** Tells which indexes are in sight. */
  show(from: number, to: number): void;
}

const SIZE = 100;
const lists = new Map<string, Map<number, unknown>>();
onChange(() => lists.clear());

/** The pages of the list at `path` (with its query); pages seen before are there at once. */
export function usePagedList<T, P extends AnyPage<T>>(path: string): PagedList<T, P> {
  const [, setArrived] = useState(0);
  const [failure, setFailure] = useState<{ readonly path: string; readonly error: ApiError }>();
  const asked = useRef(new Set<string>());
  const pages = pagesOf<P>(path);

  const ask = (page: number): void => {
    const request = `${path}${path.includes('?') ? '&' : '?'}offset=${page * SIZE}&limit=${SIZE}`;
    if (asked.current.has(request)) return;
    asked.current.add(request);
    fetchResource<P>(request).then(
      (data) => {
        pagesOf<P>(path).set(page, data);
        setArrived((n) => n + 1);
      },
      (error: ApiError) => {
        asked.current.delete(request);
        setFailure({ path, error });
      },
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each path
  useEffect(() => ask(0), [path]);

  return {
    total: pages.get(0)?.total,
    first: pages.get(0),
    error: failure?.path === path ? failure.error : undefined,
    at: (index) => pages.get(Math.floor(index / SIZE))?.items[index % SIZE],
    show: (from, to) => {
      for (let page = Math.floor(from / SIZE); page <= Math.floor(to / SIZE); page++) ask(page);
    },
  };
}

function pagesOf<P>(path: string): Map<number, P> {
  let pages = lists.get(path) as Map<number, P> | undefined;
  if (!pages) {
    pages = new Map();
    lists.set(path, pages);
  }
  return pages;
}
