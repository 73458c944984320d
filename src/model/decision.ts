import type { Anchor } from './anchor.ts';
import type { Stance } from './attribution.ts';
import type { EntityType } from './entity.ts';
import type { Estimate } from './estimate.ts';
import type { Origin } from './ledger.ts';
import type { Timex } from './timex.ts';
import type { Toponym } from './toponym.ts';

/** Words of an archived document: the SHA-256 of its bytes, and an anchor in its text. */
export interface Passage {
  readonly document: string;
  readonly anchor: Anchor;
}

export type AnnotationKind =
  | 'attribution'
  | 'estimate'
  | 'timex'
  | 'toponym'
  | 'event'
  | 'mention'
  | 'access';

/** An annotation by its words and kind, for its id changes with every reading. */
export interface AnnotationTarget extends Passage {
  readonly kind: AnnotationKind;
  /** Which of several that stand on the same words: the measure of an estimate, the type of an event. */
  readonly detail?: string | undefined;
}

/** A matter or an account by the words on which it rests. */
export interface MatterTarget {
  readonly evidence: readonly Passage[];
  /** The measure of the matter, or its type where nothing is counted: words may be evidence in two matters. */
  readonly about: string;
}

/** What a note stands on. */
export type NoteTarget =
  | { readonly on: 'annotation'; readonly annotation: AnnotationTarget }
  | { readonly on: 'passage'; readonly passage: Passage }
  | { readonly on: 'document'; readonly document: string }
  | { readonly on: 'matter' | 'account'; readonly matter: MatterTarget };

/** Whose word it is, as a person names them; null where nobody is known to have said it. */
export interface NamedSpeaker {
  readonly name: string | null;
  /** What a name is that the document does not know yet; an organisation if absent. */
  readonly type?: EntityType | undefined;
}

/** A figure as a person states it. */
export interface StatedFigure extends Pick<Estimate, 'low' | 'point' | 'high' | 'modifier' | 'measure'> {
  readonly unit?: string | undefined;
}

type StatedPlace = Pick<Toponym, 'name' | 'lat' | 'lon' | 'country' | 'geonamesId' | 'precision'>;
type StatedDate = Pick<Timex, 'value' | 'earliest' | 'latest'>;

/** What a correction puts in the place of what was read. */
export type Change =
  | ({ readonly field: 'speaker' } & NamedSpeaker)
  | { readonly field: 'stance'; readonly stance: Stance }
  | ({ readonly field: 'figure' } & StatedFigure)
  | ({ readonly field: 'place' } & StatedPlace)
  | ({ readonly field: 'date' } & StatedDate);

/** What a person reads in words in which Griot read nothing of the kind. */
export type Addition =
  | ({ readonly kind: 'attribution'; readonly stance: Stance } & NamedSpeaker)
  /** Without a speaker it is on the word of those in whose words it stands. */
  | ({ readonly kind: 'estimate'; readonly speaker?: NamedSpeaker | undefined } & StatedFigure)
  | ({ readonly kind: 'timex' } & StatedDate)
  | ({ readonly kind: 'toponym' } & StatedPlace);

/** A name as reports give it, of a person or body that speaks or of a place; with a document only there. */
export interface NameTarget {
  readonly name: string;
  /** SHA-256 of the bytes of the one document that is meant: two reports may give one name to two people. */
  readonly document?: string | undefined;
}

/** What a person decided. */
export type Decision =
  | { readonly type: 'correct'; readonly target: AnnotationTarget; readonly change: Change }
  | { readonly type: 'reject' | 'accept'; readonly target: AnnotationTarget }
  | { readonly type: 'add'; readonly passage: Passage; readonly annotation: Addition }
  | { readonly type: 'mergeMatters'; readonly matters: readonly MatterTarget[] }
  | { readonly type: 'splitMatter'; readonly matter: MatterTarget; readonly apart: readonly Passage[] }
  | { readonly type: 'moveClaim'; readonly claim: MatterTarget; readonly to: MatterTarget }
  | {
      readonly type: 'sameOrigin';
      /** SHA-256 of both documents' bytes. */
      readonly documents: readonly [string, string];
      readonly kind: Exclude<Origin['kind'], 'single'>;
    }
  | { readonly type: 'notSameOrigin'; readonly documents: readonly [string, string] }
  /**
   * Everything that has one of these names is one speaker or place, shown under the first; or those that have
   * different ones are never the same. Of two decisions on the same names the later one holds.
   */
  | {
      readonly type: 'mergeNames' | 'partNames';
      readonly of: 'speaker' | 'place';
      readonly names: readonly NameTarget[];
    }
  | { readonly type: 'note'; readonly target: NoteTarget; readonly text: string }
  /** Takes back the entry with this hash; an undo can be undone too. */
  | { readonly type: 'undo'; readonly entry: string };

/** One line of the log of decisions. */
export interface DecisionEntry {
  /** 1 for the first. */
  readonly seq: number;
  readonly who: string;
  /** ISO date and time, UTC. */
  readonly when: string;
  readonly why: string;
  readonly decision: Decision;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** Hex SHA-256 of the canonical JSON (RFC 8785) of all other fields. */
  readonly hash: string;
}

/** What became of a decision when it was last applied. */
export interface DecisionOutcome {
  readonly seq: number;
  readonly state: 'settled' | 'undone' | 'unsettled';
  /** Why it is unsettled, in one sentence. */
  readonly reason?: string | undefined;
}
