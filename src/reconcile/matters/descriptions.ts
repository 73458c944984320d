import type { Claim } from '../claims/claim.ts';
import type { Affinity, Ties } from './affinity.ts';
import { relatePlaces } from './places.ts';

/** Two descriptions are of the same men where their reports tell one story at places that may be one. */
export const SAME_MEN = 0.3;

/** Whether two claims may describe the same men. Symmetric. */
export function describesSame(a: Claim, b: Claim, { story }: Ties): Affinity {
  if (topicOf(a) !== topicOf(b)) return null;
  const apart = relatePlaces(a.setting.places, b.setting.places) === 'apart';
  return story(a.document, b.document) - (apart ? 0.5 : 0);
}

/** The question that a label answers, and its answer: `foreignForces` and `mercenaries`. */
export const topicOf = ({ label, topic }: Claim): string => `${topic} ${(label ?? '').split(':')[0]}`;

/** Only what is disputed makes a matter: two descriptions by two speakers, or one and its denial. */
export function isDisputed(claims: readonly Claim[], { speakerKey }: Ties): boolean {
  const told = claims.filter(({ label }) => label && !label.endsWith(':'));
  return told.some((a) =>
    told.some((b) => speakerKey(a) !== speakerKey(b) && (a.label !== b.label) !== (a.stance !== b.stance)),
  );
}
