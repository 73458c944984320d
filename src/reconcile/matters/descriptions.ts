import { type Claim, refuses, type Topic } from '../claims/claim.ts';
import { claimsDiffer, isAnswer, kindOf } from '../claims/labels.ts';
import { daysBetween } from '../time/days.ts';
import type { Affinity, Ties } from './affinity.ts';
import { relatePlaces } from './places.ts';

/** Two descriptions are of the same men where their reports tell one story at places that may be one. */
export const SAME_MEN = 0.3;

/** Days after which a report tells another story. */
export const REMEMBERED = 30;
/** The same men are seen in more than one place. */
const ELSEWHERE = 0.2;

/** Whether two claims may describe the same men. Symmetric. */
export function describesSame(a: Claim, b: Claim, { story }: Ties): Affinity {
  if (topicOf(a) !== topicOf(b)) return null;
  if (a.published && b.published && Math.abs(daysBetween(a.published, b.published)) > REMEMBERED) return null;
  if (a.topic === 'date') return isSameSpot(a, b) ? story(a.document, b.document) : null;
  if (a.topic === 'place') return isSameDay(a, b) ? story(a.document, b.document) : null;
  const apart = relatePlaces(a.setting.places, b.setting.places) === 'apart';
  return story(a.document, b.document) - (apart ? ELSEWHERE : 0);
}

/** Dates are rivals only of what happened in one place. */
const isSameSpot = (a: Claim, b: Claim): boolean => {
  const relation = relatePlaces(a.setting.places, b.setting.places);
  return relation === 'same' || (relation === 'open' && kindOf(a.label ?? '') === 'arrival');
};

/** Places are rivals only of what happened on one day; of one and the same figure only where they lie far apart. */
function isSameDay(a: Claim, b: Claim): boolean {
  const [x, y] = [a.setting, b.setting];
  if (!x.start || !x.end || !y.start || !y.end) return false;
  if (Math.max(daysBetween(x.end, y.start), daysBetween(y.end, x.start)) > 1) return false;
  const relation = relatePlaces(x.places, y.places);
  return relation !== 'open' && relation !== 'other' ? true : !kindOf(a.label ?? '').startsWith('#');
}

/** The question that a label answers, and its answer: `foreignForces` and `mercenaries`. */
export const topicOf = ({ label, topic }: Claim): string =>
  BY_KIND.has(topic) ? `${topic} ${kindOf(label ?? '')}` : topic;

const BY_KIND: ReadonlySet<Topic> = new Set<Topic>(['description', 'date', 'place']);

/** Only what is disputed makes a matter: two answers by two speakers, or one and its denial. */
export function isDisputed(claims: readonly Claim[], { sameSpeaker }: Ties): boolean {
  const answers = claims.filter((claim) => isAnswer(claim.label) && !refuses(claim));
  return answers.some((a) =>
    claims.some((b) => !sameSpeaker(a.speaker, b.speaker) && (b.stance === 'denies' || claimsDiffer(a, b))),
  );
}
