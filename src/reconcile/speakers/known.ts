import type { SpeakerMention } from './mention.ts';
import {
  isBare,
  mayMean,
  type NameParts,
  type NameWords,
  partsOf,
  sameBody,
  samePerson,
  unbracketed,
} from './names.ts';

/** A speaker's mention with its names taken apart. */
export interface Known {
  readonly mention: SpeakerMention;
  readonly names: readonly NameParts[];
  /** The body for which a person speaks, by the person's description. */
  readonly body: NameParts | null;
  readonly state: boolean;
  readonly outlet: boolean;
}

/** Takes a speaker's names apart. */
export function knownOf(mention: SpeakerMention, lexicon: NameWords): Known {
  const names = [mention.name, ...mention.aliases].filter((name) => name !== null).flatMap(unbracketed);
  const parts = names.map((name) => partsOf(name, lexicon));
  const body = bodyOf(mention, lexicon);
  const state = new Set(lexicon.authorities.flat());
  return {
    mention,
    names: parts,
    body,
    outlet: parts.every(
      ({ words }) => words.length > 0 && words.every((word) => lexicon.outlets.includes(word)),
    ),
    state: [...parts, ...(body ? [body] : [])].some(({ words }) => words.some((word) => state.has(word))),
  };
}

/** "government spokesman": the words beside a speaking role name the body. */
function bodyOf({ description, kind }: SpeakerMention, lexicon: NameWords): NameParts | null {
  if (kind !== 'person' || !description) return null;
  const parts = partsOf(description, lexicon);
  const role = parts.words.some((word) => lexicon.speakingRoles.includes(word));
  if (!role && !parts.words.some((word) => lexicon.bodies.includes(word))) return null;
  const words = parts.words.filter((word) => !lexicon.speakingRoles.includes(word));
  return words.length ? { ...parts, words, plain: words.join(' ') } : null;
}

/** Whether two mentions name one person or body. Symmetric. */
export function sameKnown(a: Known, b: Known): boolean {
  const kinds = [a.mention.kind, b.mention.kind];
  if (kinds.includes('unknown')) return false;
  if (meet(a.names, b.names, (x, y) => x.plain === y.plain && x.words.length >= 2 && x.telling.length > 0))
    return true;
  if (kinds.includes('crowd')) return false;
  const persons = kinds.filter((kind) => kind === 'person').length;
  if (persons === 2) return meet(a.names, b.names, samePerson);
  if (persons === 0) return meet(a.names, b.names, sameBody);
  const [person, body] = a.mention.kind === 'person' ? [a, b] : [b, a];
  return person.body !== null && person.body.telling.length > 0 && meet([person.body], body.names, sameBody);
}

const meet = (
  a: readonly NameParts[],
  b: readonly NameParts[],
  same: (x: NameParts, y: NameParts) => boolean,
): boolean => a.some((x) => b.some((y) => same(x, y)));

/** Nothing of its names tells which body it is: "the ministry". */
export const isBareBody = ({ mention, names, body }: Known): boolean =>
  mention.kind === 'person'
    ? body !== null && isBare(body)
    : (mention.kind === 'body' || mention.kind === 'publisher') && names.every(isBare);

/** Whether a bare body may be the other. */
export const mayBeMeant = (bare: Known, other: Known): boolean =>
  other.mention.kind !== 'crowd' &&
  other.mention.kind !== 'unknown' &&
  allNames(other).some((parts) => bareNames(bare).some((name) => mayMean(name, parts)));

/** Two bare names for the same kind of body ("the government", "the government spokesman"). */
export const sameBodies = (a: Known, b: Known): boolean =>
  bareNames(a).some((x) => bareNames(b).some((y) => mayMean(x, y) && mayMean(y, x)));

const bareNames = ({ names, body }: Known): readonly NameParts[] => (body ? [body] : names);

const allNames = ({ names, body }: Known): readonly NameParts[] => (body ? [...names, body] : names);
