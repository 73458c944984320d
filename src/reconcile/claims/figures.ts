import type { LedgerLexicon, PopulationClass } from '../../languages/lexicon/ledger.ts';
import {
  type AccountStance,
  type Attribution,
  type Estimate,
  isDecided,
  lengthOf,
  type Measure,
  overlaps,
} from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import type { Bounds, Claim } from './claim.ts';
import { giverOf, nestedGiver } from './givers.ts';
import { contentAround, type Surroundings, stemsOf, surroundingsOf } from './parts.ts';
import { populationOf } from './populations.ts';
import { nobody, speakerOf } from './speaking.ts';
import { measureFor } from './topic.ts';
import { countedAs, PEOPLE } from './units.ts';

/** Measures that make no matter: they count no people and nothing that was given, taken or destroyed. */
const NOT_CLAIMED: ReadonlySet<Measure> = new Set<Measure>(['money', 'area']);
/** Parts of one total from this many on are a breakdown of it, and no claims of their own. */
const BREAKDOWN = 2;

function isClaimed(estimate: Estimate, { document, reading, lexicon }: Source): boolean {
  const { measure, modifier, implicit, versionOf, partOf, span, low, high } = estimate;
  if (NOT_CLAIMED.has(measure)) return false;
  const words = document.text.slice(...span);
  if (implicit && (versionOf !== undefined || partOf !== undefined || isName(words, lexicon))) return false;
  if (
    partOf !== undefined &&
    reading.estimates.filter((other) => other.partOf === partOf && Math.abs(other.span[0] - span[0]) < BESIDE)
      .length >= BREAKDOWN
  )
    return false;
  if (isInBreakdown(estimate, reading.estimates)) return false;
  if (modifier === 'vague' && low !== null && low < UNCOUNTED) return false;
  const spoken = spaced(
    document.text.slice(Math.max(0, span[0] - INTERVIEW), span[0]).replace(/^.*[.;:]/su, ''),
  );
  if (hasPhrase(spoken, lexicon.interviewing)) return false;
  // "Not one civilian was harmed" is a denial in words, of whatever harm others tell.
  if (measure === 'casualties' && high === 0) return false;
  const before = spaced(
    document.text.slice(Math.max(0, span[0] - NEGATED), span[0]).replace(/^.*[.;:]/su, ''),
  );
  return !(low === 1 && high === 1 && !implicit && hasPhrase(before, lexicon.negations));
}

/** "Fourteen graves, nine men, four women and a schoolboy": counts that follow a total closely and add up to it. */
function isInBreakdown(estimate: Estimate, all: readonly Estimate[]): boolean {
  const at = all.indexOf(all.find(({ id }) => id === estimate.id) ?? estimate);
  for (let whole = at - 1; whole >= Math.max(0, at - MOST_PARTS); whole--) {
    const total = all[whole]!.point;
    let sum = 0;
    for (let part = whole + 1; part < all.length && part <= whole + MOST_PARTS; part++) {
      if (all[part]!.span[0] - all[part - 1]!.span[1] > CLOSE) break;
      sum += all[part]!.point ?? 0;
      if (part - whole >= BREAKDOWN && part >= at && total !== null && (sum === total || sum === total - 1))
        return true;
    }
  }
  return false;
}

/** "Several" and "many" count nobody; "dozens" is the least that makes an account. */
const UNCOUNTED = 12;
/** Characters before people who are only those that somebody spoke with. */
const INTERVIEW = 24;
/** Characters within which the parts of a breakdown stand. */
const BESIDE = 60;
const MOST_PARTS = 5;
/** Characters between the parts. */
const CLOSE = 12;

/** Characters before a figure in which a negation bears on it. */
const NEGATED = 16;
/** Begins with a capital that is not only that of the sentence. */
const isName = (words: string, { fillers }: LedgerLexicon): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words) && !fillers.includes(spaced(words).trim().split(' ')[0]!);

/** One word, or digits alone. */
const BARE = /^(?:\S+|[\d\s.,-]+)$/u;

/** The figures of a document, each on its speaker's word; what a person said of one stands. */
export function figureClaims(source: Source, settingAt: SettingAt): readonly Claim[] {
  const { reading } = source;
  const claims = reading.estimates
    .map((estimate) =>
      isDecided(estimate) ? estimate : { ...estimate, measure: measureFor(estimate, source) },
    )
    .filter((estimate) => isDecided(estimate) || isClaimed(estimate, source))
    .map((estimate) =>
      figureClaim(source, settingAt, estimate, attributionFor(estimate, reading.attributions)),
    );
  return claims.filter((claim) => !isPartOf(claim, claims, source));
}

/** "Nine bodies, seven of them with wounds": some of those counted before, and not others who are counted. */
const isPartOf = (claim: Claim, all: readonly Claim[], { lexicon }: Source): boolean =>
  hasPhrase(spaced(claim.words), lexicon.partitives) &&
  all.some(
    (whole) =>
      whole.span[0] < claim.span[0] &&
      whole.sentence === claim.sentence &&
      whole.measure === claim.measure &&
      (claim.population === null || whole.population === claim.population) &&
      (whole.bounds?.point ?? whole.bounds?.low ?? 0) > (claim.bounds?.point ?? 0),
  );

/**
 * The attribution that the reading gives, or the one whose content holds most of the figure's words. Those who are
 * counted are not those who say it.
 */
const attributionFor = (
  { attribution, span }: Estimate,
  attributions: readonly Attribution[],
): Attribution | undefined => {
  const told = attributions.filter(({ sources }) => !sources.some((source) => overlaps(source, span)));
  return (
    told.find(({ id }) => id === attribution) ??
    told.find(({ contents }) =>
      contents.some(
        ([start, end]) => 2 * (Math.min(end, span[1]) - Math.max(start, span[0])) > lengthOf(span),
      ),
    )
  );
};

function figureClaim(
  source: Source,
  settingAt: SettingAt,
  estimate: Estimate,
  attribution: Attribution | undefined,
): Claim {
  const { document, lexicon } = source;
  const { span, measure, unit } = estimate;
  const words = document.text.slice(...span);
  const around = surroundingsOf(source, span);
  const giver = attribution ? nestedGiver(source, span, attribution) : giverOf(source, span);
  const rejected = hasPhrase(around.words, lexicon.rejections);
  const own = hasPhrase(spaced(`${words} ${around.clause}`), lexicon.ownSide);
  const stance = rejected ? 'asserts' : giver?.confirms ? 'confirms' : stanceOf(estimate, attribution);
  return {
    id: `${document.id}:${span[0]}-${span[1]}:${measure}`,
    document: document.id,
    published: document.date ?? null,
    span,
    words,
    annotations: attribution ? [estimate.id, attribution.id] : [estimate.id],
    speaker: rejected ? nobody(source, span) : giver ? giver.speaker : speakerOf(source, attribution),
    topic: 'figure',
    stance,
    bounds: boundsOf(estimate),
    measure,
    unit: unit || null,
    counted: countedAs(unit, words, lexicon),
    grouped: lexicon.households.includes(unit),
    population: own ? 'attackers' : counted(estimate, words, around, lexicon),
    bare:
      BARE.test(words) ||
      hasPhrase(spaced(words), lexicon.openNouns) ||
      countsNobody(words, measure, lexicon),
    label: null,
    setting: settingAt(span, around.sentence, contentAround(attribution, span), measure),
    sentence: around.sentence,
    paragraph: around.paragraph,
    stems: stemsOf(around.words),
    told: true,
    anaphoric: false,
    speaksOf: [measure],
    numbers: [],
    nearby: new Set(around.paragraphWords.trim().split(' ')),
    partial:
      estimate.implicit === true ||
      hasPhrase(spaced(words), lexicon.partitives) ||
      (countedAs(unit, words, lexicon) === PEOPLE && hasPhrase(around.words, lexicon.partial)),
    ...(estimate.implicit && estimate.point === 1 && stance === 'asserts' && !isDecided(estimate)
      ? { single: true }
      : {}),
    ofIllness: measure === 'sick' || hasPhrase(around.paragraphWords, lexicon.illness),
    total: hasPhrase(around.near, lexicon.totals),
    separate: hasPhrase(around.words, lexicon.separate),
    replaced: hasPhrase(around.before, lexicon.replaced),
  };
}

/** "203 killed": what befell them, and not who they are. */
function countsNobody(words: string, measure: Measure, { measures }: LedgerLexicon): boolean {
  const rest = spaced(words)
    .trim()
    .split(' ')
    .filter((word) => !/^\d+$/u.test(word));
  return rest.length > 0 && rest.every((word) => measures[measure]?.includes(word));
}

/** What those in custody are called says why they were taken, and not which of them are counted. */
const IN_CUSTODY: ReadonlySet<Measure> = new Set<Measure>(['detained', 'held', 'released']);

/** "203 killed, all of them terrorists": who all of them are. */
function wholeOf(after: string, lexicon: LedgerLexicon): PopulationClass | null {
  const words = spaced(after);
  const whole = lexicon.wholes.find((phrase) => words.startsWith(spaced(phrase)));
  return whole ? populationOf(undefined, '', words.slice(spaced(whole).length), lexicon) : null;
}

/** Nobody is counted in "Minors? None": then the words before it say who. */
function counted(
  { population, high, measure }: Estimate,
  words: string,
  { clause, preceding, after }: Surroundings,
  lexicon: LedgerLexicon,
): PopulationClass | null {
  const found =
    populationOf(population, words, clause, lexicon) ??
    (IN_CUSTODY.has(measure) ? null : wholeOf(after, lexicon));
  return found === null && high === 0 ? populationOf(undefined, preceding, '', lexicon) : found;
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
