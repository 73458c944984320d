import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Measure } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { type Sentence, voiceOf } from './measure.ts';
import type { NounIndex } from './noun-phrase.ts';

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

/** Measures of which one person may be an implicit victim. */
const MEASURES: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'abducted',
  'raped',
  'detained',
  'missing',
]);
/** Longest subject, in tokens. */
const REACH = 30;

/** Words that finding single victims needs, ready for use. */
export interface VictimWords {
  readonly persons: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  readonly another: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly nouns: NounIndex;
}

export function victimWords(lexicon: QuantityLexicon, nouns: NounIndex): VictimWords {
  return {
    persons: new Set(lexicon.persons),
    articles: new Set(lexicon.numerals.articles),
    singular: new Set(lexicon.passiveSingular),
    another: new Set(lexicon.another),
    relative: new Set(lexicon.relative),
    nouns,
  };
}

/** One person in the place of a victim, over tokens `[first, last)`. */
interface Victim {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** "A man was killed", "shot dead the mayor": victims of whom nobody wrote the figure. `counted` tells tokens that a stated count covers. */
export function implicitCounts(
  sentence: Sentence,
  words: VictimWords,
  counted: (token: number) => boolean,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<number>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    if (!hit || !MEASURES.has(hit.cue.measure) || !isPredicate(hit, sentence)) continue;
    for (const victim of victimsOf(hit, sentence, words)) {
      if (seen.has(victim.head * 64 + hit.cue.measure.length) || spanCounted(victim, counted)) continue;
      seen.add(victim.head * 64 + hit.cue.measure.length);
      drafts.push(draftOf(victim, hit, sentence, words));
    }
  }
  return drafts;
}

const spanCounted = ({ first, last }: Victim, counted: (token: number) => boolean): boolean => {
  for (let at = first; at < last; at++) if (counted(at)) return true;
  return false;
};

/** Adjectives before nouns ("the dead man") and nouns ("the killing of") say nothing here. */
function isPredicate({ cue, last }: CueHit, { syntax, to }: Sentence): boolean {
  if (cue.kind === 'state') return last >= to || syntax.tag[last] !== NOUN;
  return cue.kind === 'verbOfObject' || cue.kind === 'verbOfSubject' || cue.kind === 'subject';
}

function victimsOf(hit: CueHit, sentence: Sentence, words: VictimWords): readonly Victim[] {
  const { kind } = hit.cue;
  if (kind === 'verbOfObject' && voiceOf(hit, sentence) === 'active')
    return objects(hit.last, sentence, words);
  // "Shot dead a policeman": a state that follows its verb takes an object too.
  if (
    kind === 'state' &&
    hit.last - hit.first > 1 &&
    objectStarts(hit.last, sentence) &&
    !hasAuxiliary(hit.first, sentence)
  )
    return objects(hit.last, sentence, words);
  return subjects(hit.first, sentence, words);
}

const objectStarts = (at: number, { syntax, to }: Sentence): boolean =>
  at < to &&
  (syntax.tag[at] === DET || syntax.tag[at] === PROPN || syntax.tag[at] === NOUN || syntax.tag[at] === ADJ);

function hasAuxiliary(at: number, { tokens, syntax, words, from }: Sentence): boolean {
  for (let n = at - 1; n >= Math.max(from, at - 4); n--) {
    if (syntax.tag[n] === AUX || words.passive.has(tokens.lower[n]!)) return true;
    if (syntax.tag[n] !== ADV && syntax.tag[n] !== PART && !words.light.has(tokens.lower[n]!)) return false;
  }
  return false;
}

/** Noun phrases from `at` on that are joined with one another. */
function objects(at: number, sentence: Sentence, words: VictimWords): readonly Victim[] {
  const { tokens, syntax, to } = sentence;
  const victims: Victim[] = [];
  let first = at;
  while (first < to && victims.length < 4) {
    while (first < to && syntax.tag[first] === ADV) first++;
    const phrase = phraseFrom(first, sentence);
    if (!phrase) break;
    if (isPerson(phrase, sentence, words, false)) victims.push(phrase);
    const joint = joinedPhrase(phrase.last, sentence);
    if (joint < 0) break;
    first = joint;
    if (syntax.tag[first] === NUM || tokens.lower[first] === ',') break;
  }
  return victims;
}

/** Where a phrase goes on after "and" or a comma; -1 where it does not. */
function joinedPhrase(at: number, { tokens, syntax, to }: Sentence): number {
  const next = tokens.lower[at] === ',' && syntax.tag[at + 1] === CCONJ ? at + 1 : at;
  if (next >= to || syntax.tag[next] !== CCONJ) return -1;
  return next + 1 < to && syntax.tag[next + 1] !== VERB && syntax.tag[next + 1] !== AUX ? next + 1 : -1;
}

/** The noun phrase that begins at a token, without what prepositions add. */
function phraseFrom(first: number, { tokens, syntax, to }: Sentence): Victim | undefined {
  let head = -1;
  let at = first;
  for (; at < to; at++) {
    const tag = syntax.tag[at]!;
    if (tag === NOUN || tag === PROPN) head = at;
    else if (tag === PART && head >= 0) head = -1;
    else if (
      !(
        tag === DET ||
        tag === ADJ ||
        (tag === PRON && at === first) ||
        tokens.lower[at] === '-' ||
        (tag === VERB && head < 0 && at > first)
      )
    )
      break;
  }
  return head < 0 ? undefined : { first, last: head + 1, head };
}

/** The noun phrases to the left of a predicate that are its subject. */
function subjects(at: number, sentence: Sentence, words: VictimWords): readonly Victim[] {
  const { tokens, syntax, words: predicate, from } = sentence;
  let end = at;
  let singular = false;
  while (end > from) {
    const word = tokens.lower[end - 1]!;
    const tag = syntax.tag[end - 1]!;
    if (words.singular.has(word)) singular = true;
    if (
      tag === AUX ||
      tag === ADV ||
      tag === PART ||
      predicate.light.has(word) ||
      predicate.passive.has(word)
    )
      end--;
    else if (tag === CCONJ && end - 2 >= from && syntax.tag[end - 2] === VERB) end -= 2;
    else break;
  }
  const start = clauseStart(end, sentence, words.relative);
  return phrasesIn(start, end, sentence).filter((phrase) => isPerson(phrase, sentence, words, singular));
}

/** First token of the clause whose verb stands at `end`. */
function clauseStart(
  end: number,
  { tokens, syntax, words, from }: Sentence,
  relative: ReadonlySet<string>,
): number {
  let commas = 0;
  for (let at = end - 1; at >= Math.max(from, end - REACH); at--) {
    const word = tokens.lower[at]!;
    const tag = syntax.tag[at]!;
    if (word === ',') {
      // A pair of commas encloses an insertion; a single one ends the clause before.
      if (++commas > 2) return at + 1;
      continue;
    }
    if (tag === PUNCT && (word === ';' || word === ':' || word === '.')) return at + 1;
    if (words.clause.has(word) && tag !== PRON && tag !== ADP) return at + 1;
    if (
      tag === VERB &&
      words.light.has(word) === false &&
      commas === 0 &&
      !inRelative(at, tokens.lower, from, relative)
    )
      return at + 1;
  }
  return Math.max(from, end - REACH);
}

const RELATIVE_REACH = 6;
const inRelative = (
  at: number,
  lower: readonly string[],
  from: number,
  relative: ReadonlySet<string>,
): boolean => {
  for (let n = at - 1; n >= Math.max(from, at - RELATIVE_REACH); n--)
    if (relative.has(lower[n]!)) return true;
  return false;
};

/** The first noun phrase of a stretch and those that are joined to it by "and". */
function phrasesIn(start: number, end: number, sentence: Sentence): readonly Victim[] {
  const { syntax } = sentence;
  const clipped: Sentence = { ...sentence, to: end };
  let first = start;
  while (
    first < end &&
    syntax.tag[first] !== DET &&
    syntax.tag[first] !== NOUN &&
    syntax.tag[first] !== PROPN &&
    syntax.tag[first] !== ADJ &&
    syntax.tag[first] !== PRON
  )
    first++;
  const phrases: Victim[] = [];
  for (let phrase = phraseFrom(first, clipped); phrase && phrases.length < 4; ) {
    phrases.push(phrase);
    const joint = joinedPhrase(phrase.last, clipped);
    phrase = joint < 0 ? undefined : phraseFrom(joint, clipped);
  }
  return phrases;
}

/** Whether a phrase names or describes exactly one person. */
function isPerson(
  { first, head }: Victim,
  { tokens, syntax }: Sentence,
  words: VictimWords,
  singular: boolean,
): boolean {
  const word = tokens.lower[head]!;
  if (syntax.tag[first] === NUM) return false;
  if (words.persons.has(word)) return true;
  return (
    syntax.tag[head] === PROPN &&
    singular &&
    (syntax.tag[first] === PROPN || words.persons.has(tokens.lower[first] ?? ''))
  );
}

function draftOf(
  { first, last, head }: Victim,
  hit: CueHit,
  { tokens }: Sentence,
  words: VictimWords,
): Draft {
  return {
    low: 1,
    point: 1,
    high: 1,
    modifier: 'exact',
    span: [tokens.start[first]!, tokens.end[last - 1]!],
    sentence: tokens.sentence[first]!,
    first,
    last,
    head,
    predicate: hit,
    measure: hit.cue.measure,
    unit: 'people',
    population: words.nouns.nouns.get(tokens.lower[head]!)?.population,
    people: true,
    manner: hit.cue.manner,
    another: words.another.has(tokens.lower[first]!),
    whole: false,
    partitive: false,
    implicit: true,
    negated: false,
  };
}
