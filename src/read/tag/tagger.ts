import { bestOf, type LinearModel } from '../../learn/linear-model.ts';
import { decodeWeights } from '../../learn/weights-file.ts';
import { createFineTags, type FineTags } from './fine-tags.ts';
import { readTagDictionary, type TagDictionary } from './tag-dictionary.ts';
import { TAG_FEATURES, type TagInput, tagFeatures } from './tag-features.ts';

/** Tags before the first word: one more than any fine tag has. */
export const NO_TAG = 63;

/** Gives the words of a sentence their fine tags, from left to right, each on the evidence of those before it. */
export class Tagger {
  readonly fineTags: FineTags;
  readonly #model: LinearModel;
  readonly #features = new Uint32Array(TAG_FEATURES);

  readonly dictionary: TagDictionary;

  constructor(fineTags: FineTags, dictionary: TagDictionary, model: LinearModel) {
    this.fineTags = fineTags;
    this.dictionary = dictionary;
    this.#model = model;
  }

  /** Writes the fine tags of the sentence into `tags`, at the indexes of its tokens. */
  tag(input: TagInput, tags: Uint8Array): void {
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let at = input.first; at < input.last; at++) {
      const candidates = this.dictionary.sets[input.table.tags[input.ids[at]!]!]!;
      const tag = candidates.length === 1 ? candidates[0]! : this.#choose(input, at, tag1, tag2, candidates);
      tag2 = tag1;
      tag1 = tag;
      tags[at] = tag;
    }
  }

  #choose(input: TagInput, at: number, tag1: number, tag2: number, candidates: Uint8Array): number {
    const count = tagFeatures(input, at, tag1, tag2, this.#features);
    return bestOf(this.#model, this.#features, count, candidates);
  }
}

/** A tagger from the bytes of `tag.bin`. */
export function readTagger(bytes: Uint8Array): Tagger {
  const file = decodeWeights(bytes);
  const { meta, arrays } = file;
  const names = meta.tags as readonly string[];
  const weights = arrays.weights as Int8Array;
  const mask = weights.length / names.length - 1;
  return new Tagger(createFineTags(names), readTagDictionary(file), {
    mask,
    classes: names.length,
    scale: 1,
    weights,
  });
}
