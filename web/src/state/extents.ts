import { useEffect, useMemo, useState } from 'react';
import type { ExtentPage } from '../../../src/schema/api-places.ts';
import { type ApiError, fetchResource, onChange } from './api.ts';

/** What of the address says how matters are shown, and not which. */
const SHOWING = ['from', 'to', 'show', 'size', 'sort', 'measure', 'at'];

/** The filters in a query, without the period, which is chosen among what they leave. */
export function filtersOf(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of SHOWING) params.delete(name);
  return params.toString();
}

// One answer may be some megabytes: only the last is kept, so that map and timeline share it.
let last: { readonly filters: string; readonly data: ExtentPage } | undefined;
onChange(() => {
  last = undefined;
});

/** When and where all matters are that the filters leave. What was shown stays while a filter is changed. */
export function useExtents(query: string): {
  readonly data: ExtentPage | undefined;
  readonly error: ApiError | undefined;
} {
  const filters = useMemo(() => filtersOf(query), [query]);
  const [data, setData] = useState(last?.filters === filters ? last.data : undefined);
  const [error, setError] = useState<ApiError>();
  const [changes, setChanges] = useState(0);
  useEffect(() => onChange(() => setChanges((n) => n + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change asks again
  useEffect(() => {
    setError(undefined);
    if (last?.filters === filters) {
      setData(last.data);
      return;
    }
    const abort = new AbortController();
    fetchResource<ExtentPage>(`/extents${filters ? `?${filters}` : ''}`, abort.signal).then(
      (page) => {
        last = { filters, data: page };
        setData(page);
      },
      (reason: ApiError) => {
        if (!abort.signal.aborted) setError(reason);
      },
    );
    return () => abort.abort();
  }, [filters, changes]);
  return { data, error };
}
