import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { readClusters } from '../../learn/clusters.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Layers } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { type Candidate, createCandidateFinder } from './candidates.ts';
import { choose, judge } from './choose.ts';
import { linkDenials } from './denials.ts';
import { draft } from './draft.ts';
import { joinFloating } from './floating.ts';
import { createHedgeFinder } from './hedges.ts';
import { createNestedReader } from './nested.ts';
import { createRuleReader, type RuleReader } from './rules.ts';
import { createStanceReader } from './stance.ts';
import { viewOf } from './view.ts';
import { decodeModels } from './weights.ts';

/** Finds who says what: sources, cues and contents. */
export function createQuotationStage({ language, weights }: Resources): Stage {
  const lexicon = language.quotation;
  const clusters = readClusters(weights('clusters'));
  const bytes = weights('quotation');
  const read = bytes ? createLearnedReader(bytes, lexicon) : createRuleReader(lexicon);
  const by = bytes ? 'quotation/learned' : 'quotation/rules';
  const stanceOf = createStanceReader(lexicon);
  const findHedges = createHedgeFinder(lexicon);
  return defineStage({
    name: 'quotation',
    kind: 'recognise',
    requires: [
      'document',
      'blocks',
      'relays',
      'tokens',
      'sentences',
      'syntax',
      'names',
      'marks',
      'mentions',
      'entities',
    ],
    assigns: ['attributions', 'hedges'],
    run: (layers) => {
      const view = viewOf(layers, clusters);
      const lemmas = lemmasOf(layers);
      const chosen = joinFloating(view, read(view, lemmas), lexicon);
      const drafts = draft(view, chosen, ({ cue }) => stanceOf(view, lemmas, cue), by);
      const attributions = linkDenials(view, lexicon, drafts);
      const spoken = attributions.flatMap(({ sources, contents }) => (sources.length > 0 ? contents : []));
      return { attributions, hedges: findHedges(view, spoken) };
    },
  });
}

const lemmasOf = ({ syntax, tokens }: Pick<Layers, 'syntax' | 'tokens'>): readonly string[] =>
  syntax.lemma.length === tokens.count ? syntax.lemma : tokens.lower;

function createLearnedReader(bytes: Uint8Array, lexicon: QuotationLexicon): RuleReader {
  const { cue, role, judge: model, threshold } = decodeModels(bytes);
  const finder = createCandidateFinder(cue, role);
  const readNested = createNestedReader(lexicon, finder);
  return (view, lemmas) => {
    const candidates: Candidate[] = finder
      .cues(view)
      .map(({ cue: found, chance }) => ({ cue: found, cueChance: chance, ...finder.roles(view, found) }));
    const chosen = choose(judge(view, candidates, model), threshold);
    return [...chosen, ...readNested(view, lemmas, chosen)];
  };
}
