import type { AccessLimit, EventType } from '../../model/index.ts';

/** What a trigger word means. A word may trigger as a verb, as a noun, or as both. */
export interface Trigger {
  readonly type: EventType;
  /** Finer kind, for example `airstrike`. */
  readonly mode?: string;
  /** The object of the verb, or what follows "of", was harmed: victim rather than target. */
  readonly harms?: true;
  /** The subject of the verb is the one harmed ("died"), and nobody acts. */
  readonly suffers?: true;
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
  /** Verb and object together: "open fire", "take hostage". Keys are `verb object`. */
  readonly phrases: Readonly<Record<string, Trigger>>;
  /** Verbs that carry an event noun as their object without adding an event of their own: "carry out an attack". */
  readonly lightVerbs: readonly string[];
  readonly negations: readonly string[];
  /** Auxiliaries and adverbs that make an event possible rather than a fact. */
  readonly possible: readonly string[];
  /** Verbs whose complement was attempted, threatened or planned rather than done. */
  readonly attempted: readonly string[];
  readonly threatened: readonly string[];
  /** Prepositions that introduce a participant's role. */
  readonly agentPrepositions: readonly string[];
  readonly targetPrepositions: readonly string[];
  readonly instrumentPrepositions: readonly string[];
  readonly originPrepositions: readonly string[];
  readonly goalPrepositions: readonly string[];
  /** Prepositions whose phrase belongs to a participant's words: "hundreds of families". */
  readonly innerPrepositions: readonly string[];
  /** Nouns that are instruments wherever they stand beside an attack. */
  readonly instruments: readonly string[];
  readonly access: readonly AccessRule[];
}
