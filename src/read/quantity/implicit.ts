import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Measure } from '../../model/index.ts';
import type { Tokens } from '../layers.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import { companions, withoutAppositions } from './companions.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { type Sentence, voiceOf } from './measure.ts';
import type { NounIndex } from './noun-phrase.ts';
import { followingPhrases, openingPhrases, type Phrase, phraseFrom, precedingPhrases } from './phrase.ts';

const ADJ = tagOf('ADJ');
const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const NUM = tagOf('NUM');
const PART = tagOf('PART');
const PRON = tagOf('PRON');
const PROPN = tagOf('PROPN');
const NUMMOD = relationOf('nummod');

/** Measures of which one person may be an implicit victim. */
const MEASURES: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'abducted',
  'raped',
  'detained',
  'missing',
]);

/** Words that finding single victims needs, ready for use. */
export interface VictimWords {
  readonly persons: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  readonly another: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly notVictims: ReadonlySet<string>;
  readonly background: ReadonlySet<string>;
  readonly notCounted: ReadonlySet<string>;
  readonly nouns: NounIndex;
}

export function victimWords(lexicon: QuantityLexicon, nouns: NounIndex): VictimWords {
  return {
    persons: new Set(lexicon.persons),
    articles: new Set(lexicon.numerals.articles),
    singular: new Set(lexicon.passiveSingular),
    plural: new Set(lexicon.passivePlural),
    another: new Set(lexicon.another),
    definite: new Set(lexicon.definite),
    pronouns: new Set(lexicon.personalPronouns),
    of: new Set(lexicon.numerals.of),
    notVictims: new Set(lexicon.notVictims),
    background: new Set(lexicon.background),
    notCounted: new Set(lexicon.notCounted),
    nouns,
  };
}

/** What finding single victims needs of the document. */
export interface VictimContext {
  /** Whether a stated count covers a token. */
  readonly counted: (token: number) => boolean;
  /** Whether a token belongs to the name of a person. */
  readonly named: (token: number) => boolean;
}

/** "A man was killed", "shot dead the mayor": victims of whom nobody wrote the figure. */
export function implicitCounts(
  sentence: Sentence,
  words: VictimWords,
  context: VictimContext,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    if (!hit || isIntended(hit, sentence)) continue;
    for (const phrase of victimsOf(hit, sentence, words, context)) {
      const cue = sentence.cues[phrase.last];
      // "Shot a man dead": the outcome stands behind the victim.
      const outcome = cue?.cue.kind === 'state' && cue.cue.measure === 'killed' ? cue : hit;
      const key = `${phrase.head} ${outcome.cue.measure}`;
      if (seen.has(key) || !MEASURES.has(outcome.cue.measure)) continue;
      seen.add(key);
      drafts.push(draftOf(phrase, outcome, sentence, words));
    }
  }
  return drafts;
}

/** "Tried to kill": an infinitive tells of no victim. */
const isIntended = ({ cue, first }: CueHit, { syntax, from }: Sentence): boolean =>
  cue.form === 'base' && first > from && syntax.tag[first - 1] === PART;

const isCounted = ({ first, last }: Phrase, { counted }: VictimContext): boolean => {
  for (let at = first; at < last; at++) if (counted(at)) return true;
  return false;
};

/** The single persons of whom a cue is said: by the tree, else by their order in the sentence. */
function victimsOf(
  hit: CueHit,
  sentence: Sentence,
  words: VictimWords,
  context: VictimContext,
): readonly Phrase[] {
  const fits = (phrase: Phrase, sure: boolean): boolean =>
    !isCounted(phrase, context) && isOne(phrase, hit, sure, sentence, words, context);
  const placed = treeVictims(hit, sentence);
  const byTree = withoutAppositions(
    placed.filter((phrase) => fits(phrase, true)),
    sentence,
  );
  if (byTree.length)
    return [
      ...byTree,
      ...companions(byTree, hit, sentence, words.plural).filter((phrase) => fits(phrase, true)),
    ];
  // The victims were counted, unless the verb is one that only a single person can have.
  const isSingular = singularVerb(hit, sentence, words);
  if (!isSingular && placed.some((phrase) => isCounted(phrase, context))) return [];
  // What directly follows a stated count is said of that count.
  if (context.counted(hit.first - 1) || context.counted(hit.first)) return [];
  const { phrases, sure } = nearVictims(hit, sentence, words);
  const near = withoutAppositions(
    phrases.filter((phrase) => fits(phrase, sure)),
    sentence,
  );
  if (near.length || !isSingular)
    return [...near, ...companions(near, hit, sentence, words.plural).filter((phrase) => fits(phrase, true))];
  return openingPhrases(hit.first, sentence).filter((phrase) => fits(phrase, false));
}

/** The phrases that the tree puts in a victim's place. */
function treeVictims(hit: CueHit, sentence: Sentence): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const [token, other] of sentence.patients())
    if (other === hit) phrases.push(phraseFrom(token, sentence));
  return phrases;
}

/** The phrases in a victim's place by their order, and whether that place is sure. */
function nearVictims(
  hit: CueHit,
  sentence: Sentence,
  words: VictimWords,
): { readonly phrases: readonly Phrase[]; readonly sure: boolean } {
  const { kind } = hit.cue;
  const { syntax, from, to } = sentence;
  if (kind === 'event' || kind === 'count') return { phrases: nounVictims(hit, sentence, words), sure: true };
  if (kind === 'total' || kind === 'object') return { phrases: [], sure: false };
  if (kind === 'verbOfObject' && voiceOf(hit, sentence) === 'active')
    return { phrases: followingPhrases(hit.last, sentence), sure: true };
  if (kind === 'state') {
    if (hit.last < to && syntax.tag[hit.last] === NOUN) return { phrases: [], sure: false };
    const before = hit.first - 1;
    const tag = before >= from ? syntax.tag[before]! : -1;
    // "Left a constable dead": a state directly after its noun.
    if (tag === NOUN || tag === PROPN) return { phrases: [phraseFrom(before, sentence)], sure: true };
  }
  return { phrases: precedingPhrases(hit.first, sentence), sure: singularVerb(hit, sentence, words) };
}

/** "The killing of a shopkeeper", "the body of a soldier". */
function nounVictims(hit: CueHit, sentence: Sentence, words: VictimWords): readonly Phrase[] {
  const { tokens, syntax, from, to } = sentence;
  if (!words.of.has(tokens.lower[hit.last] ?? '') || hit.last + 1 >= to) return [];
  let before = hit.first - 1;
  while (before >= from && (syntax.tag[before] === DET || syntax.tag[before] === ADJ)) before--;
  // "A march against the killing of a boy" speaks of what everybody knows; it reports no victim.
  if (before >= from && words.background.has(tokens.lower[before]!)) return [];
  return followingPhrases(hit.last + 1, sentence).slice(0, 1);
}

/**
 * Whether a phrase names or describes exactly one person. Where it is `sure` that the phrase is a victim, any noun
 * in the singular will do, else only one that is known to be a person.
 */
function isOne(
  phrase: Phrase,
  hit: CueHit,
  sure: boolean,
  sentence: Sentence,
  words: VictimWords,
  { named }: VictimContext,
): boolean {
  const { tokens, syntax, from, to } = sentence;
  const { first, head } = phrase;
  const word = tokens.lower[head]!;
  if (words.notVictims.has(word)) return false;
  const entry = words.nouns.nouns.get(word);
  if (entry && entry.unit !== 'people') return false;
  for (let at = first; at <= head; at++)
    if (syntax.tag[at] === NUM && !isAge(at, tokens, words)) return false;
  for (let at = from; at < to; at++)
    if (syntax.head[at] === head && syntax.relation[at] === NUMMOD && !isAge(at, tokens, words)) return false;
  const tag = syntax.tag[head]!;
  if (tag === PRON) return hit.cue.measure === 'killed' && words.pronouns.has(word);
  if (tag === PROPN) {
    if (named(head) || words.persons.has(word)) return true;
    return sure && words.articles.has(tokens.lower[first]!) && isLivingVictim(hit);
  }
  if (tag !== NOUN && tag !== ADJ) return false;
  if (words.persons.has(word)) return true;
  const article = tokens.lower[first]!;
  const introduced = sure && (words.articles.has(article) || words.another.has(article));
  if (introduced && singularVerb(hit, sentence, words)) return isLivingVictim(hit);
  return (
    introduced &&
    syntax.lemma[head] === word &&
    isLivingVictim(hit) &&
    words.nouns.nouns.get(word)?.unit !== 'houses'
  );
}

/** "A 20 year old girl": the number is no count of girls. */
const isAge = (at: number, tokens: Tokens, { notCounted }: VictimWords): boolean =>
  notCounted.has(tokens.lower[tokens.lower[at + 1] === '-' ? at + 2 : at + 1] ?? '') ||
  /\p{L}/u.test(tokens.lower[at]!);

/** Only living beings are killed; what is "captured" or "hurt" may be a town or a hope. */
const isLivingVictim = ({ cue }: CueHit): boolean => cue.measure === 'killed' && cue.things === undefined;

/** Whether the predicate has an auxiliary that only one can have. */
function singularVerb(hit: CueHit, { tokens, syntax, from }: Sentence, { singular }: VictimWords): boolean {
  for (let at = hit.first - 1; at >= Math.max(from, hit.first - 5); at--) {
    if (singular.has(tokens.lower[at]!)) return true;
    const tag = syntax.tag[at]!;
    if (tag !== AUX && tag !== ADV && tag !== PART) return false;
  }
  return false;
}

function draftOf(
  { first, last, head }: Phrase,
  hit: CueHit,
  { tokens, syntax }: Sentence,
  words: VictimWords,
): Draft {
  const opening = tokens.lower[first]!;
  const tag = syntax.tag[first]!;
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
    another: words.another.has(opening),
    pronoun: tag === PRON && first === head,
    definite: words.definite.has(opening) || tag === PRON || (tag === PROPN && tag === syntax.tag[head]),
    whole: false,
    elliptic: false,
    partitive: false,
    implicit: true,
    negated: false,
  };
}
