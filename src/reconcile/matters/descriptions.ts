import { type Claim, refuses } from '../claims/claim.ts';
import { answersDiffer, isAnswer, kindOf } from '../claims/labels.ts';
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
  const apart = relatePlaces(a.setting.places, b.setting.places) === 'apart';
  return story(a.document, b.document) - (apart ? ELSEWHERE : 0);
}

/** The question that a label answers, and its answer: `foreignForces` and `mercenaries`. */
export const topicOf = ({ label, topic }: Claim): string =>
  topic === 'description' ? `${topic} ${kindOf(label ?? '')}` : topic;

/** Only what is disputed makes a matter: two answers by two speakers, or one and its denial. */
export function isDisputed(claims: readonly Claim[], { sameSpeaker }: Ties): boolean {
  const answers = claims.filter((claim) => isAnswer(claim.label) && !refuses(claim));
  return answers.some((a) =>
    claims.some(
      (b) =>
        !sameSpeaker(a.speaker, b.speaker) &&
        (b.stance === 'denies' || (isAnswer(b.label) && answersDiffer(a.label!, b.label, a.topic))),
    ),
  );
}
