import type { Attribution } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { Claim } from './claim.ts';
import { entityMention } from './speaking.ts';

/** "The ministry and the mission said": what several say together is the claim of each of them. */
export function withJointSpeakers(source: Source, claims: readonly Claim[]): readonly Claim[] {
  const joint = source.reading.attributions.filter(({ speakers }) => (speakers?.length ?? 0) > 1);
  if (joint.length === 0) return claims;
  return claims.flatMap((claim) => {
    const attribution = joint.find(({ id }) => claim.annotations.includes(id));
    return attribution ? [claim, ...othersIn(source, claim, attribution)] : [claim];
  });
}

/** The claim on the word of each of the others; none where it is somebody else's than the first one's. */
function othersIn(
  source: Source,
  claim: Claim,
  { speaker, speakers = [], sources }: Attribution,
): readonly Claim[] {
  const { document, reading } = source;
  if (claim.speaker.key !== `${document.id}:${speaker}`) return [];
  return speakers
    .filter((id) => id !== speaker)
    .flatMap((id) => {
      const mention = reading.mentions.find(
        ({ entity, span }) =>
          entity === id && sources.some(([start, end]) => span[0] < end && start < span[1]),
      );
      const other = entityMention(source, id, mention?.span ?? [0, 0]);
      return other
        ? [{ ...claim, id: `${claim.id}:${id}`, speaker: { ...other, via: claim.speaker.via } }]
        : [];
    });
}
