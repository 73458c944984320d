import {
  compareSpans,
  type Entity,
  type EntityType,
  type Mention,
  overlaps,
  type Span,
} from '../../model/index.ts';
import type { Layers, Syntax, Tokens } from '../layers.ts';
import { conjunctsOf } from './conjuncts.ts';
import type { NounTypes } from './noun-types.ts';
import type { PronounKind } from './pronouns.ts';
import { SourceWords } from './source-words.ts';

export interface SpeakerWords {
  readonly nouns: NounTypes;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  readonly relative: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
  readonly possessiveMarks: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Nouns that take up any body: "organisation". */
  readonly genericBodies: ReadonlySet<string>;
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

/** A source of one letter is the label of a turn ("Q") or a slip. */
const NAMES_SOMEBODY = /\p{L}.*\p{L}|^I$/su;
/** "The organisation" means a body that spoke no more than so many sentences before. */
const BODY_AGAIN = 4;
/** How many mentions back a relative pronoun looks. */
const ANTECEDENTS = 6;
/** No mention is longer than this, in UTF-16 code units. */
const LONGEST = 400;

const provenance = { by: 'entities/speakers', version: '1' } as const;

/** The entities of a document, to which those are added that only the sources of attributions bring up. */
export class SpeakerBook {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #syntax: Syntax;
  readonly #words: SpeakerWords;
  readonly #source: SourceWords;
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
    this.#source = new SourceWords(layers.tokens, layers.syntax, words.nouns, words.voices);
    this.#entities = [...layers.entities];
    this.#mentions = [...layers.mentions].sort((a, b) => compareSpans(a.span, b.span));
    this.#byId = new Map(layers.entities.map((entity) => [entity.id, entity]));
  }

  /** The entity whose words are reported, given the source's spans and the speaker around them; null without a source. */
  speakerOf(sources: readonly Span[], outer: string | null, last?: LastSpeaker): string | null {
    const spans = sources.filter((span) => !this.#isRelative(span));
    const [span] = spans.length ? spans : sources;
    if (!span || !NAMES_SOMEBODY.test(this.#wordsOf(span))) return null;
    if (this.#isRelative(span)) return this.#beforeRelative(span);
    if (this.isFirstPerson(span)) return outer;
    if (this.#words.negative.has(this.#tokens.lower[this.#source.tokenAt(span[0])]!)) return null;
    const kind = this.#pronounAt(span);
    if (kind === 'thing' && last && this.#goesOn(span, last)) return last.speaker;
    const mention = this.#mentionIn(span) ?? this.#authorIn(span);
    const owner = this.#ownerIn(span);
    if (owner) return owner;
    if (mention) return this.#bodyAgain(span, mention, last) ?? this.#asSpeaker(mention);
    return kind ? this.#nearestBefore(span, kind) : this.#describe(span);
  }

  /** The body or person whose count or document speaks: "its figures", "the ministry's report". */
  #ownerIn(span: Span): string | null {
    if (!this.#source.isVoice(span)) return null;
    const at = this.#source.tokenAt(span[0]);
    const first: Span = [this.#tokens.start[at]!, this.#tokens.end[at]!];
    const kind = this.#pronounAt(first);
    if (kind === 'speaker' || kind === 'speakers') return null;
    const own = this.#near(span).find(
      (mention) => mention.span[0] >= span[0] && mention.span[1] < span[1] && this.#speaks(mention),
    );
    if (kind) return own?.span[0] === span[0] ? own.entity : this.#nearestBefore(span, kind);
    const owned =
      own && this.#words.possessiveMarks.has(this.#tokens.lower[this.#source.tokenAt(own.span[1])]!);
    return owned && !this.#source.hasNoun([span[0], own.span[0]]) ? this.#asSpeaker(own) : null;
  }

  /** "The organisation" without a name of its own is the named body that spoke last, a sentence or a few before. */
  #bodyAgain(span: Span, { entity }: Mention, last: LastSpeaker | undefined): string | undefined {
    const speaker = last && this.#byId.get(last.speaker);
    if (!speaker || !isNamed(speaker) || isNamed(this.#byId.get(entity)!)) return undefined;
    const { lower, sentence } = this.#tokens;
    const at = this.#source.tokenAt(span[0]);
    const head = this.#source.headOf(span);
    const gap = sentence[at]! - sentence[this.#source.tokenAt(last.source[0])]!;
    if (!this.#words.definite.has(lower[at]!) || !this.#words.genericBodies.has(lower[head] ?? ''))
      return undefined;
    return gap > 0 && gap <= BODY_AGAIN && speaker.subtype !== 'government' ? speaker.id : undefined;
  }

  /** All whose words are reported where the source names several, in text order; empty where it names one. */
  speakersOf(sources: readonly Span[], first: string | null): readonly string[] {
    const [span] = sources;
    if (!span || sources.length > 1 || first === null) return [];
    const from = this.#source.tokenAt(span[0]);
    const parts = conjunctsOf(this.#tokens, this.#syntax, from, this.#source.tokenAt(span[1] - 1) + 1);
    if (parts.length < 2 || this.#near(span).some((mention) => this.#joins(mention, parts[1]![0]))) return [];
    const all = [first, ...parts.slice(1).map((part) => this.speakerOf([part], null))];
    const known = [...new Set(all.filter((id): id is string => id !== null))];
    return known.length > 1 ? known : [];
  }

  /** Whether a name runs over the beginning of a part: "the Ministry of Health and Welfare". */
  #joins({ span, entity }: Mention, at: number): boolean {
    return span[0] < at && at < span[1] && this.#byId.get(entity)?.subtype !== 'unnamed';
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
    const named = within.at(-1);
    if (first && named && first !== named && this.#isRoleOf(first, named, span[1])) return named;
    if (!first || this.#source.hasNoun([span[0], first.span[0]]))
      return inside.find((mention) => mention.span[0] <= span[0] && mention.span[1] >= span[1]);
    const end = this.#source.endOfNouns(first.span[1], span[1]);
    return end === first.span[1] ? first : within.find((mention) => mention.span[1] === end);
  }

  /** Whether a description and the person's name that ends the source are one: "the envoy to the island Ada Berg". */
  #isRoleOf(role: Mention, name: Mention, end: number): boolean {
    const person = this.#byId.get(name.entity)!;
    if (name.span[1] !== end || person.type !== 'person' || !/\s\p{Lu}/u.test(person.name)) return false;
    if (this.#byId.get(role.entity)!.type !== 'person') return false;
    return this.#source.goesOnAt(name.span[0]);
  }

  /** Whether a later "it said" in a sentence is the one body that spoke in it or in the one before: it goes on. */
  #goesOn([start]: Span, { speaker, source }: LastSpeaker): boolean {
    const { sentence } = this.#tokens;
    const at = this.#source.tokenAt(start);
    const gap = sentence[at]! - sentence[this.#source.tokenAt(source[0])]!;
    const opens = at === 0 || sentence[at - 1] !== sentence[at];
    return !opens && gap >= 0 && gap <= 1 && this.#byId.get(speaker)?.type === 'organisation';
  }

  /** The body that made a document that speaks: "a report by the ministry" speaks for the ministry. */
  #authorIn(span: Span): Mention | undefined {
    const { lower, start, count } = this.#tokens;
    let voice = false;
    for (let at = this.#source.tokenAt(span[0]); at < count && start[at]! < span[1]; at++) {
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
        !this.#source.hasNoun([from, mention.span[0]]) &&
        BODIES.has(this.#byId.get(mention.entity)!.type) &&
        this.#source.endOfNouns(mention.span[1], end) === mention.span[1],
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
      const [type, subtype] = this.#source.typeOf(span);
      id = this.#add(type, subtype, words);
      this.#described.set(key, id);
    }
    this.#added.push({ id: '', span, entity: id, provenance });
    return id;
  }

  #add(type: EntityType, subtype: string, name: string): string {
    const entity: Entity = { id: `e${this.#entities.length + 1}`, type, subtype, name, provenance };
    this.#entities.push(entity);
    this.#byId.set(entity.id, entity);
    return entity.id;
  }
}

/** Whether a body has a name of its own: a capital beyond the first word, or one capitalised word that is no description. */
const isNamed = ({ name, type, subtype }: Entity): boolean =>
  BODIES.has(type) &&
  (/\s\p{Lu}/u.test(name) ||
    (type === 'organisation' && subtype !== 'unnamed' && /^\p{Lu}\p{L}*$/u.test(name)));
