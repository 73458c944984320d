import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeWeights, encodeWeights } from '../learn/weights-file.ts';
import { type Edit, type LemmaRules, LONGEST_ENDING, lemmaKey, lemmaOf } from '../read/tag/lemmatiser.ts';
import { readTrees, type Tree } from './data/conllu.ts';
import { fineTagsOf } from './data/tagging.ts';

const models = fileURLToPath(new URL('../../models/en/', import.meta.url));
const MOST_EDITS = 250;
/** An edit seen with fewer different words is an exception and makes no rule. */
const FEWEST_WORDS = 2;

interface Example {
  readonly lower: string;
  readonly lemma: string;
  readonly tag: number;
  readonly count: number;
}

/** Learns lemmas from `trees/en/train.conllu` for the tags of `tag.bin`, writes `models/en/lemma.bin`. Run it after `tag`. */
export function train(corporaFolder: string): void {
  const trees = readTrees(join(corporaFolder, 'trees/en/train.conllu'));
  const { fineTags, index } = fineTagsOf(trees);
  const { meta } = decodeWeights(readFileSync(join(models, 'tag.bin')));
  if (JSON.stringify(meta.tags) !== JSON.stringify(fineTags.names))
    throw new Error('tag.bin was trained on other trees; run "npm run train -- tag" first');
  const rules = learnRules(examplesOf(trees, index));
  const columns = (name: string, map: ReadonlyMap<number, number>) => ({
    [`${name}Keys`]: Uint32Array.from(map.keys()),
    [`${name}Edits`]: Uint8Array.from(map.values()),
  });
  const arrays = { ...columns('word', rules.byWord), ...columns('ending', rules.byEnding) };
  writeFileSync(
    join(models, 'lemma.bin'),
    encodeWeights({ meta: { version: 1, edits: rules.edits }, arrays }),
  );
  const dev = examplesOf(readTrees(join(corporaFolder, 'trees/en/dev.conllu')), index);
  const right = dev.filter(({ lower, lemma, tag }) => lemmaOf(rules, lower, tag) === lemma);
  const sum = (list: readonly Example[]) => list.reduce((total, { count }) => total + count, 0);
  console.log(`dev: ${((100 * sum(right)) / sum(dev)).toFixed(2)}% of lemmas with the right tags`);
  console.log(`${rules.byWord.size} words, ${rules.byEnding.size} endings, ${rules.edits.length} edits`);
}

function examplesOf(trees: readonly Tree[], index: (upos: string, xpos: string) => number): Example[] {
  const examples = new Map<string, Example>();
  for (const tree of trees)
    tree.words.forEach((word, n) => {
      const lower = word.toLowerCase().replaceAll('’', "'");
      const lemma = tree.lemmas[n]!.toLowerCase();
      if (lemma === '_') return;
      const tag = index(tree.upos[n]!, tree.xpos[n]!);
      const key = `${lower}\t${tag}\t${lemma}`;
      examples.set(key, { lower, lemma, tag, count: (examples.get(key)?.count ?? 0) + 1 });
    });
  return [...examples.values()];
}

function editBetween(lower: string, lemma: string): Edit {
  let shared = 0;
  while (shared < lower.length && lower[shared] === lemma[shared]) shared++;
  return { remove: lower.length - shared, add: lemma.slice(shared) };
}

function learnRules(examples: readonly Example[]): LemmaRules {
  const weights = new Map<string, number>();
  for (const { lower, lemma, count } of examples)
    add(weights, JSON.stringify(editBetween(lower, lemma)), count);
  const names = [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_EDITS)
    .map(([name]) => name); // prettier-ignore
  const numbers = new Map(names.map((name, n) => [name, n]));
  const known = examples.flatMap((example) => {
    const edit = numbers.get(JSON.stringify(editBetween(example.lower, example.lemma)));
    return edit === undefined ? [] : [{ ...example, edit }];
  });
  const byEnding = endings(known);
  const rules = {
    edits: names.map((name) => JSON.parse(name) as Edit),
    byWord: new Map<number, number>(),
    byEnding,
  };
  const commonest = new Map<string, (typeof known)[number]>();
  for (const example of known) {
    const key = `${example.lower}\t${example.tag}`;
    if ((commonest.get(key)?.count ?? 0) < example.count) commonest.set(key, example);
  }
  const byWord = new Map<number, number>();
  for (const { lower, lemma, tag, edit } of commonest.values())
    if (lemmaOf(rules, lower, tag) !== lemma) byWord.set(lemmaKey(lower, tag), edit);
  return { ...rules, byWord };
}

/** For every ending the edit that most words with it take, unless the next shorter ending says the same. */
function endings(known: readonly (Example & { readonly edit: number })[]): Map<number, number> {
  const byEnding = new Map<number, number>();
  for (let length = 1; length <= LONGEST_ENDING; length++) {
    const votes = new Map<string, Map<number, number>>();
    for (const { lower, tag, edit } of known) {
      if (lower.length <= length) continue;
      const key = `${tag}\t${lower.slice(-length)}`;
      const vote = votes.get(key) ?? new Map<number, number>();
      votes.set(key, vote.set(edit, (vote.get(edit) ?? 0) + 1));
    }
    for (const [key, vote] of votes) {
      const [edit, words] = [...vote].sort((a, b) => b[1] - a[1])[0]!;
      const [tag, ending] = key.split('\t') as [string, string];
      if (words < FEWEST_WORDS || inherited(byEnding, ending, Number(tag)) === edit) continue;
      byEnding.set(lemmaKey(ending, Number(tag)), edit);
    }
  }
  return byEnding;
}

function inherited(byEnding: ReadonlyMap<number, number>, ending: string, tag: number): number | undefined {
  for (let length = ending.length - 1; length > 0; length--) {
    const edit = byEnding.get(lemmaKey(ending.slice(-length), tag));
    if (edit !== undefined) return edit;
  }
  return undefined;
}

const add = (map: Map<string, number>, key: string, count: number): void => {
  map.set(key, (map.get(key) ?? 0) + count);
};
