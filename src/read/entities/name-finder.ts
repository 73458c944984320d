import type { Clusters } from '../../learn/clusters.ts';
import { withRowBytes } from '../../learn/row-bytes.ts';
import { decodeWeights } from '../../learn/weights-file.ts';
import type { Name, Sentence, Tokens } from '../layers.ts';
import { isShouted, markElsewhere, markNeighbours, type NameContext } from './name-features.ts';
import { LABELS, NAME_TYPES, OUTSIDE, typeOfLabel } from './name-labels.ts';
import { type NameModel, NameTagger } from './name-tagger.ts';
import { WordForms } from './word-forms.ts';

/** Words of a document in columns, as far as the name finder needs them. */
export interface Words {
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
}

/** What the features see of each sentence of a document. */
export function nameContexts({ text, lower, sentences }: Words, words: WordForms): readonly NameContext[] {
  words.begin();
  const forms = new Int32Array(text.length);
  for (let at = 0; at < forms.length; at++) forms[at] = words.at(text[at]!, lower[at]!);
  const { columns } = words;
  const elsewhere = new Uint8Array(forms.length);
  markElsewhere(columns, forms, sentences, elsewhere);
  const before = new Int32Array(forms.length);
  const after = new Int32Array(forms.length);
  markNeighbours(columns, forms, sentences, before, after);
  const allShouted = isShouted(columns, forms, 0, forms.length);
  return sentences.map(({ first, last }) => ({
    columns,
    forms,
    elsewhere,
    before,
    after,
    first,
    last,
    shouted: allShouted || isShouted(columns, forms, first, last),
  }));
}

/** A trained name finder: reads the bytes of `names.bin`. */
export function readNameModel(bytes: Uint8Array): NameModel & { readonly connectors: ReadonlySet<string> } {
  const { meta, arrays } = decodeWeights(bytes);
  const { weights, transitions } = arrays;
  if (!(weights instanceof Int8Array) || !(transitions instanceof Float32Array))
    throw new Error('not a name model; run "npm run train -- names"');
  const rows = weights.length / LABELS;
  return {
    emissions: withRowBytes({ mask: rows - 1, classes: LABELS, scale: Number(meta.scale), weights }),
    transitions,
    connectors: new Set(meta.connectors as string[]),
  };
}

/** Finds the names of a document with a trained model. */
export function createNameFinder(bytes: Uint8Array, clusters: Clusters) {
  const model = readNameModel(bytes);
  const words = new WordForms(clusters, model.connectors);
  const tagger = new NameTagger(model);
  return (tokens: Tokens, sentences: readonly Sentence[]): readonly Name[] => {
    const labels = new Uint8Array(tokens.count);
    const names: Name[] = [];
    for (const context of nameContexts({ text: tokens.text, lower: tokens.lower, sentences }, words)) {
      tagger.tag(context, labels);
      gather(context, labels, tokens, tagger, names);
    }
    return names;
  };
}

function gather(
  { first, last }: NameContext,
  labels: Uint8Array,
  tokens: Tokens,
  tagger: NameTagger,
  names: Name[],
): void {
  for (let from = first; from < last; ) {
    const label = labels[from]!;
    if (label === OUTSIDE) {
      from++;
      continue;
    }
    const type = typeOfLabel(label);
    let to = from + 1;
    while (to < last && continuesName(labels[to - 1]!, labels[to]!)) to++;
    names.push({
      first: from,
      last: to,
      span: [tokens.start[from]!, tokens.end[to - 1]!],
      type: NAME_TYPES[type]!,
      confidence: tagger.confidence(labels.subarray(first, last), from - first, to - first, type),
    });
    from = to;
  }
}

/** Whether a name that stands on the first label goes on with the second. */
const continuesName = (a: number, b: number): boolean =>
  b !== OUTSIDE && typeOfLabel(a) === typeOfLabel(b) && ((a - 1) & 3) < 2;
