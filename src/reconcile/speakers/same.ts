import { bondBetween } from './bonds.ts';
import { isBareBody, type Known, knownOf, sameBodies, sameKnown } from './known.ts';
import type { SpeakerMention } from './mention.ts';
import type { NameWords } from './names.ts';

/** Whether two mentions are of one speaker, by their names alone. Symmetric. */
export type SameSpeaker = (a: SpeakerMention, b: SpeakerMention) => boolean;

/** Names that are remembered taken apart. */
const REMEMBERED = 20_000;
/** More than the numbers of names that are remembered, so that a number tells a pair of them. */
const SPREAD = 2 * REMEMBERED;
/** Pairs of names that are remembered. */
const PAIRS = 200_000;

/**
 * Tells speakers apart by what two mentions say, whatever else the dossier holds: "the ministry" of one report is
 * "the ministry" of another, and the ministry of defence is it only where a matter's reports name no other one.
 */
export function sameSpeakerBy(lexicon: NameWords): SameSpeaker {
  let numbers = new Map<string, number>();
  let known: Known[] = [];
  let mentions = new WeakMap<SpeakerMention, number>();
  const pairs = new Map<number, boolean>();
  const forget = (): void => {
    numbers = new Map();
    known = [];
    mentions = new WeakMap();
    pairs.clear();
  };
  /** The place among the known of all that say the same as this mention. */
  const numberOf = (mention: SpeakerMention): number => {
    let number = mentions.get(mention);
    if (number !== undefined) return number;
    const identity = identityOf(mention);
    number = numbers.get(identity) ?? known.length;
    if (number === known.length) known.push(knownOf(mention, lexicon));
    numbers.set(identity, number);
    mentions.set(mention, number);
    return number;
  };
  return (a, b) => {
    if (a.key === b.key) return true;
    const bond = bondBetween(a.bonds, b.bonds);
    if (bond) return bond === 'same';
    if (a.kind === 'unknown' || b.kind === 'unknown') return false;
    if (known.length >= REMEMBERED) forget();
    const [x, y] = [numberOf(a), numberOf(b)];
    const pair = x < y ? x * SPREAD + y : y * SPREAD + x;
    let same = pairs.get(pair);
    if (same === undefined) {
      const [one, other] = [known[x]!, known[y]!];
      same = sameKnown(one, other) || (isBareBody(one) && isBareBody(other) && sameBodies(one, other));
      if (pairs.size >= PAIRS) pairs.clear();
      pairs.set(pair, same);
    }
    return same;
  };
}

/** All of a mention by which it is compared. */
const identityOf = ({ kind, name, aliases, description }: SpeakerMention): string =>
  `${kind}|${name}|${aliases.join(';')}|${description}`;
