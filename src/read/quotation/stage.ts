import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import { readClusters } from '../../learn/clusters.ts';
import type { Stance } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Layers } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { createCandidateFinder, findCandidates } from './candidates.ts';
import { type Chosen, choose } from './choose.ts';
import { linkDenials } from './denials.ts';
import { draft } from './draft.ts';
import { createFigureCueReader } from './figure-cues.ts';
import { joinFloating } from './floating.ts';
import { createHedgeFinder } from './hedges.ts';
import { createIgnoranceReader } from './ignorance.ts';
import { findInterrupted } from './interrupted.ts';
import { withInvertedSource } from './inverted.ts';
import { judge } from './judge.ts';
import { createMender } from './mend.ts';
import { createModifierFiller } from './modifiers.ts';
import { createNestedReader } from './nested.ts';
import { createNounReportReader } from './noun-reports.ts';
import { createOwnCountReader } from './own-count.ts';
import { createPlainReportReader } from './plain-reports.ts';
import { createQuotedAsReader } from './quoted-as.ts';
import { createRestatedStance } from './restated.ts';
import { createRuleReader, type RuleReader } from './rules.ts';
import { createStanceReader } from './stance.ts';
import { createStatementTest } from './statements.ts';
import { createToldReader } from './told.ts';
import { withTrailingCue } from './trailing.ts';
import { createTurnReader } from './turns.ts';
import { coverQuotations } from './uncovered.ts';
import { createUntruthFinder } from './untrue.ts';
import { type View, viewOf } from './view.ts';
import { decodeModels } from './weights.ts';

/** Stances that deny where what they assert is that a report is untrue. */
const ASSERTING: ReadonlySet<Stance> = new Set(['says', 'alleges', 'confirms']);

const HEDGED = { by: 'quotation/hedges', version: '1' } as const;

/** Finds who says what: sources, cues and contents. */
export function createQuotationStage({ language, weights }: Resources): Stage {
  const lexicon = language.quotation;
  const clusters = readClusters(weights('clusters'));
  const bytes = weights('quotation');
  const read = bytes ? createLearnedReader(bytes, lexicon) : createRuleReader(lexicon);
  const by = bytes ? 'quotation/learned' : 'quotation/rules';
  const stanceOf = createStanceReader(lexicon);
  const isUntruth = createUntruthFinder(lexicon);
  const restated = createRestatedStance(lexicon, stanceOf);
  const stanceIn = (
    view: View,
    lemmas: readonly string[],
    { cue, contents, stance: known }: Chosen,
  ): Stance => {
    const stance = known ?? (cue.first < cue.last ? stanceOf(view, lemmas, cue) : 'says');
    if (ASSERTING.has(stance) && isUntruth(view, contents)) return 'denies';
    return (stance === 'says' && restated(view, lemmas, contents)) || stance;
  };
  const findHedges = createHedgeFinder(lexicon);
  const readMore = createPhraseReader(lexicon);
  const readTurns = createTurnReader(lexicon);
  const statesSomething = createStatementTest(lexicon);
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
      const stated = read(view, lemmas).filter(statesSomething(layers, view, lemmas));
      const known = readTurns(view, readMore(view, lemmas, stated));
      const chosen = joinFloating(view, [...known, ...findInterrupted(view, known, lexicon)], lexicon);
      const drafts = draft(view, chosen, (candidate) => stanceIn(view, lemmas, candidate), by);
      const attributions = linkDenials(view, lexicon, drafts, isUntruth);
      const spoken = attributions.flatMap(({ sources, cues, contents }) =>
        sources.length > 0 ? [...cues, ...contents] : [],
      );
      return {
        attributions,
        hedges: findHedges(view, spoken).map((hedge) => ({ ...hedge, provenance: HEDGED })),
      };
    },
  });
}

const lemmasOf = ({ syntax, tokens }: Pick<Layers, 'syntax' | 'tokens'>): readonly string[] =>
  syntax.lemma.length === tokens.count ? syntax.lemma : tokens.lower;

/** Adds what fixed phrases tell where nothing was found. */
function createPhraseReader(
  lexicon: QuotationLexicon,
): (view: View, lemmas: readonly string[], chosen: readonly Chosen[]) => readonly Chosen[] {
  const readers = [
    createIgnoranceReader(lexicon),
    createToldReader(lexicon),
    createOwnCountReader(lexicon),
    createPlainReportReader(lexicon),
    createNounReportReader(lexicon),
  ];
  return (view, lemmas, chosen) =>
    readers.reduce<readonly Chosen[]>((all, read) => all.concat(read(view, lemmas, all)), chosen);
}

/** A denial or doubt is kept at this share of the usual threshold: a missed one leaves what it denies undisputed. */
const VERDICT_SHARE = 0.4;

function createLearnedReader(bytes: Uint8Array, lexicon: QuotationLexicon): RuleReader {
  const { cue, role, judge: model, threshold } = decodeModels(bytes);
  const finder = createCandidateFinder(cue, role);
  const readNested = createNestedReader(lexicon, finder);
  const readFigureCues = createFigureCueReader(lexicon);
  const readQuotedAs = createQuotedAsReader(lexicon);
  const readByRules = createRuleReader(lexicon);
  const mend = createMender(lexicon);
  const fill = createModifierFiller(lexicon);
  const verdicts = new Set([...(lexicon.stances.denies ?? []), ...(lexicon.stances.doubts ?? [])]);
  const isVerdict = (lemmas: readonly string[], { cue }: Chosen): boolean => {
    for (let n = cue.first; n < cue.last; n++) if (verdicts.has(lemmas[n]!)) return true;
    return false;
  };
  return (view, lemmas) => {
    const possible = finder.cues(view);
    const judged = judge(view, findCandidates(finder, view, possible), model, fill).map((candidate) =>
      withTrailingCue(view, candidate),
    );
    const sure = choose(view, judged, (candidate) =>
      candidate.sources.length > 0 && isVerdict(lemmas, candidate) ? threshold * VERDICT_SHARE : threshold,
    );
    const chosen = coverQuotations(view, sure, judged, () => readByRules(view, lemmas)).flatMap(
      (candidate) => mend(view, lemmas, withInvertedSource(view, candidate)) ?? [],
    );
    const more = [
      ...readFigureCues(view, lemmas, chosen),
      ...readNested(view, lemmas, chosen, possible.likely),
    ];
    return readQuotedAs(view, lemmas, [...chosen, ...more]);
  };
}
