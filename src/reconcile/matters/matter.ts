import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import { hashString } from '../../learn/hash.ts';
import type { Account, Evidence, Matter, MatterPlace, Measure } from '../../model/index.ts';
import { draftAccounts, type SpeakerOf } from '../accounts/accounts.ts';
import { findDisputes } from '../accounts/disputes.ts';
import { asOf, byTime, type Draft } from '../accounts/draft.ts';
import { findRevisions } from '../accounts/revisions.ts';
import type { Claim, PlaceRef } from '../claims/claim.ts';
import { answerOf, isAnswer, spelledIn } from '../claims/labels.ts';
import type { RelaysOf } from '../speakers/relays.ts';
import { daysBetween } from '../time/days.ts';
import { partedPlaces } from './places.ts';
import { type Asked, countedBy, questionFor } from './question.ts';

/** What drawing up a matter needs to know of the rest of the dossier. */
export interface Context {
  readonly speakerOf: SpeakerOf;
  readonly relaysOf: RelaysOf;
  /** Id of the origin of a claim: of its document, or of the one from which its paragraph was copied. */
  readonly originOf: (claim: Claim) => string;
  /** Where the paragraph of a claim was copied from, if only that was. */
  readonly copyOf: (claim: Claim) => Evidence['copy'];
  readonly lexicon: LedgerLexicon;
}

/** The kind of matter by what is counted in it. */
const TYPES: Partial<Readonly<Record<Measure, string>>> = {
  killed: 'killing',
  injured: 'injury',
  casualties: 'casualties',
  missing: 'disappearance',
  abducted: 'abduction',
  held: 'captivity',
  released: 'release',
  detained: 'detention',
  displaced: 'displacement',
  returned: 'return',
  raped: 'sexualViolence',
  sick: 'illness',
  personnel: 'presence',
  participants: 'gathering',
  passengers: 'journey',
  dismissed: 'dismissal',
  inNeed: 'need',
  delivered: 'delivery',
  destroyed: 'destruction',
  damaged: 'damage',
  stolen: 'theft',
  seized: 'seizure',
};

/** What these claims, the earliest first, give answers to. */
function askedBy(ordered: readonly Claim[]): Asked {
  const { topic, unit } = ordered[0]!;
  return {
    topic,
    measure: mostCommon(ordered.map((claim) => claim.measure)),
    population: mostCommon(ordered.map((claim) => claim.population)),
    unit,
    place: placeOf(ordered),
    ...timeOf(ordered),
  };
}

/**
 * The question to which these claims give answers, in words, with which of two places of one name a person says that
 * they mean; undefined where it names no place or no time.
 */
export function questionOf(claims: readonly Claim[], { questions }: LedgerLexicon): string | undefined {
  const asked = askedBy([...claims].sort(byTime));
  return asked.place && asked.start ? `${questionFor(asked, questions)} ${partedPlaces(claims)}` : undefined;
}

/** Draws up the matter of which these claims speak. */
export function matterFrom(claims: readonly Claim[], context: Context): Matter {
  const ordered = withoutSingles(claims).toSorted(byTime);
  const first = ordered[0]!;
  const drafts = draftAccounts(ordered, context.speakerOf);
  const revisions = findRevisions(drafts);
  const superseded = new Set(revisions.map(({ from }) => from));
  const revised = new Set(revisions.map(({ to }) => to));
  const disputes = findDisputes(drafts, superseded);
  const ended = findDisputes(drafts, NONE).filter(({ accounts }) =>
    accounts.some((id) => superseded.has(id)),
  );
  const asked = askedBy(ordered);
  const { topic, measure, place, start, end, population } = asked;
  return {
    id: `matter-${hashString(`${topic} ${first.id}`).toString(36)}`,
    type: topic === 'figure' ? ((measure && TYPES[measure]) ?? 'count') : topic,
    question: questionFor(asked, context.lexicon.questions),
    measure,
    ...(population ? { population } : {}),
    place,
    start,
    end,
    ...(isMinor(ordered) ? { minor: true } : {}),
    accounts: drafts.map((draft) => accountFrom(draft, measure, revised, context)),
    disputes,
    ...(ended.length ? { endedDisputes: ended } : {}),
    revisions,
    documents: [...new Set(ordered.map(({ document }) => document))],
    origins: [...new Set(ordered.map(context.originOf))],
  };
}

function accountFrom(
  draft: Draft,
  measure: Measure | null,
  revised: ReadonlySet<string>,
  context: Context,
): Account {
  const { id, speaker, bounds, label, claims } = draft;
  const first = claims[0]!;
  return {
    id,
    speaker: speaker.name,
    ...(speaker.aliases.length ? { aliases: speaker.aliases } : {}),
    ...(speaker.description ? { speakerDescription: speaker.description } : {}),
    stance: revised.has(id) && draft.stance === 'asserts' ? 'revises' : draft.stance,
    low: bounds?.low ?? null,
    point: bounds?.point ?? null,
    high: bounds?.high ?? null,
    modifier: bounds?.modifier ?? null,
    measure: bounds ? measure : null,
    ...(first.unit ? { unit: first.unit } : {}),
    ...(first.population ? { population: first.population } : {}),
    ...(bounds ? { counted: countedIn(first, context.lexicon) } : {}),
    description: first.answer ?? answerIn(label, first.words),
    asOf: asOf(draft),
    evidence: claims.map((claim) => evidenceFrom(claim, context)),
  };
}

/** Whom or what a claim counts, in the words of the ledger's language. */
const countedIn = ({ population, unit, bounds }: Claim, { questions }: LedgerLexicon): string =>
  countedBy({ population, unit, one: bounds?.point === 1 && bounds.high === 1 }, questions);

/** The answer in a label such as `foreignForces:mercenaries`. */
const answerIn = (label: string | null, words: string): string | null =>
  isAnswer(label) ? spelledIn(answerOf(label), words) : null;

/**
 * One victim of whom no figure is given is one of those whom others count, and no account beside theirs; where others
 * give the figure of one too, or nobody gives any, they are.
 */
function withoutSingles(claims: readonly Claim[]): readonly Claim[] {
  const counts = claims.filter(({ single, bounds, stance }) => !single && bounds && stance !== 'denies');
  if (counts.length === 0 || counts.some(({ bounds }) => bounds?.point === 1)) return claims;
  return claims.filter(({ single }) => !single);
}

/** Single victims of whom one report alone tells. */
const isMinor = (claims: readonly Claim[]): boolean =>
  claims.every(({ single, document }) => single && document === claims[0]?.document);

const NONE: ReadonlySet<string> = new Set();

function evidenceFrom(claim: Claim, { relaysOf, originOf, copyOf }: Context): Evidence {
  const copy = copyOf(claim);
  return {
    document: claim.document,
    span: claim.span,
    words: claim.words,
    via: relaysOf(claim),
    annotations: claim.annotations,
    origin: originOf(claim),
    ...(copy ? { copy } : {}),
  };
}

/** The place that most claims have beside them, or else that of their documents; of equally many a single one. */
function placeOf(claims: readonly Claim[]): MatterPlace | null {
  const placed = claims.filter(({ setting }) => setting.placed);
  const places = (placed.length ? placed : claims)
    .flatMap(({ setting }) => setting.places)
    .sort((a, b) => Number(a.wide) - Number(b.wide));
  const name = mostCommon(places.map((place) => place.name));
  const named = places.filter((place) => place.name === name);
  const onMap = named.filter(({ lat }) => lat !== null);
  const same = onMap.length ? onMap : named;
  const precision = mostCommon(same.map((one) => one.precision));
  const place: PlaceRef | undefined = same.find((one) => one.precision === precision);
  if (!place) return null;
  const { country, lat, lon, offset } = place;
  return { name: place.name, country, lat, lon, precision: place.precision, ...(offset ? { offset } : {}) };
}

/** The narrowest time on which most claims with a time beside them agree, or else most claims. */
function timeOf(claims: readonly Claim[]): { readonly start: string | null; readonly end: string | null } {
  const known = claims.flatMap(({ setting: { start, end, dated } }) =>
    start !== null && end !== null ? [{ start, end, dated }] : [],
  );
  const dated = known.filter((setting) => setting.dated);
  const among = dated.length ? dated : known;
  const [best] = among
    .map((time) => ({
      ...time,
      agreed: among.reduce((sum, other) => sum + sharedDays(time, other), 0) / daysOf(time),
    }))
    .sort((a, b) => b.agreed - a.agreed || daysOf(a) - daysOf(b) || (a.start < b.start ? -1 : 1));
  return { start: best?.start ?? null, end: best?.end ?? null };
}

const daysOf = ({ start, end }: Period): number => daysBetween(start, end) + 1;

const sharedDays = (a: Period, b: Period): number =>
  Math.max(0, daysOf({ start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end }));

interface Period {
  readonly start: string;
  readonly end: string;
}

/** The most frequent value; of equally frequent ones the first. Nulls count only where nothing else is there. */
function mostCommon<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}
