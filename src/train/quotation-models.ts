import type { LinearModel } from '../learn/linear-model.ts';
import { createRandom, shuffle } from '../learn/random.ts';
import type { Span } from '../model/index.ts';
import { createBearings } from '../read/quotation/bearings.ts';
import {
  type Candidate,
  createCandidateFinder,
  findCandidates,
  type PossibleCues,
} from '../read/quotation/candidates.ts';
import { ChainInput, type ChainModel } from '../read/quotation/chain.ts';
import { judgeFeatures } from '../read/quotation/choose.ts';
import { CUE, cueFeatures } from '../read/quotation/cue-features.ts';
import { ROLE, roleFeatures } from '../read/quotation/role-features.ts';
import { type Cue, windowOf } from '../read/quotation/window.ts';
import { type ChainRates, ChainTrainer } from './quotation-chain.ts';
import type { Example, Lesson } from './quotation-gold.ts';

/** Sizes and rates of the three models. */
export const SETTINGS = {
  cue: { bits: { state: 18, edge: 14 }, epochs: 4, rates: { step: 0.05, damping: 10, decay: 0.002 } },
  role: { bits: { state: 19, edge: 16 }, epochs: 5, rates: { step: 0.05, damping: 10, decay: 0.002 } },
  judge: { bits: 16, epochs: 6, step: 0.05, decay: 0.002 },
} as const;

/** One sequence with its gold labels. */
interface Sequence {
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
  trainChain(documents, 3, SETTINGS.cue, seed);

/** Learns the sources and contents of given cues. */
export const trainRoles = (documents: readonly (readonly Sequence[])[], seed: number): ChainModel =>
  trainChain(documents, 4, SETTINGS.role, seed);

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

/** Learns to judge candidates that models trained on other documents made. */
export function trainJudge(
  parts: readonly { readonly lesson: Lesson; readonly candidates: readonly Candidate[] }[],
  seed: number,
): LinearModel {
  const { bits, epochs, step, decay } = SETTINGS.judge;
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(2 ** bits).fill(1);
  const model: LinearModel = { mask: 2 ** bits - 1, classes: 1, scale: 1, weights };
  const room = new Uint32Array(64);
  const items = parts.flatMap(({ lesson, candidates }) =>
    candidates.map((candidate, index) => ({
      features: room.slice(0, judgeFeatures(lesson.view, candidates, index, room)),
      right: isRight(candidate, lesson.examples) ? 1 : 0,
    })),
  );
  const rows = items.map(({ features, right }) => ({
    rows: features.map((value) => (value & model.mask) >>> 0),
    right,
  }));
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows: features, right } of shuffle(rows, random)) {
      let score = 0;
      for (const row of features) score += weights[row]!;
      const gradient = 1 / (1 + Math.exp(-score)) - right;
      for (const row of features) {
        const slope = gradient + decay * weights[row]!;
        squares[row]! += slope * slope;
        weights[row]! -= (step * slope) / Math.sqrt(squares[row]!);
      }
    }
  }
  return model;
}

/** The judge learns from less likely cues too than those that reading looks at. */
const LEAST_CHANCE = 0.07;

/** Runs over the folds: `train` learns from the documents outside a fold, `use` sees those of the fold. */
function overFolds<M>(
  count: number,
  folds: number,
  train: (isOther: FoldTest) => M,
  use: (model: M, index: number) => void,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const model = train((_, n) => n % folds !== fold);
    for (let n = fold; n < count; n += folds) use(model, n);
  }
}

type FoldTest = (item: unknown, index: number) => boolean;

/** The possible cues of every document, each found by a model that never saw it. */
export function heldOutCues(lessons: readonly Lesson[], folds: number, seed: number): PossibleCues[] {
  const sequences = lessons.map(cueSequences);
  const found: PossibleCues[] = [];
  const anyRole = new ChainTrainer(4, { state: 1, edge: 1 }, SETTINGS.role.rates).model;
  overFolds(
    lessons.length,
    folds,
    (isOther) => createCandidateFinder(trainCues(sequences.filter(isOther), seed), anyRole, LEAST_CHANCE),
    (finder, n) => {
      found[n] = finder.cues(lessons[n]!.view);
    },
  );
  return found;
}

/** The candidates of every document, each found by models that never saw it. */
export function heldOutCandidates(
  lessons: readonly Lesson[],
  cues: readonly PossibleCues[],
  roles: readonly (readonly Sequence[])[],
  folds: number,
  seed: number,
): { lesson: Lesson; candidates: Candidate[] }[] {
  const found: { lesson: Lesson; candidates: Candidate[] }[] = [];
  const anyCue = new ChainTrainer(3, { state: 1, edge: 1 }, SETTINGS.cue.rates).model;
  overFolds(
    lessons.length,
    folds,
    (isOther) => createCandidateFinder(anyCue, trainRoles(roles.filter(isOther), seed)),
    (finder, n) => {
      const lesson = lessons[n]!;
      found[n] = { lesson, candidates: findCandidates(finder, lesson.view, cues[n]!) };
    },
  );
  return found;
}
