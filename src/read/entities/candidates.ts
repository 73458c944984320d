import type { PersonGender } from '../../languages/lexicon/entities.ts';
import type { EntityType } from '../../model/index.ts';
import type { Name, Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import { joinPhrases } from './join-phrases.ts';
import { lowerWords } from './name-types.ts';
import type { NounTypes } from './noun-types.ts';
import type { Phrase } from './phrases.ts';

/** Words that may be a mention of an entity: tokens `[first, last)` and what they say of it. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: 'name' | 'nominal';
  readonly type: EntityType;
  readonly subtype?: string | undefined;
  /** The bare name within, if there is one. */
  readonly name?: Name | undefined;
  readonly plural: boolean;
  readonly gender: PersonGender;
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
}

/** What finding candidates needs to know of the language. */
export interface CandidateWords {
  readonly nouns: NounTypes;
  readonly isDemonym: (word: string) => boolean;
  /** Nouns before "of" and a place's own name: "city". */
  readonly placeNouns: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** Determiners that say there is none: "no". */
  readonly negative: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
  readonly genitive: ReadonlySet<string>;
  /** Words that take one out of several before "of": "one". */
  readonly single: ReadonlySet<string>;
  readonly roleLinks: ReadonlySet<string>;
  readonly possessiveMarks: ReadonlySet<string>;
  readonly firstNameGender: (word: string) => PersonGender;
}

export interface CandidateInput {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly names: readonly Name[];
  readonly phrases: readonly Phrase[];
  readonly words: CandidateWords;
}

const NOUN = tagOf('NOUN');
const NUM = tagOf('NUM');
const PROPN = tagOf('PROPN');

/** The mentions that a document may have, in text order, outer ones before those inside them. */
export function findCandidates(input: CandidateInput): readonly Candidate[] {
  const phrases = joinPhrases(input.phrases, input.tokens, input.words);
  const found: Candidate[] = [];
  const covered = new Set<Name>();
  const nameBefore = new Map(input.names.map((name) => [name.last, name]));
  for (const phrase of phrases) {
    const named = phrase.name && namedCandidate(input, phrase, phrase.name);
    const candidate =
      named ??
      (phrase.name && phrase.name.type !== 'other' ? undefined : nominalCandidate(input, phrase, nameBefore));
    if (!candidate) continue;
    found.push(candidate);
    if (candidate.name) covered.add(phrase.name ?? candidate.name);
  }
  for (const name of input.names) {
    if (covered.has(name)) continue;
    const bare: Phrase = { first: name.first, last: name.last, head: name.last - 1, name, possessor: false };
    const candidate = namedCandidate(input, bare, name, true);
    if (candidate) found.push(candidate);
  }
  return withoutNestedTwins(found.sort((a, b) => a.first - b.first || b.last - a.last));
}

/** Of two mentions of one type, one inside the other and not its possessor, the longer stays. */
function withoutNestedTwins(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const open: Candidate[] = [];
  for (const candidate of candidates) {
    while (open.length && open.at(-1)!.last <= candidate.first) open.pop();
    const inside = open.findLast((one) => candidate.last <= one.last);
    if (inside && isTwin(inside, candidate)) continue;
    kept.push(candidate);
    open.push(candidate);
  }
  return kept;
}

const isTwin = (outer: Candidate, inner: Candidate): boolean =>
  (!isPlace(inner) && isPartOfName(outer, inner)) ||
  (outer.type === inner.type && outer.head === inner.head) ||
  (isPlace(outer) && isPlace(inner) && outer.name !== undefined && !isPossessed(outer, inner));

/** Whether the inner name is only a part of a longer name: "X" of "the X movement". */
const isPartOfName = ({ name }: Candidate, inner: Candidate): boolean =>
  name !== undefined &&
  inner.kind === 'name' &&
  inner.type !== 'nationality' &&
  name.first <= inner.first &&
  inner.last <= name.last;

const isPlace = ({ type }: Candidate): boolean => type === 'place' || type === 'facility';

/** Whether the inner one stands at the start of the outer one with more than a noun after it: "Mali's capital". */
const isPossessed = (outer: Candidate, inner: Candidate): boolean => inner.last < outer.name!.first;

function namedCandidate(
  input: CandidateInput,
  phrase: Phrase,
  name: Name,
  bare = false,
): Candidate | undefined {
  const { tokens, words } = input;
  const head = tokens.lower[name.last - 1]!;
  const base = {
    first: phrase.first,
    last: phrase.last,
    head: phrase.head,
    name,
    plural: false,
    gender: 'unknown' as PersonGender,
    determiner: determinerOf(phrase.first, tokens, words),
  };
  if (name.type === 'other' || (name.last - name.first === 1 && words.isDemonym(head))) {
    if (words.isDemonym(head)) {
      const people =
        !bare && phrase.last === name.last && !phrase.possessor && isPeople(head, base.determiner, phrase);
      if (people)
        return { ...base, kind: 'nominal', name: undefined, type: 'group', subtype: 'people', plural: true };
      return { ...base, first: name.first, kind: 'name', type: 'nationality' };
    }
    const subtype = nameSubtype(name, tokens, words);
    return subtype === 'armedGroup' ? { ...base, kind: 'name', type: 'group', subtype } : undefined;
  }
  if (name.type === 'person') {
    const first = withTitles(phrase.first, input);
    return { ...base, first, kind: 'name', type: 'person', gender: genderOf(first, name, tokens, words) };
  }
  if (name.type === 'place') return { ...base, kind: 'name', type: placeType(head, words) };
  const subtype = nameSubtype(name, tokens, words);
  const type = subtype === 'armedGroup' || subtype === 'force' ? 'group' : 'organisation';
  return { ...base, kind: 'name', type, subtype };
}

/** Whether a demonym at the head of a phrase stands for people and not for one person or a language. */
const isPeople = (head: string, determiner: string, phrase: Phrase): boolean =>
  head.endsWith('s') || (determiner === 'definite' && phrase.last - phrase.first === 2);

const placeType = (head: string, words: CandidateWords): EntityType =>
  words.nouns.classOf(head) === 'facility' ? 'facility' : 'place';

function nameSubtype(name: Name, tokens: Tokens, { nouns }: CandidateWords): string | undefined {
  const known = nouns.knownSubtypeOf(lowerWords(tokens, name.first, name.last));
  if (known) return known;
  for (let at = name.last - 1; at >= name.first; at--) {
    const subtype = nouns.nameSubtypeOf(tokens.lower[at]!);
    if (subtype) return subtype;
  }
  return undefined;
}

/** Where the mention begins when titles stand right before the phrase. */
function withTitles(first: number, { tokens, words }: CandidateInput): number {
  let at = first;
  while (
    at > 0 &&
    tokens.sentence[at - 1] === tokens.sentence[at] &&
    words.nouns.titleGender(tokens.lower[at - 1]!)
  ) {
    if (!/^\p{Lu}/u.test(tokens.text[at - 1]!)) break;
    at--;
  }
  return at;
}

function genderOf(first: number, name: Name, { lower }: Tokens, words: CandidateWords): PersonGender {
  for (let at = first; at < name.last; at++) {
    const gender = words.nouns.titleGender(lower[at]!);
    if (gender && gender !== 'unknown') return gender;
    const noun = at < name.first ? words.nouns.genderOf(lower[at]!) : 'unknown';
    if (noun !== 'unknown') return noun;
  }
  let at = name.first;
  while (at < name.last - 1 && words.nouns.titleGender(lower[at]!)) at++;
  return name.last - at > 1 ? words.firstNameGender(lower[at]!) : 'unknown';
}

function nominalCandidate(
  input: CandidateInput,
  phrase: Phrase,
  nameBefore: ReadonlyMap<number, Name>,
): Candidate | undefined {
  const { tokens, syntax, words } = input;
  const word = tokens.lower[phrase.head]!;
  const lemma = syntax.tag[phrase.head] === PROPN ? words.nouns.singular(word) : syntax.lemma[phrase.head]!;
  const noun = words.nouns.classOf(lemma);
  if (noun === 'none' || words.negative.has(tokens.lower[phrase.first]!)) return undefined;
  const plural = !phrase.oneOf && (phrase.many === true || lemma !== word || hasNumber(phrase, input));
  const name =
    plural || noun === 'person' || noun === 'group' ? undefined : nameWithNoun(input, phrase, nameBefore);
  const described = words.nouns.subtypeOf(lemma) ?? subtypeOfModifier(phrase, input);
  const subtype = described ?? (name && nameSubtype({ ...name, last: phrase.head }, tokens, words));
  return {
    ...(name && { name }),
    first: phrase.first,
    last: phrase.last,
    head: phrase.head,
    kind: name ? 'name' : 'nominal',
    type: nominalType(noun, subtype, plural, phrase.many === true),
    subtype,
    plural: plural || noun === 'group',
    gender: noun === 'person' && !plural ? words.nouns.genderOf(lemma) : 'unknown',
    determiner: determinerOf(phrase.first, tokens, words),
  };
}

/** "police sergeant", "militia members": the nearest noun before the head that has a subtype gives it. */
function subtypeOfModifier(
  { first, head }: Phrase,
  { tokens, syntax, words }: CandidateInput,
): string | undefined {
  for (let at = head - 1; at >= first; at--) {
    if (words.possessiveMarks.has(tokens.lower[at]!)) return undefined;
    const subtype = syntax.tag[at] === NOUN ? words.nouns.subtypeOf(syntax.lemma[at]!) : undefined;
    if (subtype) return subtype;
  }
  return undefined;
}

/** The name and the noun after it as one name: "X district", "the X movement". */
function nameWithNoun(
  { tokens, syntax, words }: CandidateInput,
  { first, head }: Phrase,
  nameBefore: ReadonlyMap<number, Name>,
): Name | undefined {
  let at = head;
  while (at > first && syntax.tag[at - 1] === NOUN && !nameBefore.has(at)) at--;
  const name = nameBefore.get(at);
  if (!name || name.first < first || words.isDemonym(tokens.lower[name.last - 1]!)) return undefined;
  return { ...name, last: head + 1, span: [name.span[0], tokens.end[head]!] };
}

function nominalType(
  noun: Exclude<ReturnType<NounTypes['classOf']>, 'none'>,
  subtype: string | undefined,
  plural: boolean,
  many: boolean,
): EntityType {
  if (noun === 'person') return plural ? 'group' : 'person';
  if (noun === 'organisation' && many) return 'group';
  if (noun === 'organisation')
    return subtype === 'armedGroup' || subtype === 'force' ? 'group' : 'organisation';
  return noun;
}

const hasNumber = ({ first, head }: Phrase, { syntax, tokens, words }: CandidateInput): boolean => {
  for (let at = first; at < head; at++)
    if (syntax.tag[at] === NUM && !words.indefinite.has(tokens.lower[at]!)) return true;
  return false;
};

function determinerOf(first: number, { lower }: Tokens, words: CandidateWords): Candidate['determiner'] {
  const word = lower[first]!;
  if (words.definite.has(word)) return 'definite';
  if (words.indefinite.has(word)) return 'indefinite';
  return words.possessives.has(word) ? 'possessive' : 'none';
}
