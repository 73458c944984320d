import type { Name, Sentence, Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { NounTypes } from './noun-types.ts';

/** How sure a name is that is found only because its word is a name elsewhere, or looks like one. */
const REPEATED = 0.7;
const ACRONYM = 0.6;
const TITLED = 0.8;
const KNOWN = 0.9;
/** Words of a name from this length on have a capital. */
const LONG = 3;
/** A name teaches its single word to the rest of the document when it is at least this sure. */
const TEACHES = 0.8;
const PROPN = tagOf('PROPN');
const CAPITALS = /^\p{Lu}[\p{Lu}\d]+$/u;
const LONGEST_ACRONYM = 7;

/**
 * Adds names that the finder left out or cut short: well-known ones, words that are surely names elsewhere in the document, words that the
 * lexicon knows from names of armed groups, and acronyms in sentences that are not all in capitals.
 */
export function addMissedNames(
  names: readonly Name[],
  tokens: Tokens,
  sentences: readonly Sentence[],
  syntax: Syntax,
  nouns: NounTypes,
): readonly Name[] {
  const wellKnown = findKnown(tokens, nouns);
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of wellKnown) taken.fill(1, first, last);
  const kept = names.filter(({ first, last }) => !taken.subarray(first, last).includes(1));
  for (const { first, last } of kept) taken.fill(1, first, last);
  const known = learnWords(kept, tokens);
  const added: Name[] = [...wellKnown];
  for (const { first, last } of sentences) {
    const shouted = isShouted(tokens, first, last);
    for (let at = first; at < last; at++) {
      if (taken[at]) continue;
      const titled =
        at > first && isTitled(tokens, syntax, at, nouns) ? nameAt(tokens, at, 'person', TITLED) : undefined;
      const name = titled ?? (shouted ? undefined : missedAt(tokens, at, at === first, known, nouns));
      if (name) added.push(name);
    }
  }
  return added.length ? [...kept, ...added].sort((a, b) => a.first - b.first) : names;
}

/** Well-known names of several words, whatever the finder made of them. */
function findKnown(tokens: Tokens, nouns: NounTypes): readonly Name[] {
  const found: Name[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const names = nouns.knownByFirst.get(tokens.lower[at]!);
    const name = names?.find((parts) => parts.every((part, n) => isWordOf(tokens, at + n, part)));
    if (!name) continue;
    const last = at + name.length;
    const span = [tokens.start[at]!, tokens.end[last - 1]!] as const;
    found.push({ first: at, last, span, type: 'organisation', confidence: KNOWN });
    at = last - 1;
  }
  return found;
}

/** Whether the token is that word of a name: with a capital, unless it is short. */
const isWordOf = ({ text, lower, count }: Tokens, at: number, part: string): boolean =>
  at < count && lower[at] === part && (part.length < LONG || text[at] !== part);

/** "PRESIDENT X": a proper noun right after a title. */
const isTitled = ({ text, lower }: Tokens, { tag }: Syntax, at: number, nouns: NounTypes): boolean =>
  tag[at] === PROPN &&
  text[at] !== lower[at] &&
  text[at - 1] !== lower[at - 1] &&
  nouns.titleGender(lower[at - 1]!) !== undefined &&
  nouns.classOf(lower[at]!) === 'none' &&
  nouns.titleGender(lower[at]!) === undefined;

const nameAt = (tokens: Tokens, at: number, type: Name['type'], confidence: number): Name => ({
  first: at,
  last: at + 1,
  span: [tokens.start[at]!, tokens.end[at]!],
  type,
  confidence,
});

function missedAt(
  tokens: Tokens,
  at: number,
  opens: boolean,
  known: ReadonlyMap<string, Name['type']>,
  nouns: NounTypes,
): Name | undefined {
  const word = tokens.text[at]!;
  if (word === tokens.lower[at]) return undefined;
  const type = known.get(word);
  if (type && !opens) return nameAt(tokens, at, type, REPEATED);
  if (nouns.knownSubtypeOf(tokens.lower[at]!) && CAPITALS.test(word))
    return nameAt(tokens, at, 'organisation', REPEATED);
  return CAPITALS.test(word) && word.length <= LONGEST_ACRONYM
    ? nameAt(tokens, at, 'organisation', ACRONYM)
    : undefined;
}

function learnWords(names: readonly Name[], tokens: Tokens): ReadonlyMap<string, Name['type']> {
  const known = new Map<string, Name['type']>();
  for (const { first, last, type, confidence } of names)
    if (last - first === 1 && confidence >= TEACHES) known.set(tokens.text[first]!, type);
  return known;
}

/** More capitals than small letters. */
function isShouted(tokens: Tokens, first: number, last: number): boolean {
  let capitals = 0;
  for (let at = first; at < last; at++) if (CAPITALS.test(tokens.text[at]!)) capitals++;
  return capitals * 2 > last - first;
}
