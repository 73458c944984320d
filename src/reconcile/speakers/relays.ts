import type { OriginLink } from '../../model/index.ts';
import type { Claim } from '../claims/claim.ts';
import type { Profile } from '../profile/profile.ts';

/** The relays from a claim's speaker to the reader, the document's own publisher last. */
export type RelaysOf = (claim: Claim) => readonly string[];

/**
 * Relays by what the text says and by the links of echoes: the outlets from which the document was taken come
 * before its own. A speaker relays nothing to itself.
 */
export function relaysThrough(
  profiles: ReadonlyMap<string, Profile>,
  links: ReadonlyMap<string, OriginLink>,
  isSpeaker: (claim: Claim, outlet: string) => boolean,
): RelaysOf {
  return (claim) => {
    const outlets: string[] = [];
    const seen = new Set<string>();
    let document: string | undefined = claim.document;
    while (document !== undefined && !seen.has(document)) {
      seen.add(document);
      const outlet = profiles.get(document)?.document.publisher;
      if (outlet) outlets.unshift(outlet);
      document = links.get(document)?.of;
    }
    return [...new Set([...claim.speaker.via, ...outlets])].filter((outlet) => !isSpeaker(claim, outlet));
  };
}
