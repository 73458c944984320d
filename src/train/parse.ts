import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClusters } from '../learn/clusters.ts';
import { quantise } from '../learn/linear-model.ts';
import { pack } from '../learn/packed-model.ts';
import { encodeWeights } from '../learn/weights-file.ts';
import { Parser } from '../read/tag/parser.ts';
import { readTagger } from '../read/tag/tagger.ts';
import { WordTable } from '../read/tag/word-table.ts';
import { withCasings } from './data/casing.ts';
import { readTrees, type Tree } from './data/conllu.ts';
import { markedTree, trainMarks } from './data/marking.ts';
import { parseTrees, relationSetsOf, type TaggedTree, trainLabels, trainMoves } from './data/parsing.ts';
import { invertedReports } from './data/reports.ts';
import {
  dictionaryOf,
  fineTagsOf,
  inputOf,
  type TaggingOptions,
  tagTrees,
  trainTagging,
} from './data/tagging.ts';

const models = fileURLToPath(new URL('../../models/en/', import.meta.url));
const FOLDS = 4;
/** How many invented reports are added to the trees. */
const INVENTED = 800;

/**
 * Trains the parser on `trees/en/train.conllu` with tags such as the tagger gives to unseen text, writes
 * `models/en/parse.bin`, and prints its scores on dev with the tags of `tag.bin`.
 */
export function train(corporaFolder: string): void {
  const treebank = readTrees(join(corporaFolder, 'trees/en/train.conllu'));
  const clusters = readClusters(readFileSync(join(models, 'clusters.bin')));
  const { fineTags, index } = fineTagsOf(treebank);
  const tagged = tagUnseen(withCasings([...treebank, ...invertedReports(treebank, INVENTED)], 12, 12), {
    bits: 16,
    epochs: 4,
    clusters,
    fineTags,
    index,
  });
  const options = { moveBits: 21, labelBits: 16, epochs: 6, clusters, fineTags, log: console.log };
  const moves = pack(trainMoves(tagged, options));
  const sets = relationSetsOf(tagged);
  const labels = quantise(trainLabels(tagged, sets, { ...options, epochs: 6 }));
  const table = new WordTable(clusters, () => 0);
  const marked = tagged.map((one) => markedTree(one, table, fineTags));
  const marks = quantise(trainMarks(marked, 15, 5, console.log));
  writeFileSync(
    join(models, 'parse.bin'),
    encodeWeights({
      meta: { version: 1, relationSets: sets.sets.map((relations) => [...relations]) },
      arrays: {
        moves: moves.weights,
        labels: labels.weights,
        marks: marks.weights,
        relationSetNumbers: sets.numbers,
      },
    }),
  );
  const dev = tagSeen(readTrees(join(corporaFolder, 'trees/en/dev.conllu')), clusters);
  const parsed = parseTrees(dev, new Parser(moves, labels, sets, marks), options);
  console.log(scores(dev, parsed));
}

/** Tags each part of the trees with a tagger trained on the other parts. */
function tagUnseen(trees: readonly Tree[], options: Omit<TaggingOptions, 'dictionary'>): TaggedTree[] {
  const parts = Array.from({ length: FOLDS }, (_, part) => trees.filter((_tree, n) => n % FOLDS === part));
  return parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part).flat();
    const ownOptions = { ...options, dictionary: dictionaryOf(others, options.clusters, options.index) };
    const tags = tagTrees(part, trainTagging(others, ownOptions), ownOptions);
    return part.map((tree, n) => ({ tree, tags: tags[n]! }));
  });
}

function tagSeen(trees: readonly Tree[], clusters: TaggingOptions['clusters']): TaggedTree[] {
  const tagger = readTagger(readFileSync(join(models, 'tag.bin')));
  const table = new WordTable(clusters, tagger.dictionary.setOf);
  return trees.map((tree) => {
    const tags = new Uint8Array(tree.words.length);
    tagger.tag(inputOf(table, tree.words), tags);
    return { tree, tags };
  });
}

function scores(trees: readonly TaggedTree[], parsed: ReturnType<typeof parseTrees>): string {
  const main = (relation: string): string => relation.split(':')[0]!;
  let all = 0;
  let heads = 0;
  let labelled = 0;
  trees.forEach(({ tree }, t) => {
    tree.heads.forEach((head, n) => {
      all++;
      if (parsed[t]!.heads[n] !== head) return;
      heads++;
      if (main(parsed[t]!.relations[n]!) === main(tree.relations[n]!)) labelled++;
    });
  });
  const percent = (part: number): string => ((100 * part) / all).toFixed(2);
  return `dev: UAS ${percent(heads)}%, LAS ${percent(labelled)}%`;
}
