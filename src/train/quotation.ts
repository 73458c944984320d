import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCandidateFinder, findCandidates } from '../read/quotation/candidates.ts';
import { encodeModels } from '../read/quotation/weights.ts';
import { loadResources } from '../resources/load.ts';
import { crossCues, crossRoles } from './quotation-folds.ts';
import { readLessons } from './quotation-gold.ts';
import { trainJudge } from './quotation-judge.ts';
import { roleSequences } from './quotation-models.ts';
import { bestThreshold } from './quotation-threshold.ts';

const OUTPUT = fileURLToPath(new URL('../../models/en/quotation.bin', import.meta.url));
const SEED = 1;
const FOLDS = 4;

/** Trains `models/en/quotation.bin` on the training part of the board `attribution-en`. */
export async function train(corpora: string): Promise<void> {
  const resources = await loadResources('en');
  const lessons = readLessons(corpora, 'train', resources);
  console.log(`${lessons.length} documents`);
  const { model: cue, found } = crossCues(lessons, FOLDS, SEED);
  const roles = lessons.map((lesson, n) => roleSequences(lesson, found[n]!));
  const { model: role, heldOut } = crossRoles(lessons, found, roles, FOLDS, SEED);
  console.log(`${heldOut.reduce((sum, { candidates }) => sum + candidates.length, 0)} candidates`);
  const judge = trainJudge(heldOut, SEED);
  const finder = createCandidateFinder(cue, role);
  const dev = readLessons(corpora, 'dev', resources).map((lesson) => ({
    lesson,
    candidates: findCandidates(finder, lesson.view, finder.cues(lesson.view)),
  }));
  const { threshold, f1 } = bestThreshold(dev, judge);
  console.log(`threshold ${threshold}, linked F1 on tokens ${f1.toFixed(1)}`);
  writeFileSync(OUTPUT, encodeModels({ cue, role, judge, threshold }));
}
