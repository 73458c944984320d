import type { Name, NameType, Syntax, Tokens } from '../layers.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import type { NounTypes } from './noun-types.ts';
import type { NounClass } from './word-facts.ts';

const NOUN = tagOf('NOUN');
const APPOS = relationOf('appos');
/** How many tokens after a name the noun that describes it is looked for. */
const DESCRIBED_WITHIN = 8;
/** A name surer than this keeps its type whatever stands before it. */
const SURE = 0.98;
/** Names at least this sure say what the same words are elsewhere in the document. */
const TEACHES = 0.75;

const TYPE_OF_CLASS: Readonly<Record<NounClass, NameType | undefined>> = {
  none: undefined,
  person: 'person',
  organisation: 'organisation',
  group: 'organisation',
  place: 'place',
  facility: 'place',
};

/**
 * Corrects the types of unsure names by what stands around them: a title within ("Colonel A. B."), a noun right
 * before ("the movement X"), the same words where they were surer.
 */
export function settleNameTypes(
  names: readonly Name[],
  tokens: Tokens,
  syntax: Syntax,
  nouns: NounTypes,
): readonly Name[] {
  const votes = countVotes(names, tokens, nouns);
  const taught = new Map<string, NameType>();
  const settled = names.map((found) => {
    const name = withoutRole(withoutTrade(found, tokens, syntax, nouns), tokens, nouns);
    const certain = typeOfKnown(name, tokens, nouns) ?? typeByTitle(name, tokens, nouns);
    if (name.confidence >= SURE && !certain) return name;
    const type =
      certain ??
      typeByNoun(name, tokens, syntax, nouns) ??
      typeByDescription(name, tokens, syntax, nouns) ??
      typeByHead(name, tokens, nouns);
    if (!type) return name;
    taught.set(keyOf(name, tokens), type);
    return { ...name, type };
  });
  return settled.map((name) => {
    const key = keyOf(name, tokens);
    const type = name.confidence < SURE ? (taught.get(key) ?? votes.get(key)) : undefined;
    return type && type !== name.type ? { ...name, type } : name;
  });
}

const keyOf = ({ first, last }: Name, tokens: Tokens): string => lowerWords(tokens, first, last);

const typeOfKnown = (name: Name, tokens: Tokens, nouns: NounTypes): NameType | undefined =>
  name.type !== 'person' && nouns.knownSubtypeOf(keyOf(name, tokens)) ? 'organisation' : undefined;

/** The tokens `[first, last)` in lower case, spaced as in the text. */
export function lowerWords({ lower, spaceBefore }: Tokens, first: number, last: number): string {
  let words = lower[first]!;
  for (let at = first + 1; at < last; at++) words += spaceBefore[at] ? ` ${lower[at]}` : lower[at];
  return words;
}

/**
 * The type of each wording: of a surname that of the full name, else what the noun after it says somewhere
 * ("the X movement"), else that of its surest name.
 */
function countVotes(names: readonly Name[], tokens: Tokens, nouns: NounTypes): ReadonlyMap<string, NameType> {
  const best = new Map<string, Name>();
  for (const name of names) {
    const key = keyOf(name, tokens);
    if (name.confidence >= TEACHES && name.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, name);
  }
  for (const name of names) {
    const next = name.last < tokens.count ? tokens.lower[name.last]! : '';
    if (name.type !== 'person' || !nouns.isKindOfBody(next)) continue;
    best.set(keyOf(name, tokens), { ...name, type: 'organisation', confidence: 1 });
  }
  for (const name of names) {
    if (name.type !== 'person' || name.last - name.first < 2 || name.confidence < TEACHES) continue;
    const surname = tokens.lower[name.last - 1]!;
    if (best.get(surname)?.type !== 'place') best.set(surname, name);
  }
  return new Map([...best].map(([key, { type }]) => [key, type]));
}

function typeByTitle(name: Name, { lower }: Tokens, nouns: NounTypes): NameType | undefined {
  if (name.type === 'place' || name.last - name.first < 2 || !nouns.titleGender(lower[name.first]!))
    return undefined;
  const head = lower[name.last - 1]!;
  return nouns.classOf(head) === 'none' && !nouns.nameSubtypeOf(head) ? 'person' : undefined;
}

/** "Peace Network", "Food Programme": the last word says that it is a body. */
const typeByHead = (
  { first, last, type }: Name,
  { lower }: Tokens,
  nouns: NounTypes,
): NameType | undefined =>
  last - first > 1 && type !== 'person' && nouns.isBodyWord(lower[last - 1]!) ? 'organisation' : undefined;

/** "A. B., an adviser", or a first name that begins a name of which little is sure. */
function typeByDescription(
  name: Name,
  tokens: Tokens,
  syntax: Syntax,
  nouns: NounTypes,
): NameType | undefined {
  const { first, last, confidence } = name;
  const end = Math.min(tokens.count, last + DESCRIBED_WITHIN);
  for (let at = last + 1; at < end && tokens.sentence[at] === tokens.sentence[first]; at++) {
    const above = syntax.head[at]!;
    if (syntax.relation[at] === APPOS && above >= first && above < last)
      return nouns.classOf(syntax.lemma[at]!) === 'person' ? 'person' : undefined;
  }
  const named = last - first > 1 && nouns.firstNameGender(tokens.lower[first]!) !== 'unknown';
  return named && confidence < TEACHES && !nouns.isBodyWord(tokens.lower[last - 1]!) ? 'person' : undefined;
}

/** At the start of a sentence a trade looks like a part of the name: "Tailor A. B.". */
function withoutTrade(name: Name, tokens: Tokens, syntax: Syntax, nouns: NounTypes): Name {
  const { first, last, type, span } = name;
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first];
  if (!opens || last - first < 2 || type === 'place' || syntax.tag[first] !== NOUN) return name;
  if (nouns.classOf(tokens.lower[first]!) !== 'person' || nouns.classOf(tokens.lower[last - 1]!) !== 'none')
    return name;
  return { ...name, first: first + 1, span: [tokens.start[first + 1]!, span[1]], type: 'person' };
}

/** "Homeland Security Secretary A. B." taken for one name of a body: the words up to the role are no part of the name. */
function withoutRole(name: Name, tokens: Tokens, nouns: NounTypes): Name {
  const { first, last, type, span } = name;
  if (type === 'person' || type === 'place') return name;
  let at = last - 2;
  while (at > first && !isRole(tokens.lower[at - 1]!, nouns)) at--;
  if (at <= first) return name;
  for (let n = at; n < last; n++)
    if (nouns.classOf(tokens.lower[n]!) !== 'none' || !/^\p{Lu}\p{Ll}/u.test(tokens.text[n]!)) return name;
  return { ...name, first: at, span: [tokens.start[at]!, span[1]], type: 'person' };
}

const isRole = (word: string, nouns: NounTypes): boolean =>
  nouns.titleGender(word) !== undefined || nouns.classOf(word) === 'person';

function typeByNoun(name: Name, { lower }: Tokens, syntax: Syntax, nouns: NounTypes): NameType | undefined {
  const at = name.first - 1;
  if (at < 0 || syntax.tag[at] !== NOUN || syntax.lemma[at] !== lower[at]) return undefined;
  return TYPE_OF_CLASS[nouns.classOf(lower[at]!)];
}
