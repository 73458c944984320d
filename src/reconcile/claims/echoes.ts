import type { Evidence, OriginLink } from '../../model/index.ts';
import { boundsKey } from '../accounts/range.ts';
import { type Copy, paragraphKey } from '../origins/copies.ts';
import { plainName } from '../origins/names.ts';
import type { Base } from '../shelf/shelf.ts';
import { type Claim, refuses } from './claim.ts';

/** The link of each echo by its document. */
export type Links = Pick<ReadonlyMap<string, OriginLink>, 'get' | 'has'>;

/** The document at the beginning of a chain of echoes. */
export function firstOf(document: string, links: Links): string {
  let at = document;
  while (links.has(at)) at = links.get(at)!.of;
  return at;
}

/** What is known of echoes: which documents and which paragraphs of others were taken from where. */
export interface Echoes {
  readonly links: Links;
  readonly copies: Pick<ReadonlyMap<string, Copy>, 'get'>;
}

/** The document in which the words of a claim first stood. */
export function sourceOf({ document, paragraph }: Claim, { links, copies }: Echoes): string {
  const first = firstOf(document, links);
  if (first !== document) return first;
  const copy = copies.get(paragraphKey(document, paragraph));
  return copy ? firstOf(copy.of, links) : document;
}

/** Where only the paragraph of a claim was copied from, with the reason in one sentence; nothing in an echo as a whole. */
export function copyOf(
  { document, paragraph }: Claim,
  { links, copies }: Echoes,
  outletOf: (document: string) => string,
): Evidence['copy'] {
  const copy = links.has(document) ? undefined : copies.get(paragraphKey(document, paragraph));
  if (!copy) return undefined;
  const share = Math.round(100 * copy.share);
  return {
    of: copy.of,
    reason: `${share} % of the word sequences of this paragraph stand in the report of ${outletOf(copy.of)}.`,
  };
}

/**
 * The claims of a document on their speakers' word as the origin behind it has them. What an echo repeats is said by
 * whoever says it in the original; its own voice is that of the original's publisher; and people whom it does not
 * name, such as "residents", are those of the original. The same holds for a single copied paragraph.
 */
export function claimsAtOrigin(
  { claims }: Pick<Base, 'claims'>,
  baseOf: (document: string) => Base | undefined,
  echoes: Echoes,
): readonly Claim[] {
  return claims.map((claim) => {
    const original = baseOf(sourceOf(claim, echoes));
    return original && original.id !== claim.document
      ? { ...claim, speaker: speakerAtOrigin(claim, original) }
      : claim;
  });
}

function speakerAtOrigin(claim: Claim, { claims, id, publisher }: Base): Claim['speaker'] {
  const alike = claims.filter((other) => saysTheSame(claim, other));
  const repeated =
    alike.find((other) => sameName(claim, other)) ?? (alike.length === 1 ? alike[0] : undefined);
  if (repeated) return repeated.speaker;
  if (claim.speaker.kind !== 'publisher') return claim.speaker;
  return { ...claim.speaker, key: `${id}:publisher`, name: publisher };
}

const saysTheSame = (a: Claim, b: Claim): boolean =>
  a.topic === b.topic &&
  a.measure === b.measure &&
  a.label === b.label &&
  refuses(a) === refuses(b) &&
  (a.bounds !== null || a.label !== null) &&
  boundsKey(a.bounds) === boundsKey(b.bounds);

const sameName = (a: Claim, b: Claim): boolean =>
  a.speaker.name !== null &&
  b.speaker.name !== null &&
  plainName(a.speaker.name) === plainName(b.speaker.name);
