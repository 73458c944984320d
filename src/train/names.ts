import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import english from '../languages/en/index.ts';
import { readClusters } from '../learn/clusters.ts';
import { quantise } from '../learn/linear-model.ts';
import { createRandom, shuffle } from '../learn/random.ts';
import { encodeWeights } from '../learn/weights-file.ts';
import { isOpen, MAX_FEATURES, nameFeatures } from '../read/entities/name-features.ts';
import { nameContexts } from '../read/entities/name-finder.ts';
import { LABELS } from '../read/entities/name-labels.ts';
import { type NameModel, NameTagger } from '../read/entities/name-tagger.ts';
import { WordForms } from '../read/entities/word-forms.ts';
import { TokenList } from '../read/segment/token-list.ts';
import { tokenise } from '../read/segment/tokenise.ts';
import { createWordRules } from '../read/segment/word-rules.ts';
import {
  gatherDocuments,
  type NamedDocument,
  type NamedSentence,
  readNamedSentences,
  rejoin,
  resplit,
  type SplitWord,
  scoreNames,
  tagsOf,
} from './names-corpus.ts'; // prettier-ignore
import { CrfTrainer, type NameExample } from './names-crf.ts';

const OPTIONS = { bits: 17, rate: 0.1, decay: 5e-4 };
const EPOCHS = 3;
/** Silver sentences count less than those that people marked. */
const SILVER = 0.5;
/** Larger weights are cut off before they are rounded to 8 bits, so that small ones keep their order. */
const LARGEST = 1.5;
/** Share of documents that are read in capitals too. */
const SHOUTED = 0.6;
/** How often a word in lower case must be in names to be one that joins them. */
const CONNECTING = 3;
/** Numbers, brackets and marks that end a name. */
const NEVER_JOINS = /^[\d()[\]"“”;:!?]/;

const models = fileURLToPath(new URL('../../models/en/', import.meta.url));

/**
 * Trains the name finder on `names/en` of the corpora, writes `models/en/names.bin` and prints exact entity
 * scores on the development part, as it stands and in capitals.
 */
export function train(corporaFolder: string): void {
  const split = createSplit();
  const folder = join(corporaFolder, 'names/en');
  const sentences = readNamedSentences(join(folder, 'train.tsv')).map((one) => resplit(one, split));
  const connectors = findConnectors(sentences);
  const words = new WordForms(readClusters(readFileSync(join(models, 'clusters.bin'))), connectors);
  const model = trainModel(makeExamples(gatherDocuments(sentences), words));
  writeFileSync(join(models, 'names.bin'), encode(model, connectors));
  const dev = readNamedSentences(join(folder, 'dev.tsv'));
  console.log('dev', scoreNames(dev, predict(dev, split, words, model)));
  const capitals = dev.map(inCapitals);
  console.log('dev in capitals', scoreNames(capitals, predict(capitals, split, words, model)));
}

/** The pipeline's tokeniser on single words of the corpus. */
function createSplit(): SplitWord {
  const rules = createWordRules(english.segment.words);
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let parts = known.get(word);
    if (!parts) {
      const list = new TokenList(word);
      tokenise(list, rules, 0, word.length);
      parts = list.count ? list.text : [word];
      known.set(word, parts);
    }
    return parts;
  };
}

function findConnectors(sentences: readonly NamedSentence[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words, tags } of sentences)
    words.forEach((word, n) => {
      if (tags[n] === 'O' || word !== word.toLowerCase() || NEVER_JOINS.test(word)) return;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  return new Set([...counts].filter(([, count]) => count >= CONNECTING).map(([word]) => word));
}

const inCapitals = (sentence: NamedSentence): NamedSentence => ({
  ...sentence,
  words: sentence.words.map((word) => word.toUpperCase()),
});

const contextsOf = ({ words, sentences }: NamedDocument, forms: WordForms) =>
  nameContexts({ text: words, lower: words.map((word) => word.toLowerCase()), sentences }, forms);

function makeExamples(documents: readonly NamedDocument[], forms: WordForms): NameExample[] {
  const random = createRandom(1);
  return documents.flatMap((document) => {
    const weight = document.origin === 'wikineural' ? SILVER : 1;
    const shouted = { ...document, words: document.words.map((word) => word.toUpperCase()) };
    const readings = random() < SHOUTED ? [document, shouted] : [document];
    return readings.flatMap((one) => examplesOf(one, forms, weight));
  });
}

function examplesOf(document: NamedDocument, forms: WordForms, weight: number): readonly NameExample[] {
  const buffer = new Uint32Array(MAX_FEATURES);
  return contextsOf(document, forms).map((context) => {
    const { first, last } = context;
    const features: number[] = [];
    const offsets = new Uint32Array(last - first + 1);
    for (let at = first; at < last; at++) {
      if (isOpen(context, at)) {
        const count = nameFeatures(context, at, buffer);
        for (let n = 0; n < count; n++) features.push(buffer[n]!);
      }
      offsets[at - first + 1] = features.length;
    }
    const labels = document.labels.slice(first, last);
    return { features: Uint32Array.from(features), offsets, labels, weight };
  });
}

function trainModel(examples: NameExample[]): NameModel {
  const random = createRandom(2);
  const trainer = new CrfTrainer(OPTIONS);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffle(examples, random)) trainer.learn(example);
    console.log(`names: epoch ${epoch + 1} of ${EPOCHS}`);
  }
  const { mask, weights, transitions } = trainer;
  const clipped = weights.map((weight) => Math.max(-LARGEST, Math.min(LARGEST, weight)));
  const emissions = quantise({ mask, classes: LABELS, scale: 1, weights: clipped });
  return { emissions, transitions: transitions.map((weight) => weight / emissions.scale) };
}

function encode({ emissions, transitions }: NameModel, connectors: ReadonlySet<string>): Uint8Array {
  const weights = emissions.weights as Int8Array;
  return encodeWeights({
    meta: { version: 1, scale: emissions.scale, connectors: [...connectors] },
    arrays: { weights, transitions },
  });
}

function predict(
  sentences: readonly NamedSentence[],
  split: SplitWord,
  forms: WordForms,
  model: NameModel,
): readonly (readonly string[])[] {
  const tagger = new NameTagger(model);
  const documents = gatherDocuments(sentences.map((one) => resplit(one, split)));
  const tags = documents.flatMap((document) => {
    const labels = new Uint8Array(document.words.length);
    for (const context of contextsOf(document, forms)) tagger.tag(context, labels);
    return document.sentences.map(({ first, last }) => tagsOf(labels.subarray(first, last)));
  });
  return sentences.map(({ words }, n) => rejoin(tags[n]!, words, split));
}
