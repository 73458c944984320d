import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { type Sentence, voiceOf } from './measure.ts';
import { followingPhrases, type Phrase } from './phrase.ts';
import { singularVerb, treeVictims } from './places.ts';
import { singularOf } from './unit.ts';
import { isUnreal } from './unreal.ts';
import type { VictimContext, VictimWords } from './victim-words.ts';

const ADP = tagOf('ADP');
const ADV = tagOf('ADV');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const PRON = tagOf('PRON');
const PROPN = tagOf('PROPN');

/** The least that a plural stands for. */
const PLURAL = 2;

/**
 * "Civilians were killed", "targeted two guards, killing both": deaths of several people whose number does not stand
 * beside them. It is that of those whom a pronoun takes up; where nobody gives one, it stays open.
 */
export function manyVictims(
  sentence: Sentence,
  stated: readonly Draft[],
  words: VictimWords,
  { counted }: VictimContext,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    if (hit?.cue.measure !== 'killed' || !tells(hit, sentence)) continue;
    if (isUnreal(hit, sentence, words) || singularVerb(hit, sentence, words)) continue;
    const placed = treeVictims(hit, sentence);
    const phrases = placed.length ? placed : (pronounAfter(hit, sentence, words) ?? objectsOf(hit, sentence));
    if (phrases.some(({ first, last }) => covers(counted, first, last))) continue;
    for (const phrase of phrases) {
      if (drafts.some(({ first, last }) => first < phrase.last && phrase.first < last)) continue;
      const draft = taken(phrase, hit, sentence, stated, words) ?? plural(phrase, hit, sentence, words);
      const before = drafts.at(-1);
      if (draft && before && isJoined(before, draft, hit))
        drafts[drafts.length - 1] = together(before, draft);
      else if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** "Militants and civilians": one size that is not given. */
const isJoined = (before: Draft, draft: Draft, hit: CueHit): boolean =>
  before.predicate === hit && before.modifier === 'vague' && draft.modifier === 'vague';

const together = (before: Draft, { span, last, population }: Draft): Draft => ({
  ...before,
  span: [before.span[0], span[1]],
  last,
  population: before.population && population ? `${before.population} and ${population}` : undefined,
});

/** Whether a cue tells of deaths: "the death of children", "stop killing people" speak of what may be or often is. */
function tells({ cue, first }: CueHit, { tokens, from }: Sentence): boolean {
  if (cue.kind !== 'verbOfObject' && cue.kind !== 'verbOfSubject' && cue.kind !== 'state') return false;
  if (cue.form === 'base' || cue.things !== undefined) return false;
  return cue.form !== 'ing' || (first > from && tokens.lower[first - 1] === ',');
}

/** "Killing both": a pronoun directly after its verb. */
function pronounAfter(
  hit: CueHit,
  { tokens, syntax, to }: Sentence,
  { takingUp }: VictimWords,
): readonly Phrase[] | undefined {
  let { last } = hit;
  while (last < to && syntax.tag[last] === ADV) last++;
  if (last >= to || !takingUp.has(tokens.lower[last]!)) return undefined;
  const next = syntax.tag[last + 1];
  return next === NOUN || next === PROPN ? undefined : [{ first: last, last: last + 1, head: last }];
}

/** What directly follows an active verb. */
const objectsOf = (hit: CueHit, sentence: Sentence): readonly Phrase[] =>
  hit.cue.kind === 'verbOfObject' && voiceOf(hit, sentence) === 'active'
    ? followingPhrases(hit.last, sentence)
    : [];

function covers(counted: (token: number) => boolean, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (counted(at)) return true;
  return false;
}

/** "Both", "them": those who were spoken of last in the sentence, with their number. */
function taken(
  phrase: Phrase,
  hit: CueHit,
  sentence: Sentence,
  stated: readonly Draft[],
  words: VictimWords,
): Draft | undefined {
  const { tokens } = sentence;
  const number = words.takingUp.get(tokens.lower[phrase.first]!);
  if (number === undefined || phrase.first !== phrase.head) return undefined;
  for (let at = phrase.first - 1; at >= sentence.from; at--) {
    if (!isPeople(at, sentence, words) || isAgent(at, sentence)) continue;
    const before = stated.find(({ first, last, people }) => people && first <= at && at < last);
    if (!before) break;
    if (before.measure === 'killed') return undefined;
    if (number > 0 && before.point !== number) return undefined;
    const { low, point, high, modifier, population } = before;
    return { ...open(phrase, hit, sentence), low, point, high, modifier, population };
  }
  return number > 0
    ? { ...open(phrase, hit, sentence), low: number, point: number, high: number, modifier: 'exact' }
    : undefined;
}

/** "By rebels who killed them". */
const isAgent = (at: number, { tokens, syntax, words, from }: Sentence): boolean => {
  let first = at;
  while (first > from && syntax.tag[first - 1] !== ADP && at - first < 4) first--;
  return first > from && words.agent.has(tokens.lower[first - 1]!);
};

/** A noun in the plural, "everyone", "all those". */
const plural = (phrase: Phrase, hit: CueHit, sentence: Sentence, words: VictimWords): Draft | undefined =>
  !isCountOf(phrase, sentence, words) &&
  (isPeople(phrase.head, sentence, words) || isEveryone(phrase, sentence, words))
    ? open(phrase, hit, sentence, words)
    : undefined;

/** "The number of rebels killed" is not told by the noun. */
const isCountOf = ({ first }: Phrase, { tokens, from }: Sentence, words: VictimWords): boolean =>
  first > from && words.of.has(tokens.lower[first - 1]!);

const isEveryone = ({ first, head }: Phrase, { tokens, syntax }: Sentence, words: VictimWords): boolean =>
  words.everyone.has(tokens.lower[first]!) && (syntax.tag[head] === PRON || syntax.tag[head] === DET);

/** Whether a token is a noun in the plural for people. */
function isPeople(
  at: number,
  { tokens, syntax }: Sentence,
  { nouns, persons, singularRules }: VictimWords,
): boolean {
  if (syntax.tag[at] !== NOUN && syntax.tag[at] !== PROPN) return false;
  const word = tokens.lower[at]!;
  if (persons.has(word) || syntax.lemma[at] === word) return false;
  return nouns.nouns.get(word)?.unit === 'people' || persons.has(singularOf(word, singularRules));
}

const open = (
  { first, last, head }: Phrase,
  hit: CueHit,
  { tokens }: Sentence,
  words?: VictimWords,
): Draft => ({
  low: PLURAL,
  point: null,
  high: null,
  modifier: 'vague',
  span: [tokens.start[first]!, tokens.end[last - 1]!],
  sentence: tokens.sentence[first]!,
  first,
  last,
  head,
  predicate: hit,
  measure: hit.cue.measure,
  unit: 'people',
  population: words?.nouns.nouns.get(tokens.lower[head]!)?.population,
  people: true,
  manner: hit.cue.manner,
  another: false,
  pronoun: false,
  definite: false,
  whole: false,
  elliptic: false,
  partitive: false,
  implicit: true,
  negated: false,
});

/** A number goes before none: what a paragraph gives the number of is not left open there. */
export function withoutNumbered(
  open: readonly Draft[],
  others: readonly Draft[],
  blockOf: (sentence: number) => number,
): readonly Draft[] {
  const key = ({ measure, sentence }: Draft): string => `${measure} ${blockOf(sentence)}`;
  const numbered = new Set(others.filter(({ negated }) => !negated).map(key));
  return open.filter((draft) => draft.modifier !== 'vague' || !numbered.has(key(draft)));
}
