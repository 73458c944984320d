import type { Measure } from '../../model/index.ts';
import type { Tokens } from '../layers.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import { companions, withoutAppositions } from './companions.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { type Sentence, voiceOf } from './measure.ts';
import { openingPhrases, type Phrase } from './phrase.ts';
import { nearVictims, singularVerb, treeVictims } from './places.ts';
import { isUnreal } from './unreal.ts';
import type { VictimContext, VictimWords } from './victim-words.ts';

const ADJ = tagOf('ADJ');
const ADV = tagOf('ADV');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const NUM = tagOf('NUM');
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

/** "A man was killed", "shot dead the mayor": victims of whom nobody wrote the figure. */
export function implicitCounts(
  sentence: Sentence,
  words: VictimWords,
  context: VictimContext,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    if (!hit || isUnreal(hit, sentence, words)) continue;
    for (const phrase of victimsOf(hit, sentence, words, context)) {
      const cue = sentence.cues[phrase.last];
      // "Shot a man dead": the outcome stands behind the victim.
      const outcome = cue?.cue.kind === 'state' && cue.cue.measure === 'killed' ? cue : hit;
      const { measure } = outcome.cue;
      if (!MEASURES.has(measure) || drafts.some((other) => isSame(other, phrase, measure))) continue;
      drafts.push(draftOf(phrase, outcome, sentence, words));
    }
  }
  return drafts.filter((one) => !drafts.some((other) => hasDiedOf(one, other)));
}

/** "The boy, who was hurt, died": the wound is no second fate. */
const hasDiedOf = (one: Draft, other: Draft): boolean =>
  one.measure === 'injured' && other.measure === 'killed' && one.head === other.head;

/** Whether words that overlap were taken for a victim of the same fate before. */
const isSame = (other: Draft, { first, last }: Phrase, measure: Measure): boolean =>
  other.measure === measure && other.first < last && first < other.last;

export const isCounted = ({ first, last }: Phrase, { counted }: VictimContext): boolean => {
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
  const isSingular = singularVerb(hit, sentence, words);
  if (isSingular && context.saidOf(hit)) return [];
  const placed = treeVictims(hit, sentence);
  const byTree = withoutAppositions(
    placed.filter((phrase) => fits(phrase, true)),
    hit,
    sentence,
    words.plural,
  );
  if (isSingular && byTree.length > 1) return byTree.slice(-1);
  if (byTree.length)
    return [
      ...byTree,
      ...companions(byTree, hit, sentence, words.plural).filter((phrase) => fits(phrase, true)),
    ];
  // The victims were counted, unless the verb is one that only a single person can have.
  const stated = placed.find((phrase) => isCounted(phrase, context));
  if (!isSingular && stated)
    return companions([stated], hit, sentence, words.plural).filter((phrase) => fits(phrase, true));
  // What directly follows a stated count is said of that count, unless it has an object of its own.
  const isAction = hit.cue.kind === 'verbOfObject' && voiceOf(hit, sentence) === 'active';
  if (!isAction && (context.counted(hit.first - 1) || context.counted(hit.first))) return [];
  const { phrases, sure } = nearVictims(hit, sentence, words);
  const near = withoutAppositions(
    phrases.filter((phrase) => fits(phrase, sure)),
    hit,
    sentence,
    words.plural,
  );
  const isApart = hit.cue.kind === 'verbOfSubject' && isInserted(hit.first, sentence);
  if (near.length || !(isSingular || isApart))
    return [...near, ...companions(near, hit, sentence, words.plural).filter((phrase) => fits(phrase, true))];
  return openingPhrases(hit.first, sentence).filter((phrase) => fits(phrase, false));
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
  const tag = syntax.tag[head]!;
  const entry = words.nouns.nouns.get(word);
  if (entry && entry.unit !== 'people') return false;
  // "Operation Thunder": a name that its noun makes none of a person.
  if (
    head > first &&
    tag === PROPN &&
    syntax.tag[head - 1] === NOUN &&
    words.notVictims.has(tokens.lower[head - 1]!)
  )
    return false;
  for (let at = first; at <= head; at++)
    if (syntax.tag[at] === NUM && !isAge(at, tokens, words)) return false;
  for (let at = from; at < to; at++)
    if (syntax.head[at] === head && syntax.relation[at] === NUMMOD && !isAge(at, tokens, words)) return false;
  if (tag === DET) return sentence.words.alone.has(word);
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

/** "A driver, who was hurt, died": an insertion ends directly before the predicate. */
function isInserted(at: number, { tokens, syntax, from }: Sentence): boolean {
  let before = at - 1;
  while (before > from && syntax.tag[before] === ADV) before--;
  return before > from && tokens.lower[before] === ',';
}

/** "A 20 year old girl": the number is no count of girls. */
const isAge = (at: number, tokens: Tokens, { notCounted }: VictimWords): boolean =>
  notCounted.has(tokens.lower[tokens.lower[at + 1] === '-' ? at + 2 : at + 1] ?? '') ||
  /\p{L}/u.test(tokens.lower[at]!);

/** Only living beings are killed; what is "captured" or "hurt" may be a town or a hope. */
const isLivingVictim = ({ cue }: CueHit): boolean => cue.measure === 'killed' && cue.things === undefined;

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
