import type { Clusters } from '../../learn/clusters.ts';
import { bestOf, type LinearModel } from '../../learn/linear-model.ts';
import { PerceptronTrainer } from '../../learn/perceptron.ts';
import { createRandom, shuffle } from '../../learn/random.ts';
import { createFineTags, type FineTags } from '../../read/tag/fine-tags.ts';
import type { TagDictionary } from '../../read/tag/tag-dictionary.ts';
import { TAG_FEATURES, type TagInput, tagFeatures } from '../../read/tag/tag-features.ts';
import { NO_TAG, Tagger } from '../../read/tag/tagger.ts';
import { casingOf, WordTable } from '../../read/tag/word-table.ts';
import type { Tree } from './conllu.ts';

/** Fine tags seen less often than this count as the commonest of their part of speech. */
const RARE = 60;
const FINE_PARTS = new Set([
  'VERB',
  'AUX',
  'NOUN',
  'PROPN',
  'PRON',
  'ADV',
  'ADJ',
  'DET',
  'ADP',
  'PART',
  'SCONJ',
]);

const fineName = (upos: string, xpos: string): string =>
  FINE_PARTS.has(upos) ? `${upos}/${xpos}` : `${upos}/*`;

/** The fine tags of a treebank and the index of each token's. */
export function fineTagsOf(trees: readonly Tree[]): {
  readonly fineTags: FineTags;
  readonly index: (upos: string, xpos: string) => number;
} {
  const counts = new Map<string, number>();
  for (const tree of trees)
    tree.upos.forEach((upos, n) => {
      const name = fineName(upos, tree.xpos[n]!);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  const names: string[] = [];
  const commonest = new Map<string, number>();
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const [upos] = name.split('/');
    if (count < RARE && commonest.has(upos!)) continue;
    if (!commonest.has(upos!)) commonest.set(upos!, names.length);
    names.push(name);
  }
  const indexes = new Map(names.map((name, n) => [name, n]));
  return {
    fineTags: createFineTags(names),
    index: (upos, xpos) => indexes.get(fineName(upos, xpos)) ?? commonest.get(upos) ?? commonest.get('X')!,
  };
}

/** A sentence of its own as input of the tagger. */
export function inputOf(table: WordTable, words: readonly string[]): TagInput {
  table.prepare(words.length);
  const ids = Int32Array.from(words, (word) => table.idOf(word, word.toLowerCase()));
  return { table, ids, first: 0, last: words.length, casing: casingOf(table, ids, 0, words.length) };
}

/** A word seen this often has shown the tags it can have. */
const COMMON = 12;
/** A word seen at most this often counts as rare; a tag that so many rare words have is open to unknown words. */
const SELDOM = 3;
const OPEN = 8;

/** A dictionary, and its lists and words as they are stored. */
export interface StoredDictionary extends TagDictionary {
  readonly words: Uint32Array;
  readonly numbers: Uint16Array;
}

/** The tags of common words, and those open to others, as the trees show them. */
export function dictionaryOf(
  trees: readonly Tree[],
  clusters: Clusters,
  index: (upos: string, xpos: string) => number,
): StoredDictionary {
  const table = new WordTable(clusters, () => 0);
  const counts = new Map<number, Map<number, number>>();
  for (const tree of trees) {
    const { ids } = inputOf(table, tree.words);
    ids.forEach((id, n) => {
      const tag = index(tree.upos[n]!, tree.xpos[n]!);
      const ofWord = counts.get(table.hash[id]!) ?? new Map<number, number>();
      counts.set(table.hash[id]!, ofWord.set(tag, (ofWord.get(tag) ?? 0) + 1));
    });
  }
  const total = (ofWord: ReadonlyMap<number, number>): number =>
    [...ofWord.values()].reduce((a, b) => a + b, 0);
  const rare = [...counts.values()]
    .filter((ofWord) => total(ofWord) <= SELDOM)
    .flatMap((ofWord) => [...ofWord.keys()]); // prettier-ignore
  const open = [...new Set(rare)].filter((tag) => rare.filter((other) => other === tag).length >= OPEN);
  const names = new Map<string, number>([[open.sort((a, b) => a - b).join(' '), 0]]);
  const entries: [number, number][] = [];
  for (const [hash, ofWord] of counts) {
    if (total(ofWord) < COMMON) continue;
    const name = [...ofWord.keys()].sort((a, b) => a - b).join(' ');
    if (!names.has(name)) names.set(name, names.size);
    entries.push([hash, names.get(name)!]);
  }
  const byHash = new Map(entries);
  return {
    sets: [...names.keys()].map((name) => Uint8Array.from(name.split(' '), Number)),
    setOf: (hash) => byHash.get(hash) ?? 0,
    words: Uint32Array.from(entries, ([hash]) => hash),
    numbers: Uint16Array.from(entries, ([, number]) => number),
  };
}

export interface TaggingOptions {
  readonly dictionary: TagDictionary;
  readonly bits: number;
  readonly epochs: number;
  readonly clusters: Clusters;
  readonly fineTags: FineTags;
  readonly index: (upos: string, xpos: string) => number;
  readonly log?: (line: string) => void;
}

/** Trains the tagger's weights on the trees. */
export function trainTagging(trees: readonly Tree[], options: TaggingOptions): LinearModel {
  const { bits, epochs, clusters, dictionary, fineTags, index, log } = options;
  const classes = fineTags.names.length;
  const trainer = new PerceptronTrainer(bits, classes);
  const table = new WordTable(clusters, dictionary.setOf);
  const random = createRandom(1);
  const order = [...trees];
  const features = new Uint32Array(TAG_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const tree of shuffle(order, random)) {
      const input = inputOf(table, tree.words);
      let tag1 = NO_TAG;
      let tag2 = NO_TAG;
      for (let at = 0; at < input.last; at++) {
        const gold = index(tree.upos[at]!, tree.xpos[at]!);
        const candidates = dictionary.sets[table.tags[input.ids[at]!]!]!;
        const count = tagFeatures(input, at, tag1, tag2, features);
        const guess = bestOf(trainer.model, features, count, candidates);
        trainer.tick();
        seen++;
        if (guess !== gold && candidates.includes(gold)) {
          wrong++;
          trainer.update(features, count, gold, 1);
          trainer.update(features, count, guess, -1);
        }
        tag2 = tag1;
        tag1 = guess;
      }
    }
    log?.(
      `tagging, epoch ${epoch + 1} of ${epochs}: ${((100 * wrong) / seen).toFixed(2)}% wrong while learning`,
    );
  }
  return trainer.averaged();
}

/** Fine tags that a model gives to each tree. */
export function tagTrees(
  trees: readonly Tree[],
  model: LinearModel,
  options: Pick<TaggingOptions, 'clusters' | 'dictionary' | 'fineTags'>,
): Uint8Array[] {
  const tagger = new Tagger(options.fineTags, options.dictionary, model);
  const table = new WordTable(options.clusters, options.dictionary.setOf);
  return trees.map((tree) => {
    const tags = new Uint8Array(tree.words.length);
    tagger.tag(inputOf(table, tree.words), tags);
    return tags;
  });
}
