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
