import { Worker } from 'node:worker_threads';
import type { Batch, BatchOptions, BatchResult } from './batch.ts';
import type { Runner } from './pool.ts';

/** The worker's file: a checkout runs the source, a package what was built from it. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Starts a worker that reads batches in the order in which it gets them. */
export function startWorker(options: BatchOptions): Runner {
  const worker = new Worker(workerFile, { workerData: options });
  const asked: {
    readonly resolve: (result: BatchResult) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  worker.on('message', (result: BatchResult) => asked.shift()?.resolve(result));
  worker.on('error', (error) => {
    for (const { reject } of asked.splice(0)) reject(error);
  });
  const run = (batch: Batch): Promise<BatchResult> =>
    new Promise((resolve, reject) => {
      asked.push({ resolve, reject });
      worker.postMessage(batch);
    });
  return { load: () => asked.length, run, close: () => worker.terminate() };
}
