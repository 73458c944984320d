import type { Timex } from '../../model/index.ts';
import type { Name, Sentence, Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';

/** A noun phrase without what follows its head: tokens `[first, last)`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Token of the noun that says what the phrase is about: its last noun. */
  readonly head: number;
  /** The name that ends with the head, if the head is one. */
  readonly name: Name | undefined;
  /** The phrase stands before the possessive mark of a longer phrase. */
  readonly possessor: boolean;
  /** One of those that the head names: "one of the leaders". */
  readonly oneOf?: true;
  /** Several of those that the head names: "members of the crew". */
  readonly many?: boolean;
}

/** Words that decide where a phrase begins and goes on, in lower case. */
export interface PhraseWords {
  /** Pronouns that stand before a noun. */
  readonly possessives: ReadonlySet<string>;
  /** The mark after a possessor. */
  readonly possessiveMarks: ReadonlySet<string>;
  /** Endings of verb forms that stand before a noun. */
  readonly participleEndings: readonly string[];
}

export interface PhraseInput {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly timexes: readonly Timex[];
  readonly words: PhraseWords;
}

const [ADJ, ADP, ADV, DET, NOUN, NUM, PART, PRON, PROPN, VERB, SYM] = (
  ['ADJ', 'ADP', 'ADV', 'DET', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'VERB', 'SYM'] as const
).map(tagOf);

/** Finds the noun phrases of a document, in text order; a possessor comes before the phrase it is in. */
export function findPhrases(input: PhraseInput): readonly Phrase[] {
  const nameAt = new Map(input.names.map((name) => [name.first, name]));
  const barred = barTimes(input.tokens, input.timexes);
  const phrases: Phrase[] = [];
  for (const sentence of input.sentences) {
    for (let at = sentence.first; at < sentence.last; ) {
      const next = readPhrase(input, nameAt, barred, at, sentence.last, phrases);
      at = Math.max(next, at + 1);
    }
  }
  return phrases;
}

/** 1 for tokens of time expressions, which end a phrase. */
function barTimes(tokens: Tokens, timexes: readonly Timex[]): Uint8Array {
  const barred = new Uint8Array(tokens.count);
  let at = 0;
  for (const { span, type } of [...timexes].sort((a, b) => a.span[0] - b.span[0])) {
    if (type === 'DURATION') continue;
    while (at < tokens.count && tokens.end[at]! <= span[0]) at++;
    for (let n = at; n < tokens.count && tokens.start[n]! < span[1]; n++) barred[n] = 1;
  }
  return barred;
}

/** Reads the phrase that begins at `from`, with its possessors, and returns where it ends. */
function readPhrase(
  input: PhraseInput,
  nameAt: ReadonlyMap<number, Name>,
  barred: Uint8Array,
  from: number,
  limit: number,
  out: Phrase[],
): number {
  const { syntax } = input;
  let head = -1;
  let name: Name | undefined;
  let at = from;
  while (at < limit) {
    const found = nameAt.get(at);
    if (found) {
      head = found.last - 1;
      name = found;
      at = found.last;
      continue;
    }
    if (barred[at]) break;
    const tag = syntax.tag[at]!;
    if (tag === NOUN || tag === PROPN) {
      head = at++;
      name = undefined;
    } else if (isPossessiveMark(input, at) && head === at - 1) {
      out.push({ first: from, last: at, head, name, possessor: true });
      head = -1;
      name = undefined;
      at++;
    } else if (mayPrecedeHead(input, at, from, limit, head)) at++;
    else break;
  }
  if (head < 0) return at;
  const first = isMeasured(syntax, from) ? from + 1 : from;
  out.push({ first, last: head + 1, head, name, possessor: false });
  return head + 1;
}

/** In "at least 40 people" the phrase begins with the number. */
const isMeasured = ({ tag }: Syntax, from: number): boolean =>
  tag[from] === ADJ && tag[from + 1] === NUM && from > 0 && tag[from - 1] === ADP;

const isPossessiveMark = ({ tokens, syntax, words }: PhraseInput, at: number): boolean =>
  syntax.tag[at] === PART && words.possessiveMarks.has(tokens.lower[at]!);

/** Whether the token may stand before the head: `head` is the last noun so far, -1 for none. */
function mayPrecedeHead(input: PhraseInput, at: number, from: number, limit: number, head: number): boolean {
  const { tokens, syntax, words } = input;
  const tag = syntax.tag[at]!;
  if (tag === DET) return at === from;
  if (tag === PRON) return at === from && words.possessives.has(tokens.lower[at]!);
  if (tag === ADJ) return true;
  if (tag === NUM || tag === SYM) return head < 0 || isHyphen(tokens, at - 1);
  const next = at + 1 < limit ? syntax.tag[at + 1]! : -1;
  if (tag === ADV)
    return head < 0 && (next === NUM || (at > from && (next === ADJ || isHyphen(tokens, at + 1))));
  if (tag === VERB)
    return (
      at > from &&
      (head < 0 || isHyphen(tokens, at - 1)) &&
      isNominal(next) &&
      isParticiple(tokens.lower[at]!, words)
    );
  return isHyphen(tokens, at) && at > from && at + 1 < limit;
}

const isNominal = (tag: number): boolean =>
  tag === NOUN || tag === PROPN || tag === ADJ || tag === NUM || tag === VERB;

const isParticiple = (word: string, { participleEndings }: PhraseWords): boolean =>
  participleEndings.some((end) => word.endsWith(end));

/** A hyphen written together with the words on both sides. */
const isHyphen = ({ text, spaceBefore, count }: Tokens, at: number): boolean =>
  at < count &&
  text[at]!.length === 1 &&
  '-‐‑–'.includes(text[at]!) &&
  !spaceBefore[at] &&
  at + 1 < count &&
  !spaceBefore[at + 1];
