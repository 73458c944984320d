import { availableParallelism } from 'node:os';
import { type Batch, type BatchOptions, type BatchResult, readBatch } from './batch.ts';
import { createReaders } from './readers.ts';
import { startWorker } from './worker-thread.ts';

/** Reads batches one after another, each on one core. */
export interface Runner {
  /** How many batches it has not finished yet. */
  readonly load: () => number;
  readonly run: (batch: Batch) => Promise<BatchResult>;
  readonly close: () => Promise<unknown>;
}

/** Batches that may wait for their turn to be put out, per core: enough to keep all busy, few enough to bound memory. */
const AHEAD = 2;
/** A worker has its next batch at hand when it finishes one. */
const AT_HAND = 2;

/**
 * Reads batches on all cores and gives the results in input order, each as soon as it is there. It takes no more input
 * than the reader of its results leaves room for. This thread reads too; a worker is started only for a batch that
 * finds it busy, so that little work needs none.
 */
export async function* readInParallel(
  batches: AsyncIterable<Batch>,
  options: BatchOptions,
  cores: number = availableParallelism(),
): AsyncGenerator<BatchResult> {
  const input = batches[Symbol.asyncIterator]();
  const team = createTeam(options, cores);
  const running: Promise<BatchResult>[] = [];
  let next: Promise<IteratorResult<Batch>> | undefined;
  try {
    for (let open = true; open || running.length > 0; ) {
      if (open && !next && running.length < cores * AHEAD) {
        next = input.next();
        next.catch(() => {});
      }
      const arrived = await Promise.race(
        [next?.then(() => 'input'), running[0]?.then(() => 'result')].filter(Boolean),
      );
      if (arrived === 'result') yield await running.shift()!;
      else {
        const { done, value } = await next!;
        next = undefined;
        if (done) open = false;
        else {
          const result = team.run(value);
          result.catch(() => {});
          running.push(result);
        }
      }
    }
  } finally {
    await team.close();
    await input.return?.();
  }
}

/** This thread and as many workers as there are further cores. A batch goes to whoever is free, or waits. */
function createTeam(options: BatchOptions, cores: number): Pick<Runner, 'run' | 'close'> {
  const here = createHere(options);
  const workers: Runner[] = [];
  const waiting: (() => void)[] = [];
  const free = (): Runner | undefined => {
    const idle = [...workers, here].find((runner) => runner.load() === 0);
    if (idle) return idle;
    if (workers.length >= cores - 1) return workers.find((runner) => runner.load() < AT_HAND);
    const worker = startWorker(options);
    workers.push(worker);
    return worker;
  };
  const run = async (batch: Batch): Promise<BatchResult> => {
    let runner = waiting.length === 0 ? free() : undefined;
    while (!runner) {
      await new Promise<void>((wake) => waiting.push(wake));
      runner = free();
    }
    try {
      return await runner.run(batch);
    } finally {
      waiting.shift()?.();
    }
  };
  return { run, close: () => Promise.all([here, ...workers].map((runner) => runner.close())) };
}

/** Reads on this thread, with a pause after every document in which it hands on what has come from elsewhere. */
function createHere(options: BatchOptions): Runner {
  const readers = createReaders();
  let load = 0;
  let last: Promise<unknown> = Promise.resolve();
  const run = (batch: Batch): Promise<BatchResult> => {
    load++;
    const result = last
      .then(() => readBatch(batch, options, readers, pause))
      .finally(() => {
        load--;
      });
    last = result.catch(() => {});
    return result;
  };
  return { load: () => load, run, close: () => last };
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
