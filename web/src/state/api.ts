import { useEffect, useState } from 'react';
import type { Added, Problem } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';

/** What the server refused, or why it could not be reached. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

const UNREACHABLE = t('Griot does not answer. Is "griot serve" still running in its terminal?');

/** Fetches one resource under `/api`. */
export async function fetchResource<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      signal: signal ?? null,
      headers: { accept: 'application/json' },
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, UNREACHABLE);
  }
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as T;
}

/** Sends one file to be read and kept. */
export async function sendReport(
  file: Blob,
  name: string,
  date: string,
  signal: AbortSignal,
): Promise<Added> {
  const query = new URLSearchParams({ name, ...(date ? { date } : {}) });
  let response: Response;
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    response = await fetch(`/api/documents?${query}`, { method: 'POST', body: file, headers, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError(0, UNREACHABLE);
  }
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as Added;
}

/** Longest that a decision may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Sends a thing to be added to a resource, as JSON.
 *
 * @throws ApiError with status 0 where no answer came: whether it was added is not known then.
 */
export async function postJson<T>(path: string, body: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new ApiError(0, UNREACHABLE);
  }
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as T;
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  return new ApiError(
    response.status,
    problem?.detail ?? t('The server answered {status}.', { status: response.status }),
  );
}

const listeners = new Set<() => void>();

/** Forgets what was fetched, because the dossier changed; what is shown is fetched anew. */
export function forgetAll(): void {
  known.clear();
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever the dossier was changed here. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A resource as it stands: what is known of it, and what went wrong. */
export interface Resource<T> {
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
}

const known = new Map<string, unknown>();
const KEPT = 60;

function keep(path: string, data: unknown): void {
  known.delete(path);
  known.set(path, data);
  const oldest = known.keys().next();
  if (known.size > KEPT && !oldest.done) known.delete(oldest.value);
}

/** A resource, shown at once if it was seen before, then as the server has it. `null` asks for nothing. */
export function useResource<T>(path: string | null): Resource<T> {
  const [state, setState] = useState<{ readonly path: string | null } & Partial<Resource<T>>>({ path });
  const [changes, setChanges] = useState(0);
  useEffect(() => onChange(() => setChanges((n) => n + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change asks again
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    fetchResource<T>(path, abort.signal).then(
      (data) => {
        keep(path, data);
        setState({ path, data });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ path, error: error as ApiError });
      },
    );
    return () => abort.abort();
  }, [path, changes]);
  const current = state.path === path ? state : undefined;
  const seen = path === null ? undefined : (known.get(path) as T | undefined);
  return { data: current?.data ?? seen, error: current?.error };
}
