import type { Measure, Modifier, Span } from '../../model/index.ts';
import type { CueHit } from './cues.ts';

/** A count on its way to an estimate: what was found around it, before counts are linked with one another. */
export interface Draft {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  readonly span: Span;
  /** Index of the sentence. */
  readonly sentence: number;
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Token of the counted noun, -1 for none. */
  readonly head: number;
  readonly predicate: CueHit | undefined;
  /** Undefined where it comes from what the count is part of. */
  readonly measure: Measure | undefined;
  readonly unit: string | undefined;
  readonly population: string | undefined;
  readonly people: boolean;
  readonly manner: string | undefined;
  /** "another five", "five others". */
  readonly another: boolean;
  /** "him", "she". */
  readonly pronoun: boolean;
  /** "the man", "she": spoken of before, as a rule. */
  readonly definite: boolean;
  /** "a total of". */
  readonly whole: boolean;
  /** "three of them", "of whom three". */
  readonly partitive: boolean;
  /** A bare number ("put it at 3,000") that stands for those who were counted before. */
  readonly elliptic: boolean;
  readonly implicit: boolean;
  readonly negated: boolean;
}
