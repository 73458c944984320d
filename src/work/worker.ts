import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, type BatchOptions, readBatch } from './batch.ts';
import { createReaders } from './readers.ts';

const readers = createReaders();
const options = workerData as BatchOptions;
let last: Promise<unknown> = Promise.resolve();

parentPort!.on('message', (batch: Batch) => {
  last = last.then(async () => parentPort!.postMessage(await readBatch(batch, options, readers)));
});
