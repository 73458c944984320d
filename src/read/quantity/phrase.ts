import { relationOf, tagOf } from '../tag/tagset.ts';
import type { Sentence } from './measure.ts';

const ADJ = tagOf('ADJ');
const ADP = tagOf('ADP');
const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const CCONJ = tagOf('CCONJ');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const NUM = tagOf('NUM');
const PART = tagOf('PART');
const PRON = tagOf('PRON');
const PROPN = tagOf('PROPN');
const PUNCT = tagOf('PUNCT');
const VERB = tagOf('VERB');

const POSSESSOR = relationOf('nmod:poss');

/** Longest subject, in tokens. */
const REACH = 30;
/** Most phrases that are joined by "and". */
const MOST = 4;

/** A noun phrase over tokens `[first, last)`, without what prepositions add. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const isNominal = (tag: number): boolean => tag === NOUN || tag === PROPN;

/** The phrase around its head noun: what stands before the head and belongs to it. */
export function phraseFrom(head: number, sentence: Sentence): Phrase {
  const { syntax, to } = sentence;
  // Where the parser took a determiner for the head, the phrase begins there.
  const begun = syntax.tag[head] === DET ? phraseAt(head, sentence) : undefined;
  if (begun) return begun;
  const first = openingOf(head, sentence);
  let last = head + 1;
  while (last < to && syntax.tag[head] === PROPN && syntax.tag[last] === PROPN) last++;
  return { first, last, head };
}

/** First token of what stands before a noun and belongs to it: nothing does before its article. */
function openingOf(head: number, { tokens, syntax, from }: Sentence): number {
  let first = head;
  while (first > from && syntax.tag[first] !== DET) {
    const before = first - 1;
    const tag = syntax.tag[before]!;
    if (belongs(tag, tokens.lower[before]!)) first = before;
    // "A suspected thief": a participle between the article and its noun.
    else if (tag === VERB && before > from && syntax.tag[before - 1] === DET) first = before - 1;
    else if (tag === PRON && syntax.relation[before] === POSSESSOR) return before;
    else {
      const bracket = bracketBefore(before, tokens.lower, from);
      if (bracket < 0 || !isNominal(syntax.tag[bracket - 1]!)) break;
      first = bracket - 1;
    }
  }
  return first;
}

/** "The Workers Party (WP) member": where a bracket with one word opens that closes at `at`; -1 for none. */
const bracketBefore = (at: number, lower: readonly string[], from: number): number =>
  lower[at] === ')' && at - 2 > from && lower[at - 2] === '(' ? at - 2 : -1;

const belongs = (tag: number, word: string): boolean =>
  tag === DET || tag === ADJ || tag === NUM || isNominal(tag) || word === '-';

/** Noun phrases from `at` on that are joined with one another. */
export function followingPhrases(at: number, sentence: Sentence): readonly Phrase[] {
  const { syntax, to } = sentence;
  const phrases: Phrase[] = [];
  let first = at;
  while (first >= 0 && first < to && phrases.length < MOST) {
    while (first < to && (syntax.tag[first] === ADV || isQuote(sentence.tokens.lower[first]!))) first++;
    const phrase = phraseAt(first, sentence);
    if (!phrase) break;
    phrases.push(phrase);
    first = joinedAt(phrase.last, sentence);
  }
  return phrases;
}

const isQuote = (word: string): boolean => word === '"' || word === '“' || word === '‘';

/** The noun phrase that begins at a token. */
function phraseAt(first: number, sentence: Sentence): Phrase | undefined {
  const { tokens, syntax, to } = sentence;
  let head = -1;
  let adjective = -1;
  if (isAlone(first, sentence)) return { first, last: first + 1, head: first };
  for (let at = first; at < to; at++) {
    const tag = syntax.tag[at]!;
    if (isNominal(tag)) head = at;
    else if (tag === PART && head >= 0) head = -1;
    else if (
      tag === PRON &&
      at === first &&
      !isNominal(syntax.tag[at + 1] ?? PUNCT) &&
      syntax.tag[at + 1] !== ADJ &&
      syntax.tag[at + 1] !== NUM
    )
      return { first, last: at + 1, head: at };
    else if (isBracketed(at, head, sentence)) at += 2;
    else if (!mayPrecede(at, first, head, tokens.lower, syntax.tag)) break;
    else if (tag === ADJ && !sentence.cues[at]) adjective = at;
  }
  // "A Shia", "a 22 year old": an adjective may stand for the noun, and after a measure it does.
  if (adjective > head && (head < 0 ? syntax.tag[first] === DET : isAge(adjective, sentence)))
    head = adjective;
  return head < 0 ? undefined : { first, last: head + 1, head };
}

/** "The Workers Party (WP) member": a bracket with one word between names and their noun. */
const isBracketed = (at: number, head: number, { tokens, syntax, to }: Sentence): boolean =>
  tokens.lower[at] === '(' &&
  head === at - 1 &&
  at + 3 < to &&
  tokens.lower[at + 2] === ')' &&
  isNominal(syntax.tag[at + 3]!);

const mayPrecede = (
  at: number,
  first: number,
  head: number,
  lower: readonly string[],
  tag: Uint8Array,
): boolean =>
  tag[at] === DET ||
  tag[at] === ADJ ||
  tag[at] === NUM ||
  (tag[at] === PRON && at === first) ||
  lower[at] === '-' ||
  (tag[at] === VERB && head < 0 && at > first) ||
  (tag[at] === ADV && head < 0 && tag[at - 1] === DET && tag[at + 1] === ADJ);

/** "Another died": one more, without a noun. */
const isAlone = (at: number, { tokens, syntax, words }: Sentence): boolean =>
  words.alone.has(tokens.lower[at]!) && (syntax.tag[at + 1] === VERB || syntax.tag[at + 1] === AUX);

const isAge = (at: number, { tokens, words }: Sentence): boolean => words.ages.has(tokens.lower[at]!);

/** Where a phrase goes on after "and"; -1 where it does not. */
function joinedAt(at: number, { tokens, syntax, to }: Sentence): number {
  const next = tokens.lower[at] === ',' && syntax.tag[at + 1] === CCONJ ? at + 1 : at;
  if (next + 1 >= to || syntax.tag[next] !== CCONJ) return -1;
  return syntax.tag[next + 1] !== VERB && syntax.tag[next + 1] !== AUX ? next + 1 : -1;
}

/** The noun phrases to the left of a predicate that are its subject. */
export function precedingPhrases(at: number, sentence: Sentence): readonly Phrase[] {
  const end = predicateStart(at, sentence);
  const clipped: Sentence = { ...sentence, to: end };
  let first = clauseStart(end, sentence);
  const { syntax } = sentence;
  while (
    first < end &&
    syntax.tag[first] !== DET &&
    syntax.tag[first] !== ADJ &&
    syntax.tag[first] !== PRON &&
    !isNominal(syntax.tag[first]!)
  )
    first++;
  return followingPhrases(first, clipped);
}

/** The phrase that opens the sentence: the subject, as a rule, where other verbs stand between it and its own. */
export function openingPhrases(before: number, sentence: Sentence): readonly Phrase[] {
  const { syntax, from } = sentence;
  return syntax.tag[from] === DET ? followingPhrases(from, { ...sentence, to: before }).slice(0, 1) : [];
}

/** Steps back over auxiliaries, adverbs and a verb that shares the subject ("was shot and killed"). */
function predicateStart(at: number, { tokens, syntax, words, from }: Sentence): number {
  let end = at;
  while (end > from) {
    const word = tokens.lower[end - 1]!;
    const tag = syntax.tag[end - 1]!;
    if (tag === AUX || tag === ADV || tag === PART || words.light.has(word) || words.passive.has(word)) end--;
    else if (tag === CCONJ && end - 2 >= from && syntax.tag[end - 2] === VERB) end -= 2;
    else break;
  }
  return end;
}

/** A verb directly before a noun phrase has it as object or clause; one before a preposition may only describe a noun. */
const takesObject = (next: number): boolean =>
  next === DET || next === NUM || next === ADJ || next === PRON || isNominal(next);

/** First token of the clause whose verb stands at `end`. */
function clauseStart(end: number, { tokens, syntax, words, from }: Sentence): number {
  let commas = 0;
  let joined = false;
  for (let at = end - 1; at >= Math.max(from, end - REACH); at--) {
    const word = tokens.lower[at]!;
    const tag = syntax.tag[at]!;
    // A pair of commas encloses an insertion; a third one ends the clause before.
    if (word === ',' && ++commas > 2) return at + 1;
    if (tag === PUNCT && (word === ';' || word === ':' || word === '.')) return at + 1;
    if (words.clause.has(word) && tag !== PRON && tag !== ADP) return at + 1;
    if (
      tag === VERB &&
      commas === 0 &&
      (takesObject(syntax.tag[at + 1]!) || (joined && !words.light.has(word)))
    )
      return at + 1;
    if (tag === CCONJ) joined = true;
  }
  return Math.max(from, end - REACH);
}
