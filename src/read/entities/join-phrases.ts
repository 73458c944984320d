import type { Tokens } from '../layers.ts';
import type { CandidateWords } from './candidates.ts';
import type { Phrase } from './phrases.ts';

/** Joins phrases that make one mention: "thousands of fighters", "the city of X", "Minister for Y A. B.". */
export function joinPhrases(
  phrases: readonly Phrase[],
  tokens: Tokens,
  words: CandidateWords,
): readonly Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const n = joined.findLastIndex(({ possessor }) => !possessor);
    const before = joined[n];
    const linked =
      before && before.last + 1 === phrase.first && words.genitive.has(tokens.lower[before.last]!);
    if (linked && (isQuantity(before, tokens, words) || isKindOfPlace(before, phrase, tokens, words))) {
      const many = isMany(before, tokens, words);
      joined[n] = { ...phrase, first: before.first, ...(many && { many }) };
      continue;
    }
    if (linked && !phrase.possessor && isOwned(before, phrase, tokens, words))
      joined[n] = { ...before, last: phrase.last };
    joined.push(
      takesOneOf(phrase, tokens, words) ? { ...phrase, first: phrase.first - 2, oneOf: true } : phrase,
    );
    joinRole(joined, tokens, words);
  }
  return joined;
}

/** "one of the leaders". */
const takesOneOf = (
  { first, possessor, name }: Phrase,
  { lower, sentence }: Tokens,
  words: CandidateWords,
): boolean =>
  first > 1 &&
  !possessor &&
  !name &&
  sentence[first - 2] === sentence[first] &&
  words.genitive.has(lower[first - 1]!) &&
  words.single.has(lower[first - 2]!);

const isQuantity = (phrase: Phrase, { lower }: Tokens, words: CandidateWords): boolean => {
  const word = lower[phrase.head]!;
  return !phrase.name && (words.quantities.has(word) || words.quantities.has(words.nouns.singular(word)));
};

/** "members of a crew": several, whatever the noun's number. */
const isMany = (phrase: Phrase, tokens: Tokens, words: CandidateWords): boolean =>
  isQuantity(phrase, tokens, words) && !words.quantities.has(tokens.lower[phrase.head]!);

/** "the city of X": the name is the place's own. */
const isKindOfPlace = (phrase: Phrase, owner: Phrase, { lower }: Tokens, words: CandidateWords): boolean =>
  !phrase.name && owner.name?.type === 'place' && words.placeNouns.has(lower[phrase.head]!);

/** "the government of X", "residents of X": the name tells whose. */
function isOwned(phrase: Phrase, owner: Phrase, { lower }: Tokens, words: CandidateWords): boolean {
  if (phrase.name || !owner.name || owner.name.type === 'person' || owner.possessor) return false;
  const noun = words.nouns.classOf(words.nouns.singular(lower[phrase.head]!));
  return noun === 'person' || noun === 'organisation' || noun === 'group';
}

/** "Minister for Y" and the name right after it are one person's mention. */
function joinRole(joined: Phrase[], { lower }: Tokens, words: CandidateWords): void {
  const last = joined.at(-1)!;
  if (last.name?.type !== 'person') return;
  for (let n = joined.length - 2; n >= Math.max(0, joined.length - 4); n--) {
    const next = joined[n + 1]!;
    const phrase = joined[n]!;
    if (phrase.last > next.first || phrase.possessor) continue;
    if (phrase.last === next.first) return;
    for (let at = phrase.last; at < next.first; at++) if (!words.roleLinks.has(lower[at]!)) return;
    if (n + 1 === joined.length - 1 && last.first === last.name.first) return;
    if (!phrase.name && words.nouns.classOf(lower[phrase.head]!) === 'person') {
      joined.splice(n, joined.length - n, { ...last, first: phrase.first });
      return;
    }
  }
}
