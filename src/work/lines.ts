import { LARGEST_FILE } from '../ingest/limits.ts';
import type { Batch } from './batch.ts';

const CHARS_PER_BATCH = 64 * 1024;
const LINES_PER_BATCH = 64;

/**
 * Splits a stream of bytes into batches of lines as they come, keeping no more in memory than one batch. Of a line that is longer
 * than a document may be, only so much is kept that it is seen to be too long.
 */
export async function* batchesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  const decoder = new TextDecoder('utf-8');
  let rest: string[] = [];
  let restLength = 0;
  let lines: string[] = [];
  let chars = 0;
  let firstLine = 1;
  const full = () => chars >= CHARS_PER_BATCH || lines.length >= LINES_PER_BATCH;
  const take = (): Batch => {
    const batch = { firstLine, lines };
    firstLine += lines.length;
    lines = [];
    chars = 0;
    return batch;
  };
  for await (const bytes of input) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n');
    for (const [n, piece] of pieces.entries()) {
      if (restLength <= LARGEST_FILE) rest.push(piece);
      restLength += piece.length;
      if (n === pieces.length - 1) break;
      const line = rest.join('');
      rest = [];
      restLength = 0;
      lines.push(line);
      chars += line.length;
      if (full()) yield take();
    }
    if (lines.length > 0) yield take();
  }
  rest.push(decoder.decode());
  const last = rest.join('');
  if (last !== '') lines.push(last);
  if (lines.length > 0) yield take();
}
