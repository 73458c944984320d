import { useEffect, useState } from 'react';
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
let running: AbortController | undefined;
const watchers = new Set<() => void>();

function change(id: number, update: Partial<Job>): void {
  jobs = jobs.map((job) => (job.id === id ? { ...job, ...update } : job));
  for (const watcher of watchers) watcher();
}

async function run(): Promise<void> {
  if (running) return;
  running = new AbortController();
  const { signal } = running;
  for (let job = next(); job && !signal.aborted; job = next()) {
    change(job.id, { status: 'reading' });
    try {
      const { id, status } = await sendReport(job.file, job.name, job.date, signal);
      change(job.id, { status, document: id });
    } catch (error) {
      if (signal.aborted) change(job.id, { status: 'cancelled' });
      else change(job.id, { status: 'failed', reason: (error as ApiError).message });
    }
  }
  running = undefined;
  forgetAll();
}

const next = (): Job | undefined => jobs.find(({ status }) => status === 'waiting');

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
  return {
    jobs,
    add(files: readonly Pick<Job, 'name' | 'file' | 'date'>[]): void {
      jobs = [...jobs, ...files.map((file) => ({ ...file, id: serial++, status: 'waiting' as const }))];
      void run();
    },
    retry(id: number): void {
      change(id, { status: 'waiting', reason: '' });
      void run();
    },
    /** Those that wait are not sent; the one that is being read may be stored all the same. */
    cancel(): void {
      running?.abort();
      for (const { id, status } of jobs) if (status === 'waiting') change(id, { status: 'cancelled' });
    },
  };
}
