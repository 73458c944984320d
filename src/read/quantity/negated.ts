import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Cue, CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { predicateAfter, type Sentence } from './measure.ts';
import type { NounIndex } from './noun-phrase.ts';

const ADJ = tagOf('ADJ');
const ADV = tagOf('ADV');
const CCONJ = tagOf('CCONJ');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const NUM = tagOf('NUM');
const PRON = tagOf('PRON');
const VERB = tagOf('VERB');

/** Words that deny, ready for use: each phrase as its words. */
export interface NegationWords {
  /** Phrases for nobody by their first word, longest first. */
  readonly nobody: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly negations: ReadonlySet<string>;
  /** The first two words of bounds that begin with a negation: "no more" (than). */
  readonly bounds: ReadonlySet<string>;
}

export function negationWords(lexicon: QuantityLexicon): NegationWords {
  const nobody = new Map<string, (readonly string[])[]>();
  for (const phrase of [...lexicon.nobody].sort((a, b) => b.length - a.length)) {
    const words = phrase.split(' ');
    nobody.set(words[0]!, [...(nobody.get(words[0]!) ?? []), words]);
  }
  const bounds = new Set(
    Object.keys(lexicon.before).map((phrase) => phrase.split(' ').slice(0, 2).join(' ')),
  );
  return { nobody, negations: new Set(lexicon.negations), bounds };
}

/** "No casualties", "nobody was killed", "not one civilian was hurt": counts of zero. */
export function deniedCounts(sentence: Sentence, words: NegationWords, nouns: NounIndex): readonly Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = sentence;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = tokens.lower[at]!;
    const phrase = words.nobody
      .get(word)
      ?.find((parts) => parts.every((part, n) => tokens.lower[at + n] === part));
    if (!phrase && !words.negations.has(word)) continue;
    if (words.bounds.has(`${word} ${tokens.lower[at + 1]}`)) continue;
    const draft = denied(at, at + (phrase?.length ?? 1), phrase !== undefined, sentence, nouns);
    if (draft) drafts.push(draft);
    if (draft) at = draft.last - 1;
  }
  return drafts;
}

/** A denial at `first`, whose noun phrase goes on at `next`; pronouns ("nobody") need none. */
function denied(
  first: number,
  next: number,
  pronoun: boolean,
  sentence: Sentence,
  nouns: NounIndex,
): Draft | undefined {
  const { tokens, syntax, cues, to } = sentence;
  let last = afterOf(next, sentence, nouns);
  let head = -1;
  let inner: CueHit | undefined;
  for (; last < to; last++) {
    const tag = syntax.tag[last]!;
    const hit = cues[last];
    if (hit?.cue.kind === 'count' && (tag === NOUN || nouns.nouns.has(tokens.lower[last]!)))
      return draftOf(first, hit.last, last, hit.cue, undefined, tokens, sentence);
    if (nouns.nouns.has(tokens.lower[last]!) && tag !== VERB) head = last;
    else if (hit && tag !== VERB) inner = hit;
    else if (sentence.words.light.has(tokens.lower[last]!)) continue;
    else if (!(tag === ADJ || tag === NOUN || tag === ADV || (tag === CCONJ && head < 0))) break;
  }
  if (head < 0 && !pronoun) return undefined;
  const entry = head < 0 ? undefined : nouns.nouns.get(tokens.lower[head]!);
  if (entry && entry.unit !== 'people') return undefined;
  const end = head < 0 ? next : head + 1;
  const after = predicateAfter(end, sentence);
  const cue = after === 'blocked' || !after ? inner?.cue : after.hit.cue;
  return cue && draftOf(first, end, head, cue, entry?.population, tokens, sentence);
}

/** "None of the 20 soldiers", "neither of the two drivers": where the noun begins that "of" and a number lead to. */
function afterOf(next: number, { tokens, syntax, to }: Sentence, { of }: NounIndex): number {
  if (next >= to || !of.has(tokens.lower[next]!)) return next;
  let at = next + 1;
  while (at < to && (syntax.tag[at] === DET || syntax.tag[at] === PRON || syntax.tag[at] === NUM)) at++;
  return syntax.tag[at - 1] === NUM ? at : next;
}

function draftOf(
  first: number,
  last: number,
  head: number,
  cue: Cue,
  population: string | undefined,
  tokens: Sentence['tokens'],
  { from }: Sentence,
): Draft {
  return {
    low: 0,
    point: 0,
    high: 0,
    modifier: 'exact',
    span: [tokens.start[first]!, tokens.end[last - 1]!],
    sentence: tokens.sentence[from]!,
    first,
    last,
    head,
    predicate: undefined,
    measure: cue.measure,
    unit: 'people',
    population,
    people: true,
    manner: undefined,
    another: false,
    pronoun: false,
    definite: false,
    whole: false,
    elliptic: false,
    partitive: false,
    implicit: false,
    negated: true,
  };
}
