import { existsSync, readFileSync } from 'node:fs';
import type { DocumentInput, Span } from '../model/index.ts';
import { lengthOf, overlaps } from '../model/span.ts';
import type { Candidate } from '../read/toponym/candidates.ts';

/** A place in gold: its words, and the point where it lies if that is known. */
export interface GoldPlace {
  readonly span: Span;
  readonly lat: number;
  readonly lon: number;
}

export interface GoldDocument extends DocumentInput {
  readonly toponyms: readonly GoldPlace[];
  readonly ignored: readonly Span[];
}

/** The lines of a JSONL file of the corpora; none where the file is missing. */
export function readLines<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** Half of the longer span at least must be shared for two spans to mean the same words. */
const SAME = 0.8;

const likeness = (a: Span, b: Span): number =>
  overlaps(a, b)
    ? (Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]))
    : 0;

/** The gold place whose words a candidate covers; 'unsure' where gold says neither yes nor no; undefined for none. */
export function goldOf(document: GoldDocument, { span }: Candidate): GoldPlace | 'unsure' | undefined {
  const place = document.toponyms.find((gold) => likeness(gold.span, span) >= SAME);
  if (place) return place;
  return document.ignored.some((other) => overlaps(other, span) && lengthOf(other) > 0)
    ? 'unsure'
    : undefined;
}
