import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClusters } from '../learn/clusters.ts';
import type { Mode, Span } from '../model/index.ts';
import type { Layers } from '../read/layers.ts';
import { analyse, createStages } from '../read/pipeline.ts';
import { firstTokenFrom, type View, viewOf } from '../read/quotation/view.ts';
import { type Cue, headOf } from '../read/quotation/window.ts';
import type { Resources } from '../resources/resources.ts';

/** An attribution as the corpus marks it. */
export interface GoldAttribution {
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly mode: Mode;
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** A gold attribution on tokens. */
export interface Example {
  readonly cue: Cue;
  /** Token ranges `[first, last)`. */
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  readonly gold: GoldAttribution;
}

/** A read document with its gold. */
export interface Lesson {
  readonly id: string;
  readonly layers: Layers;
  readonly view: View;
  readonly gold: readonly GoldAttribution[];
  readonly examples: readonly Example[];
}

/** Reads the documents of a part of the board with the stages before quotation, and lays the gold on their tokens. */
export function readLessons(corpora: string, part: 'train' | 'dev', resources: Resources): Lesson[] {
  const all = createStages(resources);
  const clusters = readClusters(resources.weights('clusters'));
  const stages = all.slice(
    0,
    all.findIndex(({ name }) => name === 'quotation'),
  );
  const lines = readFileSync(join(corpora, 'attribution-en', `${part}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim())
    .map((line) => {
      const { id, text, attributions } = JSON.parse(line) as GoldDocument;
      const layers = analyse({ id, text }, stages);
      const view = viewOf(layers, clusters);
      const examples = attributions.flatMap((gold) => exampleOf(view, gold) ?? []);
      return { id, layers, view, gold: attributions, examples };
    });
}

function exampleOf(view: View, gold: GoldAttribution): Example | undefined {
  const cue = gold.cues[0] && tokensOf(view, gold.cues[0]);
  if (!cue) return undefined;
  const ranges = (spans: readonly Span[]): Span[] =>
    spans.flatMap((span) =>
      [tokensOf(view, span) ?? []].filter((range): range is Span => range.length === 2),
    );
  return {
    cue: { first: cue[0], last: cue[1], head: headOf(view, cue[0], cue[1]) },
    sources: ranges(gold.sources),
    contents: ranges(gold.contents),
    gold,
  };
}

/** The tokens that the span covers at least by half, or undefined. */
export function tokensOf({ tokens }: View, [start, end]: Span): Span | undefined {
  let first = firstTokenFrom(tokens, start);
  let last = first;
  while (last < tokens.count && tokens.start[last]! < end) last++;
  const half = (n: number): boolean =>
    2 * (Math.min(end, tokens.end[n]!) - Math.max(start, tokens.start[n]!)) >=
    tokens.end[n]! - tokens.start[n]!;
  while (first < last && !half(first)) first++;
  while (last > first && !half(last - 1)) last--;
  return first < last ? [first, last] : undefined;
}
