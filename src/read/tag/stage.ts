import { readClusters } from '../../learn/clusters.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Sentence, Syntax, Tokens } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { type LemmaRules, lemmaOf, readLemmaRules } from './lemmatiser.ts';
import { readTagger, type Tagger } from './tagger.ts';
import { relationOf, tagOf } from './tagset.ts';
import { casingOf, WordTable } from './word-table.ts';

const PROPER = tagOf('PROPN');

/** Gives every token its part of speech, lemma, head and relation; without weights, no more than blanks. */
export function createTagStage(resources: Resources): Stage {
  const tagBytes = resources.weights('tag');
  const lemmaBytes = resources.weights('lemma');
  const analyser =
    tagBytes &&
    createAnalyser(
      readTagger(tagBytes),
      lemmaBytes ? readLemmaRules(lemmaBytes) : { edits: [], byWord: new Map(), byEnding: new Map() },
      new WordTable(readClusters(resources.weights('clusters'))),
    );
  return defineStage({
    name: 'tag',
    kind: 'recognise',
    requires: ['tokens', 'sentences'],
    assigns: ['syntax'],
    run: ({ tokens, sentences }) => ({
      syntax: analyser ? analyser(tokens, sentences) : blankSyntax(tokens),
    }),
  });
}

/** Columns that say nothing: part of speech X, every token a root, the word as its lemma. */
function blankSyntax({ count, lower }: Tokens): Syntax {
  return {
    tag: new Uint8Array(count).fill(tagOf('X')),
    lemma: lower,
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count).fill(relationOf('dep')),
  };
}

function createAnalyser(tagger: Tagger, rules: LemmaRules, table: WordTable) {
  return (tokens: Tokens, sentences: readonly Sentence[]): Syntax => {
    const { count, text, lower } = tokens;
    table.prepare(count);
    const ids = new Int32Array(count);
    for (let at = 0; at < count; at++) ids[at] = table.idOf(text[at]!, lower[at]!);
    const fine = new Uint8Array(count);
    for (const { first, last } of sentences)
      tagger.tag({ table, ids, first, last, casing: casingOf(table, ids, first, last) }, fine);
    const tag = fine.map((index) => tagger.fineTags.upos[index]!);
    const blank = blankSyntax(tokens);
    return {
      tag,
      lemma: text.map((word, at) => (tag[at] === PROPER ? word : lemmaOf(rules, lower[at]!, fine[at]!))),
      head: blank.head,
      relation: blank.relation,
    };
  };
}
