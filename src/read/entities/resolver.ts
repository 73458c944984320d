import type { Syntax, Tokens } from '../layers.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import { rootOf } from './apposition.ts';
import type { Candidate } from './candidates.ts';
import { complementEnd, descriptionEnd } from './descriptions.ts';
import { Draft, type DraftMention } from './draft.ts';
import { NameRegistry, type NameWords } from './name-registry.ts';
import {
  antecedentOf,
  isSubject,
  type PastMention,
  type PronounContext,
  type PronounKind,
  pronounMention,
} from './pronouns.ts';

export interface ResolverInput extends PronounContext {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** Descriptions and the names they belong to. */
  readonly appositions: ReadonlyMap<Candidate, Candidate>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  readonly nameWords: NameWords;
  /** Names of countries in the document, in lower case. */
  readonly countries: ReadonlySet<string>;
  readonly countryNouns: ReadonlySet<string>;
  /** Words that join a person to an employer or a place: "at". */
  readonly complementLinks: ReadonlySet<string>;
  /** Other nouns that may take up a place again: "town". */
  readonly placeNouns: ReadonlySet<string>;
}

/** How many mentions back a description looks for what it takes up again. */
const RECENT = 200;
const PRON = tagOf('PRON');
const OWNER = relationOf('nmod:poss');
const [ADJ, DET, NOUN, PROPN] = (['ADJ', 'DET', 'NOUN', 'PROPN'] as const).map(tagOf);
const PLACES: ReadonlySet<string> = new Set(['place', 'facility']);
const BODIES: ReadonlySet<string> = new Set(['organisation', 'group']);
const NATIONALITIES: ReadonlySet<string> = new Set(['nationality']);

/** Gives every candidate and every pronoun that can be resolved to an entity, in text order. */
export function resolveEntities(input: ResolverInput): readonly Draft[] {
  return new Resolver(input).run();
}

class Resolver {
  readonly #input: ResolverInput;
  readonly #drafts: Draft[] = [];
  /** Every mention in the order of the text. */
  readonly #past: PastMention[] = [];
  readonly #byCandidate = new Map<Candidate, Draft>();
  readonly #names: NameRegistry;
  /** Unnamed drafts by the noun at their head, the latest last. */
  readonly #byNoun = new Map<string, Draft[]>();

  constructor(input: ResolverInput) {
    this.#input = input;
    this.#names = new NameRegistry(input.nameWords);
  }

  run(): readonly Draft[] {
    const { candidates, tokens, syntax, pronouns } = this.#input;
    let next = 0;
    let before: Candidate | undefined;
    for (let at = 0; at < tokens.count; at++) {
      for (; candidates[next]?.first === at; next++) {
        const candidate = candidates[next]!;
        this.#take(candidate, before);
        if (candidate.name) before = candidate;
      }
      const kind = syntax.tag[at] === PRON ? pronouns.get(tokens.lower[at]!) : undefined;
      if (kind && kind !== 'speaker' && kind !== 'speakers') this.#takePronoun(at, kind);
    }
    return this.#drafts;
  }

  #take(candidate: Candidate, before: Candidate | undefined): void {
    const draft = this.#draftOf(candidate, before);
    this.#byCandidate.set(candidate, draft);
    const { tokens } = this.#input;
    const span = [tokens.start[candidate.first]!, tokens.end[candidate.last - 1]!] as const;
    this.#mention(draft, { span, head: rootOf(candidate, this.#input.syntax), kind: candidate.kind });
    if (draft.gender === 'unknown') draft.gender = candidate.gender;
    this.#learn(draft, candidate);
  }

  #mention(draft: Draft, mention: DraftMention): void {
    draft.mentions.push(mention);
    this.#past.push({ draft, head: mention.head });
  }

  /** A description in apposition is the entity of its name, which is settled first even where it comes later. */
  #draftOf(candidate: Candidate, before: Candidate | undefined): Draft {
    const known = this.#byCandidate.get(candidate);
    if (known) return known;
    const named = this.#input.appositions.get(candidate);
    const draft = named
      ? this.#draftOf(named, undefined)
      : ((candidate.name ? this.#named(candidate, before) : this.#described(candidate)) ??
        this.#create(candidate));
    if (named) this.#byCandidate.set(named, draft);
    return draft;
  }

  #create(candidate: Candidate): Draft {
    const { first, last, head, type, subtype, gender, plural, determiner } = candidate;
    const from = determiner === 'definite' && first < head ? first + 1 : first;
    const end =
      candidate.kind === 'name' || PLACES.has(type)
        ? last
        : complementEnd(candidate, this.#input.tokens, this.#input.syntax, this.#input.complementLinks);
    const draft = new Draft(type, subtype, this.#words(from, end), gender, plural);
    this.#drafts.push(draft);
    return draft;
  }

  #words(first: number, last: number): string {
    const { text, tokens } = this.#input;
    return text.slice(tokens.start[first]!, tokens.end[last - 1]!).replaceAll(/\s+/g, ' ');
  }

  /** Remembers what the mention says of its entity: name, role, describing noun. */
  #learn(draft: Draft, candidate: Candidate): void {
    const { tokens, nameWords } = this.#input;
    const { name } = candidate;
    if (!name) {
      this.#learnNoun(draft, candidate);
      return;
    }
    let first = name.first;
    while (name.type === 'person' && first < name.last - 1 && nameWords.isTitle(tokens.lower[first]!))
      first++;
    const lower = tokens.lower.slice(first, name.last);
    const words = name.type === 'person' ? this.#names.personWords(lower) : this.#names.bodyWords(lower);
    // "NBX, the regional mission": the body keeps its name, and goes by the other too.
    if (this.#input.appositions.has(candidate)) {
      draft.aliases.add(this.#words(first, name.last));
      this.#learnNoun(draft, candidate);
    } else draft.rename(this.#words(first, name.last), words);
    this.#names.add(draft, words, lower);
    // "Lake Basin Observatory" may go on as "the observatory".
    if (BODIES.has(draft.type) && lower.length > 1) this.#noteNoun(draft, lower.at(-1)!);
    if (name.type === 'person' && candidate.first < first) this.#learnRole(draft, candidate.first, first);
  }

  #learnNoun(draft: Draft, candidate: Candidate): void {
    const { tokens, syntax } = this.#input;
    const noun = nounAt(tokens, syntax, candidate.head);
    for (let at = candidate.first; at < candidate.head; at++)
      if (isModifier(syntax.tag[at]!)) draft.modifiers.add(tokens.lower[at]!);
    if (this.#input.appositions.has(candidate))
      draft.describe(this.#words(candidate.first, descriptionEnd(candidate, tokens, syntax)), noun);
    this.#noteNoun(draft, noun);
  }

  /** The words between the start of the mention and the name are a role: "Interior Minister". */
  #learnRole(draft: Draft, from: number, last: number): void {
    const { tokens, syntax, nameWords } = this.#input;
    let first = from;
    while (first < last - 1 && syntax.tag[first] === DET) first++;
    if (syntax.tag[first] === DET || this.#isForm(first, last)) return;
    if (!nameWords.isRole(tokens.lower[last - 1]!)) return;
    draft.describe(this.#words(first, last), tokens.lower[last - 1]!);
    for (let at = first; at < last; at++) {
      const noun = tokens.lower[at]!;
      if (syntax.tag[at] === ADJ) draft.modifiers.add(noun);
      if (syntax.tag[at] !== NOUN && syntax.tag[at] !== PROPN) continue;
      this.#noteNoun(draft, noun);
    }
  }

  #noteNoun(draft: Draft, noun: string): void {
    draft.nouns.add(noun);
    const list = this.#byNoun.get(noun);
    if (!list) this.#byNoun.set(noun, [draft]);
    else if (list.at(-1) !== draft) list.push(draft);
  }

  /** Whether the words are only forms of address: "Mrs". */
  #isForm(first: number, last: number): boolean {
    const { tokens, nameWords } = this.#input;
    for (let at = first; at < last; at++) if (!nameWords.isFormOfAddress(tokens.lower[at]!)) return false;
    return true;
  }

  #named(candidate: Candidate, before: Candidate | undefined): Draft | undefined {
    const { tokens } = this.#input;
    const name = candidate.name!;
    const alias =
      before && this.#isBracketed(name.first, name.last, before) ? this.#byCandidate.get(before) : undefined;
    if (alias && alias.type === candidate.type) return alias;
    const lower = tokens.lower.slice(name.first, name.last);
    if (candidate.type === 'person')
      return this.#names.person(this.#names.personWords(lower), candidate.gender, candidate.head);
    const acronym = lower.length === 1 ? this.#names.byAcronym(tokens.text[name.first]!) : undefined;
    if (acronym && isAcronym(tokens.text[name.first]!)) return acronym;
    const types = PLACES.has(candidate.type)
      ? PLACES
      : candidate.type === 'nationality'
        ? NATIONALITIES
        : BODIES;
    return this.#names.body(this.#names.bodyWords(lower), types);
  }

  /** Whether the name stands in brackets right after another: "Human Rights Watch (HRW)". */
  #isBracketed(first: number, last: number, before: Candidate): boolean {
    const { text } = this.#input.tokens;
    return before.last === first - 1 && text[first - 1] === '(' && text[last] === ')';
  }

  /** The entity that a description takes up again. */
  #described(candidate: Candidate): Draft | undefined {
    const { tokens, syntax } = this.#input;
    const noun = nounAt(tokens, syntax, candidate.head);
    const known = this.#byNoun.get(noun) ?? [];
    if (candidate.determiner === 'indefinite') return undefined;
    const place = candidate.type === 'place' ? this.#placeAgain(candidate, noun) : undefined;
    if (place) return place;
    return known.slice(-RECENT).findLast((draft) => this.#fits(draft, candidate));
  }

  /** "the country", "the town": the last place of that kind that was named. */
  #placeAgain({ first, last, head, determiner, plural }: Candidate, noun: string): Draft | undefined {
    const { countries, countryNouns, placeNouns } = this.#input;
    if (determiner !== 'definite' || plural || head - first > 1 || last > head + 1) return undefined;
    const wantsCountry = countryNouns.has(noun);
    if (!wantsCountry && !placeNouns.has(noun)) return undefined;
    const found = this.#past
      .slice(-RECENT)
      .findLast(
        ({ draft: { type, name } }) =>
          type === 'place' && name !== undefined && countries.has(name.toLowerCase()) === wantsCountry,
      );
    return found?.draft;
  }

  #fits(draft: Draft, candidate: Candidate): boolean {
    const { tokens, syntax } = this.#input;
    if (draft.isPerson !== (candidate.type === 'person') || draft.plural !== candidate.plural) return false;
    if (candidate.determiner === 'none' && draft.name === undefined)
      return draft.firstWords.toLowerCase() === this.#words(candidate.first, candidate.last).toLowerCase();
    for (let at = candidate.first; at < candidate.head; at++) {
      if (!isModifier(syntax.tag[at]!)) continue;
      const word = tokens.lower[at]!;
      if (
        !draft.modifiers.has(word) &&
        !draft.nouns.has(word) &&
        (draft.name === undefined || draft.modifiers.size > 0)
      )
        return false;
    }
    return true;
  }

  /** "it" as an object hardly ever stands for a body; as a subject or owner it may. */
  #mayBeBody(at: number): boolean {
    const { syntax } = this.#input;
    return isSubject(syntax, at) || syntax.relation[at] === OWNER;
  }

  #takePronoun(at: number, kind: 'male' | 'female' | 'thing' | 'many'): void {
    if (kind === 'thing' && !this.#mayBeBody(at)) return;
    const draft = antecedentOf(at, kind, this.#past, this.#input);
    if (!draft) return;
    this.#mention(draft, pronounMention(this.#input.tokens, at));
    if (draft.gender === 'unknown' && (kind === 'male' || kind === 'female')) draft.gender = kind;
  }
}

const isModifier = (tag: number): boolean => tag === ADJ || tag === NOUN || tag === PROPN;

const isAcronym = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);

const nounAt = (tokens: Tokens, syntax: Syntax, at: number): string =>
  syntax.tag[at] === PROPN ? tokens.lower[at]! : syntax.lemma[at]!;
