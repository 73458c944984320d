import { useEffect, useState } from 'react';
import { inWords, LARGEST_FILE } from '../../../src/ingest/limits.ts';
import { t } from '../messages/index.ts';
import { type ApiError, forgetAll, sendReport } from './api.ts';

/** A report on its way into the dossier. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  readonly date: string;
  readonly status: 'waiting' | 'reading' | 'added' | 'unchanged' | 'failed' | 'cancelled';
  /** The document's id, once it is stored. */
  readonly document?: string;
  readonly reason?: string;
}

// The queue outlives the view: one may read on while reports are added.
let jobs: readonly Job[] = [];
let serial = 0;
let isRunning = false;
/** Takes back the report that is being read. */
let current: { readonly id: number; readonly abort: AbortController } | undefined;
const watchers = new Set<() => void>();

function change(id: number, update: Partial<Job>): void {
  jobs = jobs.map((job) => (job.id === id ? { ...job, ...update } : job));
  for (const watcher of watchers) watcher();
}

/** Reads what waits, one after the other, until nothing does. */
async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  for (let job = next(); job; job = next()) await send(job);
  isRunning = false;
  forgetAll();
}

async function send({ id, name, file, date }: Job): Promise<void> {
  const abort = new AbortController();
  current = { id, abort };
  change(id, { status: 'reading' });
  try {
    const whole = await readable(file, name);
    const { id: document, status } = await sendReport(whole, name, date, abort.signal);
    change(id, { status, document });
  } catch (error) {
    if (abort.signal.aborted) change(id, { status: 'cancelled' });
    else change(id, { status: 'failed', reason: (error as ApiError).message });
  } finally {
    current = undefined;
  }
}

/** The bytes of a file: a folder has none, and a file may have gone since it was chosen. */
async function readable(file: Blob, name: string): Promise<Blob> {
  if (file.size > LARGEST_FILE) {
    const sizes = { size: inWords(file.size), most: inWords(LARGEST_FILE) };
    throw new Error(t('It has {size}; a report may have up to {most}: split it.', sizes));
  }
  try {
    return new Blob([await file.arrayBuffer()]);
  } catch {
    throw new Error(
      t('{name} cannot be read: it is a folder, or it was moved or changed. Choose its files.', { name }),
    );
  }
}

const next = (): Job | undefined => jobs.find(({ status }) => status === 'waiting');

const isOpen = ({ status }: Job): boolean => status === 'waiting' || status === 'reading';

window.addEventListener('beforeunload', (event) => {
  if (jobs.some(isOpen)) event.preventDefault();
});

/** The queue of reports, and what can be done with it. */
export function useAdding() {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const watcher = (): void => setTurn((turn) => turn + 1);
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  }, []);
  const cancel = (id: number): void => {
    if (current?.id === id) current.abort.abort();
    else if (jobs.find((job) => job.id === id)?.status === 'waiting') change(id, { status: 'cancelled' });
  };
  const retry = (id: number): void => {
    change(id, { status: 'waiting', reason: '' });
    void run();
  };
  return {
    jobs,
    add(files: readonly Pick<Job, 'name' | 'file' | 'date'>[]): void {
      jobs = [...jobs, ...files.map((file) => ({ ...file, id: serial++, status: 'waiting' as const }))];
      for (const watcher of watchers) watcher();
      void run();
    },
    retry,
    /** Those that failed, all of them. */
    retryAll: () => {
      for (const { id, status } of jobs) if (status === 'failed') retry(id);
    },
    /** A report that waits is not sent; one that is being read is not kept, unless it was read by then. */
    cancel,
    cancelAll: () => {
      for (const job of jobs.toReversed()) if (isOpen(job)) cancel(job.id);
    },
  };
}
