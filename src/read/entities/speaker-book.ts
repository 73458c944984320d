import {
  compareSpans,
  type Entity,
  type EntityType,
  type Mention,
  overlaps,
  type Span,
} from '../../model/index.ts';
import type { Layers, Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { NounTypes } from './noun-types.ts';
import type { PronounKind } from './pronouns.ts';

export interface SpeakerWords {
  readonly nouns: NounTypes;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  readonly relative: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
  /** "No group" has said nothing. */
  readonly negative: ReadonlySet<string>;
  /** Words that join a document to its author: "by". */
  readonly authorship: ReadonlySet<string>;
}

const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['organisation', 'group']);
/** Who spoke last before a source, and where. */
export interface LastSpeaker {
  readonly speaker: string;
  readonly source: Span;
}

/** How many mentions back a relative pronoun looks. */
const ANTECEDENTS = 6;
/** No mention is longer than this, in UTF-16 code units. */
const LONGEST = 400;

const provenance = { by: 'entities/speakers', version: '1' } as const;
const [ADJ, ADP, NOUN, PART, PRON, PROPN, PUNCT] = (
  ['ADJ', 'ADP', 'NOUN', 'PART', 'PRON', 'PROPN', 'PUNCT'] as const
).map(tagOf);

/** The entities of a document, to which those are added that only the sources of attributions bring up. */
export class SpeakerBook {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #syntax: Syntax;
  readonly #words: SpeakerWords;
  readonly #entities: Entity[];
  /** In text order. */
  readonly #mentions: readonly Mention[];
  readonly #added: Mention[] = [];
  readonly #byId: Map<string, Entity>;
  /** Bodies that speak for a place, by the place's entity. */
  readonly #bodies = new Map<string, string>();
  readonly #described = new Map<string, string>();

  constructor(
    layers: Pick<Layers, 'document' | 'tokens' | 'syntax' | 'entities' | 'mentions'>,
    words: SpeakerWords,
  ) {
    this.#text = layers.document.text;
    this.#tokens = layers.tokens;
    this.#syntax = layers.syntax;
    this.#words = words;
    this.#entities = [...layers.entities];
    this.#mentions = [...layers.mentions].sort((a, b) => compareSpans(a.span, b.span));
    this.#byId = new Map(layers.entities.map((entity) => [entity.id, entity]));
  }

  /** The entity whose words are reported, given the source's spans and the speaker around them; null without a source. */
  speakerOf(sources: readonly Span[], outer: string | null, last?: LastSpeaker): string | null {
    const spans = sources.filter((span) => !this.#isRelative(span));
    const [span] = spans.length ? spans : sources;
    if (!span || !/\p{L}/u.test(this.#wordsOf(span))) return null;
    if (this.#isRelative(span)) return this.#beforeRelative(span);
    if (this.isFirstPerson(span)) return outer;
    if (this.#words.negative.has(this.#tokens.lower[this.#tokenAt(span[0])]!)) return null;
    const kind = this.#pronounAt(span);
    if (kind === 'thing' && last && this.#goesOn(span, last)) return last.speaker;
    const mention = this.#mentionIn(span) ?? this.#authorIn(span);
    if (mention) return this.#asSpeaker(mention);
    return kind ? this.#nearestBefore(span, kind) : this.#describe(span);
  }

  /** Whether the source is "I" or "we". */
  isFirstPerson(span: Span): boolean {
    const kind = this.#pronounAt(span);
    return kind === 'speaker' || kind === 'speakers';
  }

  result(): { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] } {
    const mentions = [...this.#mentions, ...this.#added].sort((a, b) => compareSpans(a.span, b.span));
    return {
      entities: this.#entities,
      mentions: mentions.map((mention, n) => ({ ...mention, id: `m${n + 1}` })),
    };
  }

  #wordsOf([start, end]: Span): string {
    return this.#text.slice(start, end);
  }

  #isRelative(span: Span): boolean {
    return this.#words.relative.has(this.#wordsOf(span).toLowerCase());
  }

  #pronounAt(span: Span): PronounKind | undefined {
    return this.#words.pronouns.get(this.#wordsOf(span).toLowerCase());
  }

  /** The mention that the source is: the one that begins first, and the longest of those, if it has the source's noun. */
  #mentionIn(span: Span): Mention | undefined {
    const inside = this.#near(span).filter(
      (mention) => overlaps(mention.span, span) && this.#speaks(mention),
    );
    const within = inside
      .filter((mention) => mention.span[0] >= span[0] && mention.span[1] <= span[1])
      .sort((a, b) => compareSpans(a.span, b.span));
    const first = within[0];
    if (!first || this.#hasNoun([span[0], first.span[0]]))
      return inside.find((mention) => mention.span[0] <= span[0] && mention.span[1] >= span[1]);
    const end = this.#endOfNouns(first.span[1], span[1]);
    return end === first.span[1] ? first : within.find((mention) => mention.span[1] === end);
  }

  /** Whether a later "it said" in a sentence is the one body that spoke in it or in the one before: it goes on. */
  #goesOn([start]: Span, { speaker, source }: LastSpeaker): boolean {
    const { sentence } = this.#tokens;
    const at = this.#tokenAt(start);
    const gap = sentence[at]! - sentence[this.#tokenAt(source[0])]!;
    const opens = at === 0 || sentence[at - 1] !== sentence[at];
    return !opens && gap >= 0 && gap <= 1 && this.#byId.get(speaker)?.type === 'organisation';
  }

  /** The body that made a document that speaks: "a report by the ministry" speaks for the ministry. */
  #authorIn(span: Span): Mention | undefined {
    const { lower, start, count } = this.#tokens;
    let voice = false;
    for (let at = this.#tokenAt(span[0]); at < count && start[at]! < span[1]; at++) {
      if (voice && this.#words.authorship.has(lower[at]!)) return this.#authorFrom(at + 1, span[1]);
      voice = this.#words.voices.has(this.#syntax.lemma[at]!);
    }
    return undefined;
  }

  #authorFrom(first: number, end: number): Mention | undefined {
    const from = this.#tokens.start[first] ?? end;
    return this.#near([from, end]).find(
      (mention) =>
        mention.span[0] >= from &&
        !this.#hasNoun([from, mention.span[0]]) &&
        BODIES.has(this.#byId.get(mention.entity)!.type) &&
        this.#endOfNouns(mention.span[1], end) === mention.span[1],
    );
  }

  /** The mentions that may overlap the span or end right before it. */
  #near([start, end]: Span): readonly Mention[] {
    return this.#mentions.slice(this.#firstFrom(start - LONGEST), this.#firstFrom(end));
  }

  /** Index of the first mention that begins at or after the offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#mentions[middle]!.span[0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #speaks(mention: Mention): boolean {
    const { type } = this.#byId.get(mention.entity)!;
    return type !== 'nationality' && type !== 'facility';
  }

  /** Where the nouns end that follow a mention directly, as in "A. B. poll": the source is they, not the mention. */
  #endOfNouns(from: number, limit: number): number {
    const { tag } = this.#syntax;
    let end = from;
    for (let at = this.#tokenAt(from); at < this.#tokens.count && this.#tokens.end[at]! <= limit; at++) {
      if (tag[at] === NOUN || tag[at] === PROPN) end = this.#tokens.end[at]!;
      else if (tag[at] !== PART && tag[at] !== ADJ) break;
    }
    return end;
  }

  #hasNoun([start, end]: Span): boolean {
    const { tag } = this.#syntax;
    for (let at = this.#tokenAt(start); at < this.#tokens.count && this.#tokens.start[at]! < end; at++)
      if (tag[at] === NOUN || tag[at] === PROPN || tag[at] === PRON) return true;
    return false;
  }

  /** Index of the first token that ends after the offset. */
  #tokenAt(offset: number): number {
    let low = 0;
    let high = this.#tokens.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tokens.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** "who" and "which" mean the person or body before them: "a nurse at the hospital, who". */
  #beforeRelative(span: Span): string | null {
    const next = this.#firstFrom(span[0]);
    for (let n = next - 1; n >= Math.max(0, next - ANTECEDENTS); n--) {
      const mention = this.#mentions[n]!;
      if (span[0] - mention.span[1] > LONGEST) break;
      const { type } = this.#byId.get(mention.entity)!;
      if (type === 'person' || type === 'group' || type === 'organisation') return mention.entity;
    }
    return this.#nearestBefore(span, 'thing');
  }

  /** A pronoun that was not resolved goes to the nearest before it that may be meant: a person, or a body. */
  #nearestBefore(span: Span, kind: PronounKind): string | null {
    const one = kind === 'male' || kind === 'female';
    const fits = ({ type }: Entity): boolean => (one ? type === 'person' : BODIES.has(type));
    for (let n = this.#firstFrom(span[0]) - 1; n >= 0; n--) {
      const { entity } = this.#mentions[n]!;
      if (fits(this.#byId.get(entity)!)) return entity;
    }
    return null;
  }

  /** A place that speaks is its government or whoever speaks for it: a body of that name. */
  #asSpeaker(mention: Mention): string {
    const entity = this.#byId.get(mention.entity)!;
    if (entity.type !== 'place') return entity.id;
    let body = this.#bodies.get(entity.id);
    if (!body) {
      body = this.#add('organisation', 'government', entity.name);
      this.#bodies.set(entity.id, body);
    }
    this.#added.push({ id: '', span: mention.span, entity: body, provenance });
    return body;
  }

  /** An entity for a source that is described in words that name nobody. */
  #describe(span: Span): string {
    const words = this.#wordsOf(span).replace(/[\s,;:]+$/u, '');
    const key = words.toLowerCase();
    let id = this.#described.get(key);
    if (!id) {
      const [type, subtype] = this.#typeOf(span);
      id = this.#add(type, subtype, words);
      this.#described.set(key, id);
    }
    this.#added.push({ id: '', span, entity: id, provenance });
    return id;
  }

  /**
   * Type and subtype by the noun that ends the source's first phrase. What is no person and no body speaks as a
   * document does: a report, a poll, a result.
   */
  #typeOf(span: Span): readonly [EntityType, string] {
    const { tag, lemma } = this.#syntax;
    let head = -1;
    for (
      let at = this.#tokenAt(span[0]);
      at < this.#tokens.count && this.#tokens.start[at]! < span[1];
      at++
    ) {
      if (tag[at] === NOUN || tag[at] === PROPN) head = at;
      else if (head >= 0 && (tag[at] === PUNCT || tag[at] === ADP)) break;
    }
    if (head < 0) return ['group', 'unnamed'];
    const word = this.#tokens.lower[head]!;
    const noun = tag[head] === PROPN ? this.#words.nouns.singular(word) : lemma[head]!;
    const found = this.#words.voices.has(noun) ? 'none' : this.#words.nouns.classOf(noun);
    const plural = noun !== word;
    if (found === 'person') return [plural ? 'group' : 'person', 'unnamed'];
    if (found === 'group') return ['group', 'unnamed'];
    return ['organisation', found === 'organisation' ? 'unnamed' : 'document'];
  }

  #add(type: EntityType, subtype: string, name: string): string {
    const entity: Entity = { id: `e${this.#entities.length + 1}`, type, subtype, name, provenance };
    this.#entities.push(entity);
    this.#byId.set(entity.id, entity);
    return entity.id;
  }
}
