import type { EntityType, Span } from '../../model/index.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { NounTypes } from './noun-types.ts';

const [ADJ, ADP, NOUN, PART, PRON, PROPN, PUNCT] = (
  ['ADJ', 'ADP', 'NOUN', 'PART', 'PRON', 'PROPN', 'PUNCT'] as const
).map(tagOf);

/** What the words of sources tell by themselves: their nouns, and what those denote. Spans are UTF-16 offsets. */
export class SourceWords {
  readonly #tokens: Tokens;
  readonly #syntax: Syntax;
  readonly #nouns: NounTypes;
  readonly #voices: ReadonlySet<string>;

  constructor(tokens: Tokens, syntax: Syntax, nouns: NounTypes, voices: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#syntax = syntax;
    this.#nouns = nouns;
    this.#voices = voices;
  }

  /** Where the nouns end that follow a mention directly, as in "A. B. poll": the source is they, not the mention. */
  endOfNouns(from: number, limit: number): number {
    const { tag } = this.#syntax;
    let end = from;
    for (let at = this.tokenAt(from); at < this.#tokens.count && this.#tokens.end[at]! <= limit; at++) {
      if (this.#isNoun(at)) end = this.#tokens.end[at]!;
      else if (tag[at] !== PART && tag[at] !== ADJ) break;
    }
    return end;
  }

  hasNoun([start, end]: Span): boolean {
    const { tag } = this.#syntax;
    for (let at = this.tokenAt(start); at < this.#tokens.count && this.#tokens.start[at]! < end; at++)
      if (tag[at] === NOUN || tag[at] === PROPN || tag[at] === PRON) return true;
    return false;
  }

  /** Index of the first token that ends after the offset. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.#tokens.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tokens.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the noun that ends the source's first phrase, or -1. */
  headOf(span: Span): number {
    const { tag } = this.#syntax;
    let head = -1;
    for (let at = this.tokenAt(span[0]); at < this.#tokens.count && this.#tokens.start[at]! < span[1]; at++) {
      if (this.#isNoun(at)) head = at;
      else if (head >= 0 && (tag[at] === PUNCT || tag[at] === ADP)) break;
    }
    return head;
  }

  /** Whether a noun stands right before the offset, so that what begins there goes on with it. */
  goesOnAt(offset: number): boolean {
    const before = this.#syntax.tag[this.tokenAt(offset) - 1];
    return before === NOUN || before === PROPN;
  }

  /** Whether the source's noun stands for a document or a count that speaks. */
  isVoice(span: Span): boolean {
    const head = this.headOf(span);
    return head >= 0 && this.#voices.has(this.#syntax.lemma[head]!);
  }

  /** A noun, or an adjective that serves as one ("France's military"). */
  #isNoun(at: number): boolean {
    const tag = this.#syntax.tag[at]!;
    if (tag !== ADJ) return tag === NOUN || tag === PROPN;
    const next = this.#syntax.tag[at + 1];
    if (next === NOUN || next === PROPN || next === ADJ) return false;
    const found = this.#nouns.classOf(this.#tokens.lower[at]!);
    return found === 'organisation' || found === 'group';
  }

  /**
   * Type and subtype by the noun that ends the source's first phrase. What is no person and no body speaks as a
   * document does: a report, a poll, a result.
   */
  typeOf(span: Span): readonly [EntityType, string] {
    const { tag, lemma } = this.#syntax;
    const head = this.headOf(span);
    if (head < 0) return ['group', 'unnamed'];
    const word = this.#tokens.lower[head]!;
    const noun = tag[head] === PROPN ? this.#nouns.singular(word) : lemma[head]!;
    const found = this.#voices.has(noun) ? 'none' : this.#nouns.classOf(noun);
    const plural = noun !== word;
    if (found === 'person') return [plural ? 'group' : 'person', 'unnamed'];
    if (found === 'group') return ['group', 'unnamed'];
    return ['organisation', found === 'organisation' ? 'unnamed' : 'document'];
  }
}
