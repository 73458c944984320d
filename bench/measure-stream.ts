// What `griot read --jsonl` does, on a given number of cores: node measure-stream.ts CORES < documents > readings.
import { batchesOf } from '../src/work/lines.ts';
import { readInParallel } from '../src/work/pool.ts';

const cores = Number(process.argv[2] ?? 1);
for await (const { output } of readInParallel(batchesOf(process.stdin), { provenance: false }, cores))
  process.stdout.write(output);
