import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClusters } from '../learn/clusters.ts';
import { quantise } from '../learn/linear-model.ts';
import { encodeWeights } from '../learn/weights-file.ts';
import { UPOS } from '../read/tag/tagset.ts';
import { inCapitals, withCasings } from './data/casing.ts';
import { readTrees, type Tree } from './data/conllu.ts';
import { dictionaryOf, fineTagsOf, tagTrees, trainTagging } from './data/tagging.ts';

const models = fileURLToPath(new URL('../../models/en/', import.meta.url));

/** Trains the tagger on `trees/en/train.conllu`, writes `models/en/tag.bin`, and prints its accuracy on dev. */
export function train(corporaFolder: string): void {
  const trees = readTrees(join(corporaFolder, 'trees/en/train.conllu'));
  const clusters = readClusters(readFileSync(join(models, 'clusters.bin')));
  const { fineTags, index } = fineTagsOf(trees);
  const dictionary = dictionaryOf(trees, clusters, index);
  const options = { bits: 17, epochs: 8, clusters, dictionary, fineTags, index, log: console.log };
  const model = quantise(trainTagging(withCasings(trees, 8, 10), options));
  writeFileSync(
    join(models, 'tag.bin'),
    encodeWeights({
      meta: { version: 1, tags: fineTags.names, sets: dictionary.sets.map((tags) => [...tags]) },
      arrays: {
        weights: model.weights,
        dictionaryWords: dictionary.words,
        dictionarySets: dictionary.numbers,
      },
    }),
  );
  const dev = readTrees(join(corporaFolder, 'trees/en/dev.conllu'));
  for (const [name, set] of [
    ['dev', dev],
    ['dev in capitals', dev.map(inCapitals)],
  ] as const) {
    const tags = tagTrees(set, model, options).map((row) =>
      Array.from(row, (tag) => UPOS[fineTags.upos[tag]!]!),
    );
    console.log(`${name}: UPOS ${accuracy(set, tags)}%`);
  }
}

function accuracy(trees: readonly Tree[], tags: readonly (readonly string[])[]): string {
  let right = 0;
  let all = 0;
  trees.forEach((tree, t) => {
    tree.upos.forEach((upos, n) => {
      all++;
      if (tags[t]![n] === upos) right++;
    });
  });
  return ((100 * right) / all).toFixed(2);
}
