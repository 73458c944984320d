import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, type BatchOptions, readBatch } from './batch.ts';
import { createReaders } from './readers.ts';

const readers = createReaders();
const options = workerData as BatchOptions;

parentPort!.on('message', async (batch: Batch) => {
  parentPort!.postMessage(await readBatch(batch, options, readers));
});
