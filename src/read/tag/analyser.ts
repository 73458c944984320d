import { type Clusters, readClusters } from '../../learn/clusters.ts';
import type { Sentence, Syntax, Tokens } from '../layers.ts';
import { type LemmaRules, lemmaOf, readLemmaRules } from './lemmatiser.ts';
import { ParseInput } from './parse-input.ts';
import { type Parser, readParser } from './parser.ts';
import { readTagger, type Tagger } from './tagger.ts';
import { relationOf, tagOf } from './tagset.ts';
import { casingOf, SHARED_ID, WordTable } from './word-table.ts';

/** The parts that give tokens their syntax; each may be missing but for the tagger, on which the others rest. */
export interface AnalyserParts {
  readonly tagger: Tagger;
  readonly lemmas: LemmaRules | undefined;
  readonly parser: Parser | undefined;
  readonly clusters: Clusters;
}

/** The parts whose weights there are; undefined without a tagger. */
export function readParts(weights: (name: string) => Uint8Array | undefined): AnalyserParts | undefined {
  const tag = weights('tag');
  if (!tag) return undefined;
  const lemma = weights('lemma');
  const parse = weights('parse');
  return {
    tagger: readTagger(tag),
    lemmas: lemma && readLemmaRules(lemma),
    parser: parse && readParser(parse),
    clusters: readClusters(weights('clusters')),
  };
}

/** Columns that say nothing: part of speech X, every token a root, the word as its lemma. */
export function blankSyntax({ count, lower }: Tokens): Syntax {
  return {
    tag: new Uint8Array(count).fill(tagOf('X')),
    lemma: lower,
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count).fill(relationOf('dep')),
  };
}

const PROPER = tagOf('PROPN');
const VERB = tagOf('VERB');
/** More than there are fine tags. */
const FINE_TAGS = 64;

/**
 * A function that gives documents their syntax; `verbLemmas` go before the learned lemmas of verbs. It keeps what it learned of words from one document to
 * the next.
 */
export function createAnalyser(
  parts: AnalyserParts,
  verbLemmas: ReadonlyMap<string, string>,
): (tokens: Tokens, sentences: readonly Sentence[]) => Syntax {
  const { tagger, parser } = parts;
  const table = new WordTable(parts.clusters, tagger.dictionary.setOf);
  const input = new ParseInput();
  const lemmas = new Map<number, string>();
  return (tokens, sentences) => {
    const { count, text, lower } = tokens;
    if (table.prepare(count)) lemmas.clear();
    const ids = new Int32Array(count);
    for (let at = 0; at < count; at++) ids[at] = table.idOf(text[at]!, lower[at]!);
    const fine = new Uint8Array(count);
    const { head, relation } = blankSyntax(tokens);
    for (const { first, last } of sentences) {
      tagger.tag({ table, ids, first, last, casing: casingOf(table, ids, first, last) }, fine);
      if (!parser) continue;
      input.load(table, ids, fine, tagger.fineTags, first, last);
      parser.parse(input);
      for (let n = 0; n < last - first; n++) {
        const above = input.tree.head[n]!;
        head[first + n] = above < 0 ? -1 : first + above;
        relation[first + n] = input.tree.relation[n]!;
      }
    }
    const tag = fine.map((index) => tagger.fineTags.upos[index]!);
    return { tag, lemma: tokens.text.map((_, at) => lemmaAt(tokens, ids, tag, fine, at)), head, relation };
  };

  /** The lemma of a token, worked out once for a word with its fine tag. */
  function lemmaAt(
    { text, lower }: Tokens,
    ids: Int32Array,
    tag: Uint8Array,
    fine: Uint8Array,
    at: number,
  ): string {
    if (tag[at] === PROPER) return text[at]!;
    const key = ids[at]! * FINE_TAGS + fine[at]!;
    const known = lemmas.get(key);
    if (known !== undefined) return known;
    const lemma = lemmaFor(lower[at]!, tag[at] === VERB, fine[at]!, parts.lemmas, verbLemmas);
    if (ids[at]! < SHARED_ID) lemmas.set(key, lemma);
    return lemma;
  }
}

function lemmaFor(
  lower: string,
  verb: boolean,
  fine: number,
  rules: LemmaRules | undefined,
  verbLemmas: ReadonlyMap<string, string>,
): string {
  const known = verb ? verbLemmas.get(lower) : undefined;
  return known ?? (rules ? lemmaOf(rules, lower, fine) : lower);
}
