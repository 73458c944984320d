import type { AccessLimit, EventType, Role } from '../../model/index.ts';

/** What a trigger word means. A word may trigger as a verb, as a noun, or as both. */
export interface Trigger {
  readonly type: EventType;
  /** Finer kind, for example `airstrike`. */
  readonly mode?: string;
  /** The object of the verb, or what follows "of", was harmed: victim rather than target. */
  readonly harms?: true;
  /** The subject of the verb is the one harmed ("died"), and nobody acts. */
  readonly suffers?: true;
  /** Role of the object, of the subject of the passive, and of what follows "of" a noun, where it is neither target nor victim. */
  readonly object?: Role;
  /** The word is as often used of what cannot be touched: it counts only between people and things ("hit a record"). */
  readonly bodily?: true;
  /** The word has this meaning only of bodies of people ("the mission left the country"). */
  readonly ofBodies?: true;
  /** What it means when its object is a place ("captured the town"). */
  readonly ofPlaces?: Trigger;
}

/** A statement that access is limited: one of `verbs` governs, in one clause, one of `objects`. */
export interface AccessRule {
  readonly kind: AccessLimit['kind'];
  /** Lemmas. */
  readonly verbs: readonly string[];
  /** Lemmas. */
  readonly objects: readonly string[];
  /** The verb must be negated ("was not allowed"). */
  readonly negated?: true;
}

/** What the language pack gives the event stage. Words are lemmas in lower case. */
export interface EventLexicon {
  readonly verbs: Readonly<Record<string, Trigger>>;
  readonly nouns: Readonly<Record<string, Trigger>>;
  /** Adjectives that stand for a state: "are present". */
  readonly adjectives: Readonly<Record<string, Trigger>>;
  /** Verb and object or particle together: "open fire", "blow up". Keys are `verb object`. */
  readonly phrases: Readonly<Record<string, Trigger>>;
  /** Nouns with the word before them: "hunger strike". Keys are `word noun`. */
  readonly compounds: Readonly<Record<string, Trigger>>;
  /** What a noun means when it is aimed at something: "a strike on the market". */
  readonly aimed: Readonly<Record<string, Trigger>>;
  /** What a noun means of people: "the release of the hostages". */
  readonly ofPeople: Readonly<Record<string, Trigger>>;
  /** Nouns for what befalls people without anybody's doing, and what it then means that they were harmed. */
  readonly accidents: readonly string[];
  readonly accident: Trigger;
  /** Verbs that carry an event noun as their object without adding an event of their own: "carry out an attack". */
  readonly lightVerbs: readonly string[];
  readonly negations: readonly string[];
  /** Auxiliaries and adverbs that make an event possible rather than a fact. */
  readonly possible: readonly string[];
  /** Verbs and nouns whose complement was attempted, threatened or planned rather than done. */
  readonly attempted: readonly string[];
  readonly threatened: readonly string[];
  /** Verbs and nouns that lay what they govern to somebody's charge. */
  readonly accusing: readonly string[];
  /** Verbs and nouns of belief without proof. */
  readonly suspecting: readonly string[];
  /** Verbs by which somebody takes the responsibility, and the nouns for it: "claimed responsibility for". */
  readonly claiming: readonly string[];
  readonly responsibility: readonly string[];
  /** Prepositions that introduce a participant's role. */
  readonly agentPrepositions: readonly string[];
  readonly targetPrepositions: readonly string[];
  readonly objectPrepositions: readonly string[];
  readonly instrumentPrepositions: readonly string[];
  readonly originPrepositions: readonly string[];
  readonly goalPrepositions: readonly string[];
  /** Prepositions whose phrase belongs to a participant's words: "hundreds of families". */
  readonly innerPrepositions: readonly string[];
  /** Nouns that are instruments wherever they stand beside an attack. */
  readonly instruments: readonly string[];
  /** Nouns that denote people or things, whatever a dictionary says of them. */
  readonly tangible: readonly string[];
  readonly access: readonly AccessRule[];
}
