import type { LinearModel } from '../../learn/linear-model.ts';
import { PerceptronTrainer } from '../../learn/perceptron.ts';
import { createRandom, shuffle } from '../../learn/random.ts';
import type { FineTags } from '../../read/tag/fine-tags.ts';
import {
  createMarkContext,
  findCandidates,
  findPartners,
  MARK_FEATURES,
  markFeatures,
} from '../../read/tag/mark-features.ts';
import { type MarkedTree, PUNCTUATION } from '../../read/tag/parse-input.ts';
import { relationOf } from '../../read/tag/tagset.ts';
import type { WordTable } from '../../read/tag/word-table.ts';
import type { TaggedTree } from './parsing.ts';
import { inputOf } from './tagging.ts';

/** A gold tree with its marks in it; `upos` says which tokens the tagger took for marks. */
export function markedTree({ tree, tags }: TaggedTree, table: WordTable, fineTags: FineTags): MarkedTree {
  const { ids } = inputOf(table, tree.words);
  return {
    size: tree.words.length,
    word: Uint32Array.from(ids, (id) => table.hash[id]!),
    tag: tags,
    upos: tags.map((tag) => fineTags.upos[tag]!),
    head: Int32Array.from(tree.heads),
    relation: Uint8Array.from(tree.relations, relationOf),
  };
}

/** Trains the weights that hang marks into trees. */
export function trainMarks(
  trees: readonly MarkedTree[],
  bits: number,
  epochs: number,
  log: (line: string) => void,
): LinearModel {
  const trainer = new PerceptronTrainer(bits, 1);
  const { weights, mask } = trainer.model;
  const context = createMarkContext();
  const features = new Uint32Array(MARK_FEATURES);
  const partner = new Int32Array(4096);
  const random = createRandom(4);
  const order = [...trees];
  const update = (tree: MarkedTree, at: number, candidate: number, amount: number): void => {
    trainer.update(features, markFeatures(tree, at, context, partner, candidate, features), 0, amount);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const tree of shuffle(order, random)) {
      findPartners(tree, partner);
      for (let at = 0; at < tree.size; at++) {
        if (tree.upos[at] !== PUNCTUATION) continue;
        findCandidates(tree, at, context);
        const gold = context.candidate.indexOf(tree.head[at]!);
        if (gold < 0 || gold >= context.count) continue;
        let guess = 0;
        let highest = Number.NEGATIVE_INFINITY;
        for (let n = 0; n < context.count; n++) {
          const count = markFeatures(tree, at, context, partner, n, features);
          let score = 0;
          for (let f = 0; f < count; f++) score += weights[features[f]! & mask]!;
          if (score <= highest) continue;
          highest = score;
          guess = n;
        }
        trainer.tick();
        seen++;
        if (guess === gold) continue;
        wrong++;
        update(tree, at, gold, 1);
        update(tree, at, guess, -1);
      }
    }
    log(`marks, epoch ${epoch + 1} of ${epochs}: ${((100 * wrong) / seen).toFixed(2)}% wrong`);
  }
  return trainer.averaged();
}
