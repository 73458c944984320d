import {
  type Candidate,
  createCandidateFinder,
  findCandidates,
  type PossibleCues,
} from '../read/quotation/candidates.ts';
import type { ChainModel } from '../read/quotation/chain.ts';
import { ROLE_LABELS } from '../read/quotation/role-features.ts';
import { ChainTrainer, meanOf } from './quotation-chain.ts';
import type { Lesson } from './quotation-gold.ts';
import {
  CUE_LABELS,
  cueSequences,
  SETTINGS,
  type Sequence,
  trainCues,
  trainRoles,
} from './quotation-models.ts';

/** The judge learns from less likely cues too than those that reading looks at. */
const LEAST_CHANCE = 0.1;

/**
 * Trains one model for each fold on the documents outside it, and uses it on those of the fold; the mean of all these
 * models errs less than any of them, or than one trained on everything, and costs no more to read with.
 */
function overFolds(
  count: number,
  folds: number,
  train: (isOther: (item: unknown, index: number) => boolean) => ChainModel,
  use: (model: ChainModel, indexes: readonly number[]) => void,
): ChainModel {
  const models: ChainModel[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train((_, n) => n % folds !== fold);
    const own = Array.from({ length: count }, (_, n) => n).filter((n) => n % folds === fold);
    use(model, own);
    models.push(model);
  }
  return meanOf(models);
}

/** The cue model, and the possible cues of every document, each found by a model that never saw it. */
export function crossCues(
  lessons: readonly Lesson[],
  folds: number,
  seed: number,
): { readonly model: ChainModel; readonly found: readonly PossibleCues[] } {
  const sequences = lessons.map(cueSequences);
  const found: PossibleCues[] = [];
  const anyRole = new ChainTrainer(ROLE_LABELS, { state: 1, edge: 1 }, SETTINGS.role.rates).model;
  const model = overFolds(
    lessons.length,
    folds,
    (isOther) => trainCues(sequences.filter(isOther), seed),
    (cue, indexes) => {
      const finder = createCandidateFinder(cue, anyRole, LEAST_CHANCE);
      for (const n of indexes) found[n] = finder.cues(lessons[n]!.view);
    },
  );
  return { model, found };
}

/** The role model, and the candidates of every document, each found by models that never saw it. */
export function crossRoles(
  lessons: readonly Lesson[],
  cues: readonly PossibleCues[],
  roles: readonly (readonly Sequence[])[],
  folds: number,
  seed: number,
): { readonly model: ChainModel; readonly heldOut: readonly { lesson: Lesson; candidates: Candidate[] }[] } {
  const heldOut: { lesson: Lesson; candidates: Candidate[] }[] = [];
  const anyCue = new ChainTrainer(CUE_LABELS, { state: 1, edge: 1 }, SETTINGS.cue.rates).model;
  const model = overFolds(
    lessons.length,
    folds,
    (isOther) => trainRoles(roles.filter(isOther), seed),
    (role, indexes) => {
      const finder = createCandidateFinder(anyCue, role);
      for (const n of indexes) {
        const lesson = lessons[n]!;
        heldOut[n] = { lesson, candidates: findCandidates(finder, lesson.view, cues[n]!) };
      }
    },
  );
  return { model, heldOut };
}
