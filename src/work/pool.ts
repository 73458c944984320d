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
 * Reads batches on all cores and gives the results in input order, each as soon as it is there. It takes no more input
 * than the reader of its results leaves room for. The first batch is read here, so that little work needs no worker.
 */
export async function* readInParallel(
  batches: AsyncIterable<Batch>,
  options: BatchOptions,
  cores: number = availableParallelism(),
): AsyncGenerator<BatchResult> {
  const input = batches[Symbol.asyncIterator]();
  const first = await input.next();
  if (first.done) return;
  const firstResult = readBatch(first.value, options, createReaders());
  const second = input.next();
  second.catch(() => {});
  yield await firstResult;
  if ((await second).done) return;
  const runner = cores > 1 ? workers(options, cores) : inProcess(options);
  try {
    yield* runAll(input, second, runner, cores * AHEAD);
  } finally {
    await runner.close();
    await input.return?.();
  }
}

async function* runAll(
  input: AsyncIterator<Batch>,
  first: Promise<IteratorResult<Batch>>,
  runner: Runner,
  most: number,
): AsyncGenerator<BatchResult> {
  const running: Promise<BatchResult>[] = [];
  let next: Promise<IteratorResult<Batch>> | undefined = first;
  for (let open = true; open || running.length > 0; ) {
    if (open && !next && running.length < most) next = input.next();
    const arrived = await Promise.race(
      [next?.then(() => 'input'), running[0]?.then(() => 'result')].filter(Boolean),
    );
    if (arrived === 'result') yield await running.shift()!;
    else {
      const { done, value } = await next!;
      next = undefined;
      if (done) open = false;
      else {
        const result = runner.run(value);
        result.catch(() => {});
        running.push(result);
      }
    }
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
