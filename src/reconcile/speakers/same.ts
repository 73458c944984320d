import { bondBetween } from './bonds.ts';
import { isBareBody, type Known, knownOf, sameBodies, sameKnown } from './known.ts';
import type { SpeakerMention } from './mention.ts';
import type { NameWords } from './names.ts';

/** Whether two mentions are of one speaker, by their names alone. Symmetric. */
export type SameSpeaker = (a: SpeakerMention, b: SpeakerMention) => boolean;

/** Names that are remembered taken apart. */
const REMEMBERED = 20_000;

/**
 * Tells speakers apart by what two mentions say, whatever else the dossier holds: "the ministry" of one report is
 * "the ministry" of another, and the ministry of defence is it only where a matter's reports name no other one.
 */
export function sameSpeakerBy(lexicon: NameWords): SameSpeaker {
  const known = new Map<string, Known>();
  const pairs = new Map<string, boolean>();
  const knownAs = (mention: SpeakerMention, identity: string): Known => {
    let found = known.get(identity);
    if (!found) {
      found = knownOf(mention, lexicon);
      if (known.size >= REMEMBERED) known.clear();
      known.set(identity, found);
    }
    return found;
  };
  return (a, b) => {
    if (a.key === b.key) return true;
    const bond = bondBetween(a.bonds, b.bonds);
    if (bond) return bond === 'same';
    if (a.kind === 'unknown' || b.kind === 'unknown') return false;
    const [x, y] = [identityOf(a), identityOf(b)];
    const pair = x < y ? `${x}\n${y}` : `${y}\n${x}`;
    let same = pairs.get(pair);
    if (same === undefined) {
      const [one, other] = [knownAs(a, x), knownAs(b, y)];
      same = sameKnown(one, other) || (isBareBody(one) && isBareBody(other) && sameBodies(one, other));
      if (pairs.size >= REMEMBERED) pairs.clear();
      pairs.set(pair, same);
    }
    return same;
  };
}

/** All of a mention by which it is compared. */
const identityOf = ({ kind, name, aliases, description }: SpeakerMention): string =>
  `${kind}|${name}|${aliases.join(';')}|${description}`;
