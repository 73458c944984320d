import { tagOf } from '../tag/tagset.ts';
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
  const { tokens, syntax, from, to } = sentence;
  // Where the parser took a determiner for the head, the phrase begins there.
  const begun = syntax.tag[head] === DET ? phraseAt(head, sentence) : undefined;
  if (begun) return begun;
  let first = head;
  while (first > from && belongs(syntax.tag[first - 1]!, tokens.lower[first - 1]!)) first--;
  // "A suspected thief": a participle between the article and its noun.
  if (first - 2 >= from && syntax.tag[first - 1] === VERB && syntax.tag[first - 2] === DET) first -= 2;
  let last = head + 1;
  while (last < to && syntax.tag[head] === PROPN && syntax.tag[last] === PROPN) last++;
  return { first, last, head };
}

const belongs = (tag: number, word: string): boolean =>
  tag === DET || tag === ADJ || tag === NUM || isNominal(tag) || word === '-';

/** Noun phrases from `at` on that are joined with one another. */
export function followingPhrases(at: number, sentence: Sentence): readonly Phrase[] {
  const { syntax, to } = sentence;
  const phrases: Phrase[] = [];
  let first = at;
  while (first >= 0 && first < to && phrases.length < MOST) {
    while (first < to && syntax.tag[first] === ADV) first++;
    const phrase = phraseAt(first, sentence);
    if (!phrase) break;
    phrases.push(phrase);
    first = joinedAt(phrase.last, sentence);
  }
  return phrases;
}

/** The noun phrase that begins at a token. */
function phraseAt(first: number, { tokens, syntax, to }: Sentence): Phrase | undefined {
  let head = -1;
  let at = first;
  for (; at < to; at++) {
    const tag = syntax.tag[at]!;
    if (isNominal(tag)) head = at;
    else if (tag === PART && head >= 0) head = -1;
    else if (
      tag === PRON &&
      at === first &&
      !isNominal(syntax.tag[at + 1] ?? PUNCT) &&
      syntax.tag[at + 1] !== ADJ
    )
      return { first, last: at + 1, head: at };
    else if (
      !(
        tag === DET ||
        tag === ADJ ||
        tag === NUM ||
        (tag === PRON && at === first) ||
        tokens.lower[at] === '-' ||
        (tag === VERB && head < 0 && at > first)
      )
    )
      break;
  }
  return head < 0 ? undefined : { first, last: head + 1, head };
}

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
