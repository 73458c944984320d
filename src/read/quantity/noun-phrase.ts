import type { CountedNouns, QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { CueHit } from './cues.ts';

const ADJ = tagOf('ADJ');
const ADV = tagOf('ADV');
const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const VERB = tagOf('VERB');
const DET = tagOf('DET');
const PRON = tagOf('PRON');
const NUM = tagOf('NUM');
const CCONJ = tagOf('CCONJ');

/** What an amount counts: the noun phrase after it. */
export interface Counted {
  /** End of the phrase, exclusive. */
  readonly last: number;
  /** Token of the counted noun; -1 where the number stands alone. */
  readonly head: number;
  readonly entry: CountedNouns | undefined;
  /** "Three of them", "two of the soldiers". */
  readonly partitive: boolean;
  readonly pronoun: boolean;
  /** A cue within the phrase: "20 wounded civilians". */
  readonly inner: CueHit | undefined;
  /** "Soldiers and militiamen": the second noun. */
  readonly second: number;
}

/** Nouns of a language, ready for use. */
export interface NounIndex {
  readonly nouns: ReadonlyMap<string, CountedNouns>;
  readonly pronouns: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly outOf: ReadonlySet<string>;
  readonly another: ReadonlySet<string>;
}

export function nounIndex(lexicon: QuantityLexicon): NounIndex {
  const nouns = new Map<string, CountedNouns>();
  for (const entry of lexicon.nouns)
    for (const word of entry.words) if (!nouns.has(word)) nouns.set(word, entry);
  return {
    nouns,
    pronouns: new Set(lexicon.pronouns),
    of: new Set(lexicon.numerals.of),
    outOf: new Set(lexicon.outOf),
    another: new Set(lexicon.another),
  };
}

/** Reads the noun phrase that an amount counts. */
export function countedBy(
  amount: Amount,
  tokens: Tokens,
  syntax: Syntax,
  cues: readonly (CueHit | undefined)[],
  index: NounIndex,
): Counted {
  const sentence = tokens.sentence[amount.number];
  const inside = (at: number): boolean => at < tokens.count && tokens.sentence[at] === sentence;
  let at = skipRepeated(amount.last, tokens, syntax);
  let partitive = false;
  // "Three out of 10 rebels".
  if (inside(at + 1) && index.outOf.has(`${tokens.lower[at]} ${tokens.lower[at + 1]}`)) at++;
  if (inside(at) && index.of.has(tokens.lower[at]!)) {
    partitive = amount.modifier !== 'vague';
    at++;
    if (inside(at) && index.pronouns.has(tokens.lower[at]!)) {
      return {
        last: at + 1,
        head: -1,
        entry: undefined,
        partitive: true,
        pronoun: true,
        inner: undefined,
        second: -1,
      };
    }
    while (
      inside(at) &&
      (syntax.tag[at] === DET || syntax.tag[at] === PRON || syntax.tag[at] === NUM) &&
      !index.nouns.has(tokens.lower[at]!)
    )
      at++;
  }
  const context = { tokens, syntax, cues, index, inside };
  const fate = partitive && at > amount.last + 1 ? cues[at] : undefined;
  if (fate && isFate(fate, context))
    return {
      last: fate.last,
      head: -1,
      entry: undefined,
      partitive,
      pronoun: false,
      inner: fate,
      second: -1,
    };
  if (!inside(at + 1) || !isQuote(tokens.lower[at]!)) return walk(at, amount, partitive, context);
  const quoted = walk(at + 1, amount, partitive, context);
  const closed = inside(quoted.last) && isQuote(tokens.lower[quoted.last]!);
  return closed ? { ...quoted, last: quoted.last + 1 } : quoted;
}

interface Context {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly cues: readonly (CueHit | undefined)[];
  readonly index: NounIndex;
  readonly inside: (at: number) => boolean;
}

/** "Four of the dead": a state that stands for those who are in it. */
function isFate({ cue, last }: CueHit, { syntax, inside }: Context): boolean {
  if (cue.kind !== 'state' && !(cue.kind === 'verbOfObject' && cue.form === 'past')) return false;
  return (
    !inside(last) || (syntax.tag[last] !== NOUN && syntax.tag[last] !== PROPN && syntax.tag[last] !== ADJ)
  );
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'"]);

/** `30 "rebels"`: the noun may stand in quotation marks. */
const isQuote = (word: string): boolean => QUOTES.has(word);

/** "Twelve (12) civilians": the number in brackets repeats the one in words. */
function skipRepeated(at: number, tokens: Tokens, syntax: Syntax): number {
  return tokens.lower[at] === '(' && syntax.tag[at + 1] === NUM && tokens.lower[at + 2] === ')' ? at + 3 : at;
}

function walk(from: number, amount: Amount, partitive: boolean, context: Context): Counted {
  const { tokens, syntax, cues, index, inside } = context;
  let head = -1;
  let inner: CueHit | undefined;
  let at = from;
  for (; inside(at); at++) {
    const tag = syntax.tag[at]!;
    const word = tokens.lower[at]!;
    const cue = cues[at];
    const known = index.nouns.has(word);
    if (known && cue && head >= 0 && tag !== NOUN) break;
    // "Four gunmen shot a judge": a verb that was taken for a noun.
    if (cue && head >= 0 && isVerb(cue) && index.nouns.get(tokens.lower[head]!)?.unit === 'people') break;
    if (known && !(tag === VERB && cue)) head = at;
    // "2000 new displaced": a participle that is a noun where no noun follows.
    else if (known && head < 0 && cue && !isStateBefore(cue, at, context)) head = at;
    else if (cue && head < 0 && cue.cue.kind !== 'event' && isStateBefore(cue, at, context)) inner ??= cue;
    else if (cue?.cue.kind === 'count') head = at;
    else if (tag === NOUN || (tag === PROPN && !isEndOfNames(at, head, context))) head = at;
    else if (!isModifier(at, head, context)) break;
  }
  // Adjectives and the like after the last noun do not belong to it.
  const last = head >= 0 ? head + 1 : from > amount.last ? from : amount.last;
  const second = head >= 0 ? joinedNoun(last, context) : -1;
  return {
    last: second >= 0 ? second + 1 : last,
    head,
    entry: head >= 0 ? index.nouns.get(tokens.lower[head]!) : undefined,
    partitive,
    pronoun: false,
    inner: inner && head > inner.first ? inner : undefined,
    second,
  };
}

/** Adjectives, names, hyphens, and participles before the first noun ("suspected militants"). */
function isModifier(at: number, head: number, context: Context): boolean {
  const { tokens, syntax, inside } = context;
  const tag = syntax.tag[at]!;
  if (tag === ADJ || tag === PROPN || tokens.lower[at] === '-') return true;
  if (tag === CCONJ && head < 0 && joinsModifiers(at, context)) return true;
  // "Mud-and-thatch homes", "Mali-based rebels": a compound in hyphens.
  if (tokens.lower[at - 1] === '-' && (tokens.lower[at + 1] === '-' || isHyphened(at, context))) return true;
  if (tag === ADV) return followedByModifier(at, context);
  // Acronyms and other words with a capital are names: "1 TTP militant".
  if (
    head < 0 &&
    tokens.text[at] !== tokens.lower[at] &&
    !context.cues[at] &&
    inside(at + 1) &&
    syntax.tag[at + 1] === NOUN
  )
    return true;
  // "One WP suspected militant": names before the participle.
  const isNamed = head >= 0 && tokens.text[head] !== tokens.lower[head] && isPeople(at + 1, context);
  if (tag !== VERB || !(head < 0 || isNamed) || !inside(at + 1)) return false;
  if (isNamed) return true;
  const next = syntax.tag[at + 1]!;
  return next === NOUN || (next === PROPN && inside(at + 2) && syntax.tag[at + 2] === NOUN);
}

/** A word that a hyphen joins to the one before it, where a noun follows. */
const isHyphened = (at: number, { tokens, syntax, inside }: Context): boolean =>
  tokens.start[at] === tokens.end[at - 1] &&
  inside(at + 1) &&
  (syntax.tag[at + 1] === NOUN || syntax.tag[at + 1] === ADJ);

/** "20 Sindhi and Punjabi labourers": two adjectives or names that share their noun. */
function joinsModifiers(at: number, { tokens, syntax, index, inside }: Context): boolean {
  const isName = (token: number): boolean =>
    (syntax.tag[token] === ADJ || syntax.tag[token] === PROPN) && tokens.text[token] !== tokens.lower[token];
  return (
    inside(at + 2) &&
    isName(at - 1) &&
    isName(at + 1) &&
    !index.nouns.has(tokens.lower[at - 1]!) &&
    index.nouns.get(tokens.lower[at + 2]!)?.unit === 'people'
  );
}

const isPeople = (at: number, { tokens, index }: Context): boolean =>
  index.nouns.get(tokens.lower[at] ?? '')?.unit === 'people';

/** A name after the counted noun is not counted: "20 soldiers Monday". */
const isEndOfNames = (at: number, head: number, { index, tokens }: Context): boolean =>
  head >= 0 && index.nouns.has(tokens.lower[head]!) && at > head;

const isVerb = ({ cue }: CueHit): boolean =>
  (cue.kind === 'verbOfObject' || cue.kind === 'verbOfSubject') && cue.form === 'past';

/** Whether a cue stands as an adjective before a noun: "wounded civilians", not "wounded in". */
function isStateBefore(cue: CueHit, at: number, { syntax, inside }: Context): boolean {
  if (
    cue.cue.kind === 'count' ||
    cue.cue.kind === 'total' ||
    cue.cue.kind === 'object' ||
    cue.cue.kind === 'subject'
  )
    return false;
  if (cue.cue.form === 'ing' || cue.cue.form === 'base' || cue.cue.form === 's') return false;
  for (let next = cue.last; inside(next); next++) {
    const tag = syntax.tag[next]!;
    if (tag === NOUN)
      return (
        next === cue.last || syntax.tag[next - 1] === ADJ || syntax.tag[next - 1] === PROPN || next === at + 1
      );
    if (tag !== ADJ && tag !== PROPN && tag !== VERB) return false;
  }
  return false;
}

const followedByModifier = (at: number, { syntax, inside }: Context): boolean =>
  inside(at + 1) && (syntax.tag[at + 1] === ADJ || syntax.tag[at + 1] === VERB);

/** "Women and girls": a second noun without a number of its own. */
function joinedNoun(at: number, { tokens, syntax, index, inside }: Context): number {
  if (!inside(at + 1) || syntax.tag[at] !== CCONJ) return -1;
  const word = tokens.lower[at + 1]!;
  return syntax.tag[at + 1] === NOUN && index.nouns.has(word) && !index.another.has(word) ? at + 1 : -1;
}
