import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

/** PLOVER event types, and the few states and movements that reports on conflict add. */
export const EVENT_TYPES = [
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'aid',
  'retreat',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
  'presence',
  'arrival',
  'withdrawal',
  'delivery',
  'displacement',
  'restriction',
  'death',
] as const; // prettier-ignore

export type EventType = (typeof EVENT_TYPES)[number];

export type Role = 'actor' | 'target' | 'victim' | 'instrument' | 'recipient' | 'from' | 'to' | 'object';

export type Certainty =
  | 'fact'
  | 'claimed'
  | 'suspected'
  | 'accused'
  | 'possible'
  | 'threatened'
  | 'attempted';

export interface Participant {
  readonly role: Role;
  readonly span?: Span | undefined;
  readonly entity?: string | undefined;
}

export interface Event {
  readonly id: string;
  readonly type: EventType;
  /** Finer kind within the type: `airstrike`, `ambush`, `bombing`, `kidnapping`, `arson`, ... */
  readonly mode?: string | undefined;
  readonly trigger: Span;
  readonly participants: readonly Participant[];
  readonly time: string | null;
  readonly place: string | null;
  readonly estimates: readonly string[];
  readonly attribution: string | null;
  readonly polarity: 'asserted' | 'denied';
  readonly certainty: Certainty;
  readonly provenance?: Provenance | undefined;
}

/** A statement that access is denied, communications are cut, or reporters and observers are barred. */
export interface AccessLimit {
  readonly id: string;
  readonly kind: 'observersBarred' | 'pressBarred' | 'communicationsCut' | 'areaClosed' | 'aidBlocked';
  readonly span: Span;
  readonly place: string | null;
  readonly time: string | null;
  readonly attribution: string | null;
  readonly provenance?: Provenance | undefined;
}

/** Kinds of violent incidents. An attack is also a killing, or any other use of force. */
export type IncidentKind = 'attack' | 'bombing' | 'kidnapping' | 'arson' | 'robbery';

/** What befell somebody or something in an incident. */
export type Effect = 'death' | 'injury' | 'unharmed' | 'destroyed' | 'damaged';

/** Somebody or something that took part in an incident, by the words that tell most of it. */
export interface IncidentParty {
  /** `victim` is a person, `target` a thing; `organisation` is that on whose behalf the actors did it. */
  readonly role: 'actor' | 'organisation' | 'victim' | 'target' | 'instrument';
  readonly span: Span;
  /** The words are a proper name. */
  readonly named?: true | undefined;
  /** The words that describe one that is named. */
  readonly description?: Span | undefined;
  readonly entity?: string | undefined;
  readonly effect?: Effect | undefined;
  /** How surely an organisation is named as the one behind it. */
  readonly certainty?: Certainty | undefined;
}

/** A specific violent incident, put together from all sentences of a document that tell of it. */
export interface Incident {
  readonly id: string;
  readonly kind: IncidentKind;
  /** The sentence that tells most of it. */
  readonly span: Span;
  /** Ids of the events that are told in its sentences. */
  readonly events: readonly string[];
  readonly parties: readonly IncidentParty[];
  /** Timex id. */
  readonly time: string | null;
  /** Toponym id. */
  readonly place: string | null;
  /** `fact` where it was carried out, `attempted` or `threatened` where it was not. */
  readonly certainty: Certainty;
  /** 0 to 1. */
  readonly confidence: number;
  readonly provenance?: Provenance | undefined;
}
