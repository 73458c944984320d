import type { Dispute } from '../../model/index.ts';
import { refuses, type Topic } from '../claims/claim.ts';
import {
  answerOf,
  claimsDiffer,
  isAnswer,
  mayBeDenier,
  spelledIn,
  versionOfLabel,
} from '../claims/labels.ts';
import { STEM } from '../claims/parts.ts';
import { isNamed } from '../speakers/names.ts';
import type { Draft } from './draft.ts';
import { boundsKey, meet, type Range, rangeOf } from './range.ts';
import { sayFigure } from './wording.ts';

/** Pairs of a matter's standing accounts that cannot both hold. A superseded account disputes nothing. */
export function findDisputes(drafts: readonly Draft[], superseded: ReadonlySet<string>): readonly Dispute[] {
  const standing = drafts.filter(({ id }) => !superseded.has(id));
  const disputes: Dispute[] = [];
  standing.forEach((a, index) => {
    for (const b of standing.slice(index + 1)) {
      if (a.speaker.key === b.speaker.key) continue;
      const dispute = denialBetween(a, b, standing) ?? labelsBetween(a, b) ?? figuresBetween(a, b);
      if (dispute) disputes.push(dispute);
    }
  });
  return disputes;
}

const nameOf = ({ speaker }: Draft): string => speaker.name ?? 'an unnamed speaker';

/** What an account says, for a reason. */
const saying = ({ bounds, label, claims }: Draft): string =>
  bounds
    ? sayFigure(bounds)
    : (claims[0]?.answer ?? `\u201c${spelledIn(answerOf(label ?? ''), claims[0]?.words ?? '')}\u201d`);

function figuresBetween(a: Draft, b: Draft): Dispute | undefined {
  if (refuses(a) || refuses(b) || a.grouped !== b.grouped) return undefined;
  const [x, y] = [rangeOf(a.bounds), rangeOf(b.bounds)];
  if (!x || !y || meet(x, y) || isPartOf(a, x, y) || isPartOf(b, y, x)) return undefined;
  return {
    accounts: [a.id, b.id],
    kind: 'figure',
    reason: `${nameOf(a)}: ${saying(a)}; ${nameOf(b)}: ${saying(b)}. No number satisfies both.`,
  };
}

/** A count that is known to leave some out disputes no larger one. */
const isPartOf = ({ claims }: Draft, own: Range, other: Range): boolean =>
  claims.some(({ partial }) => partial) && own.most < other.least;

const KINDS: Partial<Readonly<Record<Topic, Dispute['kind']>>> = {
  description: 'description',
  cause: 'description',
  perpetrator: 'perpetrator',
  date: 'date',
  place: 'place',
};

/** Two answers to one question that has no figure for an answer. */
function labelsBetween(a: Draft, b: Draft): Dispute | undefined {
  const kind = KINDS[a.claims[0]!.topic];
  if (!kind || refuses(a) || refuses(b)) return undefined;
  if (!a.claims.some((x) => b.claims.some((y) => claimsDiffer(x, y)))) return undefined;
  return {
    accounts: [a.id, b.id],
    kind,
    reason: `${nameOf(a)}: ${saying(a)}; ${nameOf(b)}: ${saying(b)}. Both cannot hold.`,
  };
}

/** Doubts and inability to confirm contradict nobody. */
function denialBetween(a: Draft, b: Draft, all: readonly Draft[]): Dispute | undefined {
  const [denial, denied] = a.stance === 'denies' ? [a, b] : [b, a];
  if (denial.stance !== 'denies' || refuses(denied) || !denies(denial, denied, all)) return undefined;
  return {
    accounts: [denial.id, denied.id],
    kind: 'denial',
    reason: `A denial by ${nameOf(denial)} of what comes from ${nameOf(denied)}: ${saying(denied)}.`,
  };
}

/** A denial that names a figure is of those who gave it; another is of all who assert something. */
function denies(denial: Draft, denied: Draft, all: readonly Draft[]): boolean {
  if (denial.claims[0]!.topic === 'perpetrator') return deniesBlame(denial, denied, all);
  const { topic } = denial.claims[0]!;
  if (denial.label !== null)
    return versionOfLabel(denial.label, topic) === versionOfLabel(denied.label, topic);
  const range = rangeOf(denied.bounds);
  const own = rangeOf(denial.bounds);
  if (own && own.most > 0) return boundsKey(denial.bounds) === boundsKey(denied.bounds);
  if (denied.bounds ? range === null || range.most === 0 : !isAnswer(denied.label)) return false;
  const numbered = all.filter((other) => givesNumberIn(denial, other));
  const named = numbered.length ? numbered : all.filter((other) => isNamedIn(denial, other));
  return named.length === 0 || named.includes(denied);
}

/** "Rejects the United Nations report": the words refused name the body whose account they refuse. */
const isNamedIn = (denial: Draft, { speaker, stance }: Draft): boolean =>
  !refuses({ stance }) &&
  speaker.key !== denial.speaker.key &&
  denial.claims.some(({ words }) => speaker.parts.some((name) => isNamed(name, words)));

/** Who says that it was not them answers those who name them, or else all who blame somebody of whom they may be. */
function deniesBlame({ speaker }: Draft, denied: Draft, all: readonly Draft[]): boolean {
  const blaming = all.filter(
    (other) => !refuses(other) && isAnswer(other.label) && other.speaker.key !== speaker.key,
  );
  const words = new Set(speaker.parts.flatMap(({ telling }) => telling.map((word) => word.slice(0, STEM))));
  const naming = blaming.filter(({ claims }) =>
    claims.some(({ stems }) => [...words].some((word) => stems.has(word))),
  );
  if (naming.length) return naming.includes(denied);
  return blaming.includes(denied) && mayBeDenier(denied.label!);
}

const givesNumberIn = (denial: Draft, { bounds, speaker }: Draft): boolean =>
  speaker.key !== denial.speaker.key &&
  bounds !== null &&
  denial.claims.some(({ numbers }) =>
    [bounds.low, bounds.point, bounds.high].some((value) => value !== null && numbers.includes(value)),
  );
