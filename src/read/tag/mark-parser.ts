import type { PackedModel } from '../../learn/packed-model.ts';
import {
  createMarkContext,
  findCandidates,
  findPartners,
  MARK_FEATURES,
  markFeatures,
} from './mark-features.ts';
import { type MarkedTree, PUNCTUATION } from './parse-input.ts';
import { relationOf } from './tagset.ts';

/** A linear model with one class: the sum of its weights says how good a candidate is. */
export type RankModel = Pick<PackedModel, 'mask'> & { readonly weights: Int8Array | Float32Array };

const PUNCT = relationOf('punct');
const ROOT = relationOf('root');

/** Hangs the marks of punctuation into the tree of a sentence's words. */
export class MarkParser {
  readonly #model: RankModel;
  readonly #context = createMarkContext();
  readonly #features = new Uint32Array(MARK_FEATURES);
  #partner = new Int32Array(64);

  constructor(model: RankModel) {
    this.#model = model;
  }

  /** Fills in heads and relations of the tree's marks. A sentence of marks alone hangs on the first. */
  attach(tree: MarkedTree): void {
    if (tree.size > this.#partner.length) this.#partner = new Int32Array(tree.size * 2);
    findPartners(tree, this.#partner);
    for (let at = 0; at < tree.size; at++) {
      if (tree.upos[at] !== PUNCTUATION) continue;
      findCandidates(tree, at, this.#context);
      const best = this.#best(tree, at);
      tree.head[at] = best >= 0 ? best : at === 0 ? -1 : 0;
      tree.relation[at] = tree.head[at] === -1 ? ROOT : PUNCT;
    }
  }

  #best(tree: MarkedTree, at: number): number {
    const { weights, mask } = this.#model;
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < this.#context.count; n++) {
      const count = markFeatures(tree, at, this.#context, this.#partner, n, this.#features);
      let score = 0;
      for (let f = 0; f < count; f++) score += weights[this.#features[f]! & mask]!;
      if (score <= highest) continue;
      highest = score;
      best = this.#context.candidate[n]!;
    }
    return best;
  }
}
