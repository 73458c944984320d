import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/work/batch.ts';
import { batchesOf } from '../../src/work/lines.ts';
import { readInParallel } from '../../src/work/pool.ts';

const options = { provenance: false };
const document = (n: number) =>
  JSON.stringify({ id: `d${n}`, text: `Report ${n}. The mayor said so.`, language: 'en' });

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('batches of lines', () => {
  it.each([1, 3, 7, 1000])('are the same for chunks of %i bytes', async (size) => {
    const text = `first é🙂\n\nthird\r\n${'x'.repeat(50)}\nlast`;
    const batches = await collect(batchesOf(chunks(text, size)));
    expect(batches.flatMap(({ lines }) => lines)).toEqual(text.split('\n'));
    expect(batches[0]?.firstLine).toBe(1);
  });

  it('number their first lines', async () => {
    const text = Array.from({ length: 200 }, (_, n) => `line ${n + 1}`).join('\n');
    const batches = await collect(batchesOf(chunks(text, 64)));
    expect(batches.length).toBeGreaterThan(1);
    for (const { firstLine, lines } of batches) expect(lines[0]).toBe(`line ${firstLine}`);
  });

  it('keep of an endless line no more than shows that it is too long', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 40; n++) yield Buffer.alloc(1024 * 1024, 120);
      yield Buffer.from('\nshort\n');
    }
    const lines = (await collect(batchesOf(endless()))).flatMap((batch) => batch.lines);
    expect(lines[0]!.length).toBeLessThan(13 * 1024 * 1024);
    expect(lines[1]).toBe('short');
  });
});

describe('reading in parallel', () => {
  const batches = async function* (count: number, taken?: (n: number) => void): AsyncGenerator<Batch> {
    for (let n = 0; n < count; n++) {
      taken?.(n);
      const size = n === 0 ? 40 : 2;
      yield {
        firstLine: n * 100,
        lines: Array.from({ length: size }, (_, line) => document(n * 100 + line)),
      };
    }
  };
  const ids = (output: string) =>
    output
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);

  it('keeps the order of the input on several cores, and gives what one core gives', async () => {
    const parallel = await collect(readInParallel(batches(6), options, 2));
    const single = await collect(readInParallel(batches(6), options, 1));
    expect(parallel).toEqual(single);
    expect(parallel.flatMap(({ output }) => ids(output))[0]).toBe('d0');
    expect(parallel.flatMap(({ output }) => ids(output)).at(-1)).toBe('d501');
  });

  it('takes no more input than its reader leaves room for', async () => {
    let taken = 0;
    const results = readInParallel(
      batches(50, (n) => {
        taken = n + 1;
      }),
      options,
      2,
    );
    await results.next();
    expect(taken).toBeLessThanOrEqual(6);
    await results.return(undefined);
  });
});
