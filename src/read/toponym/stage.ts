import { readClusters } from '../../learn/clusters.ts';
import type { Span } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { type Layers, noSyntax } from '../layers.ts';
import { segment } from '../segment/sentences.ts';
import { createWordRules, type WordRules } from '../segment/word-rules.ts';
import { defineStage, type Stage } from '../stage.ts';
import { Lookups, type Passage } from './candidates.ts';
import { findToponyms, type ToponymParts } from './find.ts';
import { decodeToponymModel, plainRank } from './model.ts';
import { learnedJudge, plainJudge } from './select.ts';
import { prepareWords } from './words.ts';

const PLAIN_THRESHOLD = 0.5;
const provenance = { by: 'toponym', version: '1' } as const;

/** Finds place names and resolves them against the gazetteer. */
export function createToponymStage(resources: Resources): Stage {
  const parts = toponymParts(resources);
  const rules = createWordRules(resources.language.segment.words);
  return defineStage({
    name: 'toponym',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences', 'syntax', 'names'],
    assigns: ['toponyms'],
    run: (layers) => ({
      toponyms: findToponyms(passagesOf(layers, rules), layers.document, parts).map((toponym, n) => ({
        id: `p${n + 1}`,
        ...toponym,
        provenance,
      })),
    }),
  });
}

/** What the stage needs, from the language's lexicon and weights; without weights it follows rules. */
export function toponymParts({ language, gazetteer, weights }: Resources): ToponymParts {
  const words = prepareWords(language.toponym);
  const lookups = new Lookups(gazetteer);
  const clusters = readClusters(weights('clusters'));
  const bytes = weights('toponym');
  const base = { words, gazetteer, lookups, clusters };
  if (!bytes) return { ...base, judge: plainJudge, threshold: PLAIN_THRESHOLD, rank: plainRank() };
  const { filter, threshold, rank } = decodeToponymModel(bytes);
  return { ...base, judge: learnedJudge(filter), threshold, rank };
}

type Needed = Pick<Layers, 'document' | 'blocks' | 'tokens' | 'sentences' | 'syntax' | 'names'>;

/** The document's body, and its datelines, which no other stage reads. */
export function passagesOf(layers: Needed, rules: WordRules): readonly Passage[] {
  const { text } = layers.document;
  const { tokens, sentences, names, syntax } = layers;
  const body: Passage = { text, tokens, sentences, names, tags: syntax.tag, dateline: false };
  const datelines = layers.blocks
    .filter(({ kind }) => kind === 'dateline')
    .map(({ span }) => {
      // The agency stands in brackets; its name is no place, whatever words it is made of.
      const bracket = text.slice(...span).indexOf('(');
      const place: Span = bracket < 0 ? span : [span[0], span[0] + bracket];
      const read = segment(text, [{ kind: 'paragraph', span: place }], rules);
      return { text, ...read, names: [], tags: noSyntax.tag, dateline: true };
    });
  return [...datelines, body];
}
