import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Batch, type BatchOptions, type BatchResult, readBatch } from './batch.ts';
import { createReaders } from './readers.ts';

/** Runs batches, each on one core. */
interface Runner {
  readonly run: (batch: Batch) => Promise<BatchResult>;
  readonly close: () => Promise<unknown>;
}

/** Batches that may wait for a core, per core: enough to keep it busy, few enough to bound memory. */
const AHEAD = 2;

/**
 * Reads batches on all cores and gives the results in input order. It takes no more input than the reader of its
 * results leaves room for. A single batch is read here, without a worker.
 */
export async function* readInParallel(
  batches: AsyncIterable<Batch>,
  options: BatchOptions,
  cores: number = availableParallelism(),
): AsyncGenerator<BatchResult> {
  const input = batches[Symbol.asyncIterator]();
  const [first, second] = [await input.next(), await input.next()];
  if (first.done) return;
  if (second.done) {
    yield await readBatch(first.value, options, createReaders());
    return;
  }
  const runner = cores > 1 ? workers(options, cores) : inProcess(options);
  try {
    const start = (batch: Batch) => {
      const result = runner.run(batch);
      result.catch(() => {});
      return result;
    };
    const running = [start(first.value), start(second.value)];
    for (let open = true; running.length > 0; ) {
      while (open && running.length < cores * AHEAD) {
        const next = await input.next();
        if (next.done) open = false;
        else running.push(start(next.value));
      }
      yield await running.shift()!;
    }
  } finally {
    await runner.close();
  }
}

function inProcess(options: BatchOptions): Runner {
  const readers = createReaders();
  let last: Promise<unknown> = Promise.resolve();
  const run = (batch: Batch) => {
    const result = last.then(() => readBatch(batch, options, readers));
    last = result;
    return result;
  };
  return { run, close: () => last };
}

/** The worker's file: a checkout runs the source, a package what was built from it. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function workers(options: BatchOptions, cores: number): Runner {
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const waiting: (() => void)[] = [];
  const acquire = async (): Promise<Worker> => {
    const free = idle.pop();
    if (free) return free;
    if (all.length < cores) {
      const worker = new Worker(workerFile, { workerData: options });
      all.push(worker);
      return worker;
    }
    await new Promise<void>((wake) => waiting.push(wake));
    return acquire();
  };
  const run = async (batch: Batch): Promise<BatchResult> => {
    const worker = await acquire();
    try {
      return await ask(worker, batch);
    } finally {
      idle.push(worker);
      waiting.shift()?.();
    }
  };
  return { run, close: () => Promise.all(all.map((worker) => worker.terminate())) };
}

function ask(worker: Worker, batch: Batch): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      done();
    };
    const onMessage = (result: BatchResult) => settle(() => resolve(result));
    const onError = (error: unknown) => settle(() => reject(error));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(batch);
  });
}
