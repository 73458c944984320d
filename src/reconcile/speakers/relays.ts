import type { Claim } from '../claims/claim.ts';
import type { Links } from '../claims/echoes.ts';

/** The relays from a claim's speaker to the reader, the document's own publisher last. */
export type RelaysOf = (claim: Claim) => readonly string[];

/**
 * Relays by what the text says and by the links of echoes: the outlets from which the document was taken come
 * before its own. A speaker relays nothing to itself.
 */
export function relaysThrough(
  outletOf: (document: string) => string | null,
  links: Links,
  isSpeaker: (claim: Claim, outlet: string) => boolean,
): RelaysOf {
  return (claim) => {
    const outlets: string[] = [];
    const seen = new Set<string>();
    let document: string | undefined = claim.document;
    while (document !== undefined && !seen.has(document)) {
      seen.add(document);
      const outlet = outletOf(document);
      if (outlet) outlets.unshift(outlet);
      document = links.get(document)?.of;
    }
    return [...new Set([...claim.speaker.via, ...outlets])].filter((outlet) => !isSpeaker(claim, outlet));
  };
}
