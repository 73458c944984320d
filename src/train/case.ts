import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClusters } from '../learn/clusters.ts';
import { quantise } from '../learn/linear-model.ts';
import { PerceptronTrainer } from '../learn/perceptron.ts';
import { createRandom, shuffle } from '../learn/random.ts';
import { encodeWeights } from '../learn/weights-file.ts';
import { CASINGS, CaseFeatures, chooseCasings, LOWER, TITLE, UPPER } from '../read/case/model.ts';
import { type CasedWords, casedWords } from '../read/case/words.ts';
import { readTrees } from './data/conllu.ts';
import { readNamedSentences } from './names-corpus.ts';
import { readLines } from './toponym-data.ts';

const BITS = 17;
const EPOCHS = 5;
const SEED = 11;
/** Share of longer words with a capital from which on a sentence is taken for a heading. */
const HEADING = 0.6;
/** Nothing is learnt of a word: its casing tells nothing of how it is written elsewhere. */
const UNKNOWN = 255;

interface Lesson {
  readonly text: string;
  readonly words: CasedWords;
  readonly labels: Uint8Array;
}

/** Trains the casing of texts in capitals, writes `models/en/case.bin`, and prints how often it is right. */
export function train(corpora: string): void {
  const models = fileURLToPath(new URL('../../models/en/', import.meta.url));
  const clusters = readClusters(readFileSync(join(models, 'clusters.bin')));
  const lessons = textsOf(corpora, 'train').map(lessonOf);
  const trainer = new PerceptronTrainer(BITS, CASINGS.length);
  const random = createRandom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { text, words, labels } of shuffle(lessons, random)) {
      const features = new CaseFeatures(text, words, clusters);
      const chosen = chooseCasings(trainer.model, features, words);
      learn(trainer, features, words, labels, chosen);
    }
  }
  const model = quantise(trainer.averaged());
  writeFileSync(
    join(models, 'case.bin'),
    encodeWeights({ meta: { version: 1 }, arrays: { weights: model.weights } }),
  );
  let right = 0;
  let all = 0;
  for (const { text, words, labels } of textsOf(corpora, 'dev').map(lessonOf)) {
    const chosen = chooseCasings(model, new CaseFeatures(text, words, clusters), words);
    labels.forEach((label, n) => {
      if (label === UNKNOWN) return;
      all++;
      if (chosen[n] === label) right++;
    });
  }
  console.log(`dev: ${((100 * right) / all).toFixed(2)}% of ${all} words`);
}

function learn(
  trainer: PerceptronTrainer,
  features: CaseFeatures,
  words: CasedWords,
  labels: Uint8Array,
  chosen: Uint8Array,
): void {
  labels.forEach((label, n) => {
    trainer.tick();
    if (label === UNKNOWN || label === chosen[n]) return;
    features.at(n, n > 0 && !words.opens[n] ? chosen[n - 1]! : LOWER, n > 1 ? chosen[n - 2]! : LOWER);
    trainer.update(features.values, features.count, label, 1);
    trainer.update(features.values, features.count, chosen[n]!, -1);
  });
}

/** Articles, and the sentences of the trees and of the name finder, as they are written. */
function textsOf(corpora: string, part: 'train' | 'dev'): readonly string[] {
  const articles = readLines<{ readonly text: string }>(join(corpora, `attribution-en/${part}.jsonl`));
  const trees = readTrees(join(corpora, `trees/en/${part}.conllu`));
  const named = readNamedSentences(join(corpora, `names/en/${part}.tsv`));
  return [
    ...articles.flatMap(({ text }) => text.split('\n\n')),
    ...trees.map(({ words }) => words.join(' ')),
    ...named.map(({ words }) => words.join(' ')),
  ];
}

function lessonOf(text: string): Lesson {
  const words = casedWords(text);
  const written = words.start.map((start, n) => text.slice(start, words.end[n]));
  const long = written.filter((word) => word.length > 3);
  const isHeading =
    long.length === 0 || long.filter((word) => /^\p{Lu}/u.test(word)).length >= HEADING * long.length;
  const labels = Uint8Array.from(written, (word, n) =>
    isHeading ? UNKNOWN : casingOf(word, words.opens[n]!),
  );
  return { text, words, labels };
}

function casingOf(word: string, opens: boolean): number {
  if (!/^\p{Lu}/u.test(word)) return LOWER;
  if (word.length > 1 && word === word.toUpperCase()) return UPPER;
  return opens ? UNKNOWN : TITLE;
}
