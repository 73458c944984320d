import { createRandom, shuffle } from '../learn/random.ts';
import type { Span } from '../model/index.ts';
import { createBearings } from '../read/quotation/bearings.ts';
import type { Candidate, PossibleCues } from '../read/quotation/candidates.ts';
import { ChainInput, type ChainModel } from '../read/quotation/chain.ts';
import { CUE, cueFeatures } from '../read/quotation/cue-features.ts';
import { ROLE, ROLE_LABELS, roleFeatures } from '../read/quotation/role-features.ts';
import { type Cue, windowOf } from '../read/quotation/window.ts';
import { type ChainRates, ChainTrainer } from './quotation-chain.ts';
import type { Example, Lesson } from './quotation-gold.ts';

/** Sizes and rates of the two chain models. */
export const SETTINGS = {
  cue: { bits: { state: 18, edge: 14 }, epochs: 4, rates: { step: 0.05, damping: 10, decay: 0.002 } },
  role: { bits: { state: 19, edge: 16 }, epochs: 5, rates: { step: 0.05, damping: 10, decay: 0.002 } },
} as const;

export const CUE_LABELS = Object.keys(CUE).length;

/** One sequence with its gold labels. */
export interface Sequence {
  readonly input: ChainInput;
  readonly labels: Int8Array;
}

/** The cue model's sequences of a document: its sentences. */
export function cueSequences({ view, examples }: Lesson): Sequence[] {
  const input = new ChainInput();
  const gold = new Int8Array(view.tokens.count);
  for (const { cue } of examples) {
    gold.fill(CUE.inside, cue.first, cue.last);
    gold[cue.first] = CUE.begin;
  }
  return view.sentences.map((sentence) => {
    cueFeatures(view, sentence, input);
    return { input: input.copy(), labels: gold.subarray(sentence.first, sentence.last) };
  });
}

/**
 * The role model's sequences of a document: the windows of its cues, once with the cue as marked and once as it was
 * found where that differs, so that the model knows what it will meet.
 */
export function roleSequences(lesson: Lesson, { cues, likely }: PossibleCues): Sequence[] {
  const input = new ChainInput();
  const bearings = createBearings();
  return lesson.examples.flatMap((example) => {
    const found = cues.filter(
      ({ cue, chance }) =>
        chance > FOUND_CHANCE &&
        cue.first < example.cue.last &&
        example.cue.first < cue.last &&
        !sameCue(cue, example.cue),
    );
    const marked = [example, ...found.slice(0, 1).map(({ cue }) => ({ ...example, cue }))];
    return marked.map((one) => {
      const { window, labels } = rolesOf(lesson, one);
      roleFeatures(lesson.view, one.cue, window, likely, bearings, input);
      return { input: input.copy(), labels };
    });
  });
}

/** Found cues of less chance are seldom kept. */
const FOUND_CHANCE = 0.25;

const sameCue = (a: Cue, b: Cue): boolean => a.first === b.first && a.last === b.last;

/** Learns which words are cues. */
export const trainCues = (documents: readonly (readonly Sequence[])[], seed: number): ChainModel =>
  trainChain(documents, CUE_LABELS, SETTINGS.cue, seed);

/** Learns the sources and contents of given cues. */
export const trainRoles = (documents: readonly (readonly Sequence[])[], seed: number): ChainModel =>
  trainChain(documents, ROLE_LABELS, SETTINGS.role, seed);

interface ChainSettings {
  readonly bits: { readonly state: number; readonly edge: number };
  readonly epochs: number;
  readonly rates: ChainRates;
}

function trainChain(
  documents: readonly (readonly Sequence[])[],
  labels: number,
  { bits, epochs, rates }: ChainSettings,
  seed: number,
): ChainModel {
  const trainer = new ChainTrainer(labels, bits, rates);
  const items = documents.flat();
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { input, labels: gold } of shuffle(items, random)) trainer.learn(input, gold);
  return trainer.model;
}

function rolesOf({ view }: Lesson, { cue, sources, contents }: Example) {
  const window = windowOf(view, cue);
  const labels = new Int8Array(window.last - window.first);
  const mark = (ranges: readonly Span[], label: number): void => {
    for (const [first, last] of ranges)
      if (first < window.last && last > window.first)
        labels.fill(
          label,
          Math.max(first, window.first) - window.first,
          Math.min(last, window.last) - window.first,
        );
  };
  mark(contents, ROLE.content);
  mark(sources, ROLE.source);
  mark([[cue.first, cue.last]], ROLE.cue);
  return { window, labels };
}

const meets = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(([first, last]) => b.some(([from, to]) => first < to && from < last));

/** Whether a candidate counts as right: half of the content, the source and the cue agree with an example. */
export function isRight(candidate: Candidate, examples: readonly Example[]): boolean {
  const range = ({ first, last }: Cue): Span => [first, last];
  return examples.some(
    ({ cue, sources, contents }) =>
      meets([range(cue)], [range(candidate.cue)]) &&
      (sources.length === 0 ? candidate.sources.length === 0 : meets(sources, candidate.sources)) &&
      agreement(contents, candidate.contents) >= 0.5,
  );
}

function agreement(a: readonly Span[], b: readonly Span[]): number {
  const tokens = (ranges: readonly Span[]): Set<number> => {
    const all = new Set<number>();
    for (const [first, last] of ranges) for (let n = first; n < last; n++) all.add(n);
    return all;
  };
  const left = tokens(a);
  const right = tokens(b);
  let both = 0;
  for (const n of left) if (right.has(n)) both++;
  return both / (left.size + right.size - both || 1);
}
