import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

export type Mode = 'direct' | 'indirect' | 'mixed';

export type Stance =
  | 'says'
  | 'denies'
  | 'alleges'
  | 'confirms'
  | 'doubts'
  | 'demands'
  | 'threatens'
  | 'predicts'
  | 'promises'
  | 'admits'
  | 'cannotConfirm';

/** One report of somebody's words or thoughts: whose, by which words it is reported, and what they are. */
export interface Attribution {
  readonly id: string;
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  /** Quotation marks and the opening conjunction are inside. */
  readonly contents: readonly Span[];
  readonly mode: Mode;
  readonly stance: Stance;
  /** Entity id, or null where nobody is named or described. */
  readonly speaker: string | null;
  /** Entity ids of all whose words these are where they are several ("the ministry and the mission said"), `speaker` first. */
  readonly speakers?: readonly string[] | undefined;
  /** Entity ids between the speaker and this document, the one nearest the speaker first. */
  readonly via?: readonly string[] | undefined;
  /** What a denial denies: attribution ids, or spans of the own voice. */
  readonly denies?: readonly (string | Span)[] | undefined;
  readonly provenance?: Provenance | undefined;
}
