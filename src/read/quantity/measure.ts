import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';

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

/** How far, in tokens, a predicate is looked for. */
const REACH = 24;
const COST_COMMA = 3;
const COST_JOINED = 3;

/** Words that finding a predicate needs, ready for use. */
export interface PredicateWords {
  readonly passive: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly perfect: ReadonlySet<string>;
  readonly agent: ReadonlySet<string>;
  readonly clause: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** Two words that bring in others who share what befell somebody: "along with". */
  readonly companions: ReadonlySet<string>;
  /** Pronouns for one more: "another died". */
  readonly alone: ReadonlySet<string>;
  /** Auxiliaries that only one can have. */
  readonly singular: ReadonlySet<string>;
  /** What makes one person of an age: "a 22 year old". */
  readonly ages: ReadonlySet<string>;
  /** First words of phrases before a number: "at" (least). */
  readonly modifiers: ReadonlySet<string>;
}

export function predicateWords(lexicon: QuantityLexicon): PredicateWords {
  return {
    passive: new Set(lexicon.passive),
    light: new Set(lexicon.light),
    perfect: new Set(lexicon.perfect),
    agent: new Set(lexicon.agent),
    clause: new Set(lexicon.clauseWords),
    of: new Set(lexicon.numerals.of),
    parts: new Set(lexicon.parts.map((phrase) => phrase.split(' ')[0]!)),
    singular: new Set(lexicon.passiveSingular),
    alone: new Set(lexicon.alone),
    ages: new Set(lexicon.ages),
    companions: new Set(lexicon.companions),
    modifiers: new Set(Object.keys(lexicon.before).map((phrase) => phrase.split(' ')[0]!)),
  };
}

export interface Sentence {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly cues: readonly (CueHit | undefined)[];
  readonly words: PredicateWords;
  /** Tokens `[from, to)` of the sentence. */
  readonly from: number;
  readonly to: number;
  /** Whom the cues are said of, by the tree. */
  readonly patients: () => ReadonlyMap<number, CueHit>;
}

/** A cue that applies to a phrase; the lower the cost, the nearer. */
export interface Predicate {
  readonly hit: CueHit;
  readonly cost: number;
  readonly side: 'before' | 'after';
}

export type Voice = 'active' | 'passive';

/** Whether a verb cue is passive: by its auxiliary, or, where it has none, because no object follows. */
export function voiceOf(hit: CueHit, sentence: Sentence): Voice {
  const { tokens, syntax, words, from } = sentence;
  const { form } = hit.cue;
  if (form === 'base' || form === 's')
    return precededByPassive(hit.first, tokens, syntax, words, from) ? 'passive' : 'active';
  if (form === 'ing') return 'active';
  for (let at = hit.first - 1; at >= Math.max(from, hit.first - 6); at--) {
    const word = tokens.lower[at]!;
    if (words.passive.has(word)) return 'passive';
    if (words.perfect.has(word)) return 'active';
    const tag = syntax.tag[at]!;
    if (tag === AUX && !words.light.has(word)) return 'active';
    if (!(tag === ADV || tag === PART || tag === AUX || words.light.has(word))) break;
  }
  if (form === 'participle') return 'passive';
  return objectFollows(hit.last, sentence) ? 'active' : 'passive';
}

function precededByPassive(
  at: number,
  tokens: Tokens,
  syntax: Syntax,
  words: PredicateWords,
  from: number,
): boolean {
  return at - 1 >= from && words.passive.has(tokens.lower[at - 1]!) && syntax.tag[at - 1] === AUX;
}

function objectFollows(from: number, { tokens, syntax, words, to }: Sentence): boolean {
  if (from < to && syntax.tag[from] !== DET && words.modifiers.has(tokens.lower[from]!))
    return numberFollows(from + 1, syntax, to);
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const tag = syntax.tag[at]!;
    if (tag === DET || tag === NUM || tag === NOUN || tag === PROPN || tag === ADJ || tag === PRON)
      return true;
    if (tag !== ADV || words.clause.has(tokens.lower[at]!)) return false;
  }
  return false;
}

function numberFollows(from: number, { tag }: Syntax, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++)
    if (tag[at] === NUM || tag[at] === NOUN) return tag[at] === NUM;
  return false;
}

/** Looks to the right of a phrase for what is said of it as a subject. `blocked`: the phrase acts, it is no victim. */
export function predicateAfter(last: number, sentence: Sentence): Predicate | 'blocked' | undefined {
  const { tokens, syntax, cues, words, to } = sentence;
  let cost = 0;
  let hops = 0;
  let weakest: Predicate | undefined;
  for (let at = last; at < Math.min(to, last + REACH); at++) {
    const hit = cues[at];
    const word = tokens.lower[at]!;
    const tag = syntax.tag[at]!;
    if (hit && applies(hit, tag)) {
      if (hit.cue.kind === 'verbOfObject') {
        if (voiceOf(hit, sentence) === 'active' && !isWithoutObject(hit, sentence)) return 'blocked';
        if (hit.cue.measure !== 'other' || hit.cue.things) return { hit, cost, side: 'after' };
        // "Were affected and evacuated": what says more may follow.
        weakest ??= { hit, cost, side: 'after' };
      }
      if (hit.cue.kind === 'verbOfSubject' || hit.cue.kind === 'state' || hit.cue.kind === 'subject')
        return { hit, cost, side: 'after' };
    }
    if (word === '(') at = closing(at, tokens, to);
    else if (word === ',') {
      const skipped = afterPart(at, sentence);
      if (skipped > at) at = skipped;
      else cost += COST_COMMA;
    } else if (tag === PUNCT && word !== '"' && word !== '”' && word !== '“' && word !== '-') return weakest;
    else if (tag === CCONJ) cost += COST_JOINED;
    else if (words.clause.has(word) && tag !== PRON && syntax.tag[at - 1] !== AUX) return weakest;
    else if (tag === VERB && !words.light.has(word) && tokens.text[at] === word) {
      if (hops++ || at > last + 1) return weakest;
      cost += 2;
    }
    cost++;
  }
  return weakest;
}

/** "Forced 300 people to evacuate", "people sheltering in camps": without an object the verb is said of its subject. */
const isWithoutObject = (hit: CueHit, sentence: Sentence): boolean =>
  (hit.cue.form === 'base' || hit.cue.form === 'ing') &&
  (!objectFollows(hit.last, sentence) || isLeft(hit, sentence));

/** "Forced 300 people to evacuate the valley": what is left is no victim, those who leave are. */
const isLeft = ({ cue, first }: CueHit, { syntax, from }: Sentence): boolean =>
  cue.measure === 'displaced' && first > from && syntax.tag[first - 1] === PART;

/** A cue only counts where its tag fits: "found dead" but not "dead" in a name. */
const applies = (hit: CueHit, tag: number): boolean =>
  hit.cue.kind !== 'state' || tag !== PROPN || hit.last - hit.first > 1;

function closing(at: number, tokens: Tokens, to: number): number {
  for (let n = at + 1; n < to; n++) if (tokens.lower[n] === ')') return n;
  return at;
}

/** Skips ", including five children,": the end of the inserted part, or `at` where there is none. */
function afterPart(at: number, { tokens, words, to }: Sentence): number {
  if (!words.parts.has(tokens.lower[at + 1] ?? '')) return at;
  for (let n = at + 2; n < Math.min(to, at + 20); n++) if (tokens.lower[n] === ',') return n;
  return at;
}

/** Looks to the left of a phrase for a verb whose object it is, or a noun that takes it with "of". */
export function predicateBefore(
  first: number,
  alone: boolean,
  sentence: Sentence,
): Predicate | 'blocked' | undefined {
  const { tokens, syntax, cues, words, from } = sentence;
  let cost = 0;
  let joined = false;
  let crossed = false;
  let ofDirectly = false;
  for (let at = first - 1; at >= Math.max(from, first - REACH); at--) {
    const word = tokens.lower[at]!;
    const tag = syntax.tag[at]!;
    const hit = hitEndingAt(at, cues);
    if (hit) {
      const found = takes(hit, { cost, joined, crossed, ofDirectly, alone }, sentence);
      if (found === 'yes') return { hit, cost, side: 'before' };
      if (found === 'blocked') return 'blocked';
      // A participle before its noun ("newly arrived families") is no verb of the clause.
      if (syntax.tag[hit.last] === NOUN) {
        cost++;
        continue;
      }
    }
    if (word === ',' || tag === CCONJ) {
      joined = true;
      cost += COST_JOINED;
    } else if (word === ':' && alone && at >= first - 2) cost++;
    else if (
      tag === PUNCT &&
      word !== '"' &&
      word !== '“' &&
      word !== '”' &&
      word !== '(' &&
      word !== ')' &&
      word !== '-' &&
      word !== '–'
    )
      return undefined;
    else if (words.agent.has(word) && !joined) return byWhom(at, first, cues);
    else if (words.of.has(word)) {
      // "The evacuation of, by the latest count, 300 people": what stands between is inserted.
      const inserted = tokens.lower[at + 1] === ',';
      if (inserted) crossed = false;
      ofDirectly = ofDirectly || !joined || inserted;
    } else if (tag === ADP && !joined && !ofDirectly) crossed = true;
    else if (words.clause.has(word)) return undefined;
    else if (tag === VERB && !words.light.has(word)) crossed = true;
    cost++;
  }
  return undefined;
}

/** "A march by 300 workers", "attended by 300": those who take part stand after "by". */
function byWhom(at: number, first: number, cues: readonly (CueHit | undefined)[]): Predicate | undefined {
  const hit = at === first - 1 ? hitEndingAt(at - 1, cues) : undefined;
  return hit?.cue.measure === 'participants' ? { hit, cost: 1, side: 'before' } : undefined;
}

function hitEndingAt(at: number, cues: readonly (CueHit | undefined)[]): CueHit | undefined {
  for (let start = at; start >= Math.max(0, at - 4); start--)
    if (cues[start]?.last === at + 1) return cues[start];
  return undefined;
}

interface Way {
  readonly cost: number;
  readonly joined: boolean;
  readonly crossed: boolean;
  readonly ofDirectly: boolean;
  readonly alone: boolean;
}

function takes(hit: CueHit, way: Way, sentence: Sentence): 'yes' | 'no' | 'blocked' {
  const { kind } = hit.cue;
  if (kind === 'total') return way.cost <= 12 ? 'yes' : 'no';
  if (kind === 'event' || kind === 'count')
    return !way.crossed && (way.ofDirectly || (way.alone && way.cost <= 1)) ? 'yes' : 'no';
  if (kind === 'object') return way.crossed ? 'no' : 'yes';
  if (kind === 'state') return way.alone && way.cost <= 2 && !way.joined ? 'yes' : 'no';
  if (kind === 'subject') return 'blocked';
  if (kind === 'verbOfSubject' && sentence.syntax.tag[hit.last] === NOUN) return 'no';
  if (kind === 'verbOfSubject')
    return way.alone && way.cost === 0 && hit.cue.form !== 'past' ? 'no' : 'blocked';
  if (voiceOf(hit, sentence) === 'active') return way.crossed ? 'blocked' : 'yes';
  return way.alone &&
    way.cost <= 2 &&
    !way.joined &&
    !way.crossed &&
    hit.cue.form !== 'ing' &&
    isLabel(hit, sentence)
    ? 'yes'
    : 'blocked';
}

/** A participle right before a number, with no auxiliary: "Number of displaced: 452". */
function isLabel(hit: CueHit, { tokens, words, from }: Sentence): boolean {
  for (let at = hit.first - 1; at >= Math.max(from, hit.first - 3); at--)
    if (words.passive.has(tokens.lower[at]!)) return false;
  return true;
}
