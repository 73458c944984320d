import { useEffect, useState } from 'react';
import type { MatterPage, MatterRow } from '../../../src/schema/api.ts';
import { type ApiError, fetchResource } from './api.ts';

const PAGE = 500;
const MOST = 2000;

/** Every matter that the filters of `query` leave, up to 2,000, for views that show all at once. */
export interface AllMatters {
  readonly rows: readonly MatterRow[];
  readonly total: number;
  readonly facets: MatterPage['facets'];
}

/** Fetches them page by page; undefined until all are here. What was shown stays while a filter is changed. */
export function useAllMatters(query: string): { data: AllMatters | undefined; error: ApiError | undefined } {
  const [data, setData] = useState<AllMatters>();
  const [error, setError] = useState<ApiError>();
  useEffect(() => {
    const abort = new AbortController();
    setError(undefined);
    fetchAll(query, abort.signal).then(setData, (reason: ApiError) => {
      if (!abort.signal.aborted) setError(reason);
    });
    return () => abort.abort();
  }, [query]);
  return { data, error };
}

async function fetchAll(query: string, signal: AbortSignal): Promise<AllMatters> {
  const params = new URLSearchParams(query);
  params.set('limit', String(PAGE));
  const rows: MatterRow[] = [];
  for (;;) {
    params.set('offset', String(rows.length));
    const page = await fetchResource<MatterPage>(`/matters?${params}`, signal);
    rows.push(...page.items);
    if (rows.length >= Math.min(page.total, MOST) || page.items.length === 0)
      return { rows, total: page.total, facets: page.facets };
  }
}
