import type { AccountStance, Attribution, Estimate, Measure } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import type { Bounds, Claim } from './claim.ts';
import { contentAround, sentenceAt, sentenceWords, stemsOf } from './parts.ts';
import { populationOf } from './populations.ts';
import { speakerOf } from './speaking.ts';
import { countedAs } from './units.ts';

/** Measures that make no matter: they count no people and nothing that was given, taken or destroyed. */
const NOT_COUNTED: ReadonlySet<Measure> = new Set<Measure>(['other', 'money', 'area']);
/** Characters after a figure in which the noun that it counts is looked for. */
const AFTER = 60;
/** Characters before a figure in which words such as "instead of" tie it to another. */
const BEFORE = 40;

/** The figures of a document, each on its speaker's word. */
export function figureClaims(source: Source, settingAt: SettingAt): readonly Claim[] {
  const { reading } = source;
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  return reading.estimates
    .filter(({ measure }) => !NOT_COUNTED.has(measure))
    .map((estimate) =>
      figureClaim(
        source,
        settingAt,
        estimate,
        estimate.attribution ? attributions.get(estimate.attribution) : undefined,
      ),
    );
}

function figureClaim(
  source: Source,
  settingAt: SettingAt,
  estimate: Estimate,
  attribution: Attribution | undefined,
): Claim {
  const { document, lexicon } = source;
  const { span } = estimate;
  const sentence = sentenceAt(source, span);
  const words = document.text.slice(...span);
  const after = document.text.slice(span[1], span[1] + AFTER);
  const around = sentenceWords(source, sentence);
  const before = spaced(
    document.text.slice(Math.max(source.sentences[sentence]?.span[0] ?? 0, span[0] - BEFORE), span[0]),
  );
  const own = hasPhrase(spaced(`${words} ${after}`), lexicon.ownSide);
  return {
    id: `${document.id}:${span[0]}-${span[1]}:${estimate.measure}`,
    document: document.id,
    published: document.date ?? null,
    span,
    words,
    annotations: attribution ? [estimate.id, attribution.id] : [estimate.id],
    speaker: speakerOf(source, attribution),
    topic: 'figure',
    stance: stanceOf(estimate, attribution),
    bounds: boundsOf(estimate),
    measure: estimate.measure,
    unit: estimate.unit || null,
    counted: countedAs(estimate.unit, lexicon),
    grouped: lexicon.households.includes(estimate.unit),
    population: own ? 'attackers' : populationOf(estimate.population, words, after, lexicon),
    label: null,
    setting: settingAt(span, sentence, contentAround(attribution, span)),
    sentence,
    paragraph: source.sentences[sentence]?.paragraph ?? 0,
    stems: stemsOf(document.text.slice(...(source.sentences[sentence]?.span ?? span))),
    partial: hasPhrase(around, lexicon.partial),
    total: hasPhrase(around, lexicon.totals),
    replaced: hasPhrase(before, lexicon.replaced),
  };
}

/** What an attribution's stance is in the ledger: says, alleges, admits and the like assert. */
export function stanceIn(attribution: Attribution | undefined): AccountStance {
  switch (attribution?.stance) {
    case 'denies':
    case 'doubts':
    case 'confirms':
    case 'cannotConfirm':
      return attribution.stance;
    default:
      return 'asserts';
  }
}

function stanceOf(estimate: Estimate, attribution: Attribution | undefined): AccountStance {
  if (estimate.negated || estimate.high === 0) return 'denies';
  return stanceIn(attribution);
}

const boundsOf = ({ low, point, high, modifier }: Estimate): Bounds =>
  modifier === 'vague' ? { low: null, point: null, high: null, modifier } : { low, point, high, modifier };
