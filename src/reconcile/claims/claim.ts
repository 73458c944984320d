import type { PopulationClass } from '../../languages/lexicon/ledger.ts';
import type { AccountStance, Measure, Modifier, PlaceOffset, Precision, Span } from '../../model/index.ts';
import type { Bond } from '../speakers/bonds.ts';
import type { SpeakerMention } from '../speakers/mention.ts';

/** What a claim is about: a figure, the refusal of one, or one of the questions that have no figure for an answer. */
export type Topic = 'figure' | 'refusal' | 'description' | 'perpetrator' | 'cause' | 'date' | 'place';

/** Bounds as an account states them; vague ones state none. */
export interface Bounds {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
}

export interface PlaceRef {
  readonly name: string;
  /** The name folded, by which places are compared. */
  readonly key: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision?: Precision | undefined;
  readonly offset?: PlaceOffset | undefined;
  /** Whether it is a single place, or a region or country that holds many. */
  readonly wide: boolean;
  /** What people decided about its name. */
  readonly bonds?: readonly Bond[] | undefined;
}

/** Where and when, as far as the words around a claim say. */
export interface Setting {
  readonly places: readonly PlaceRef[];
  /** The places stand beside the claim; else they are those of its document. */
  readonly placed: boolean;
  /** ISO dates, inclusive. */
  readonly start: string | null;
  readonly end: string | null;
  /** The time stands beside the claim; else it is that of its document. */
  readonly dated: boolean;
}

/** One figure, description, accusation, denial or doubt, as asserted in one place of one document. */
export interface Claim {
  /** Document and span: the same for every run and order. */
  readonly id: string;
  readonly document: string;
  readonly published: string | null;
  readonly span: Span;
  readonly words: string;
  readonly annotations: readonly string[];
  readonly speaker: SpeakerMention;
  readonly topic: Topic;
  readonly stance: AccountStance;
  readonly bounds: Bounds | null;
  readonly measure: Measure | null;
  readonly unit: string | null;
  /** The unit under which it is compared with others: synonyms are one, and people in groups are people. */
  readonly counted: string;
  /** People are counted in groups, such as families: comparable with no count of persons. */
  readonly grouped: boolean;
  readonly population: PopulationClass | null;
  /** A number without a noun, so that who is counted stands elsewhere. */
  readonly bare: boolean;
  /** The rival description, perpetrator, date or place that the claim puts forward. */
  readonly label: string | null;
  /** How the answer in the label is written, where the claim's words spell it otherwise ("27 March 2022"). */
  readonly answer?: string | undefined;
  /** Labels that the words rule out beside it ("not near Kolo"). */
  readonly excludes?: readonly string[] | undefined;
  readonly setting: Setting;
  /** Index of its sentence and paragraph in the document. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Stems of its sentence and of the words it rests on. */
  readonly stems: ReadonlySet<string>;
  /** The text itself says that its speaker denies, doubts or cannot confirm: it is not read off a negation. */
  readonly told: boolean;
  /** The words only point to what was said before ("this", "the allegations"). */
  readonly anaphoric: boolean;
  /** Measures of which the words speak, and numbers in the sentence: what a denial may be about. */
  readonly speaksOf: readonly Measure[];
  readonly numbers: readonly number[];
  /** Words of its paragraph, in which a speaker may be named. */
  readonly nearby: ReadonlySet<string>;
  /** The count is known to leave some out; the count covers a whole country, or all time. */
  readonly partial: boolean;
  /** One victim of whom no figure is given ("her brother was killed"). */
  readonly single?: boolean | undefined;
  /** The people counted fell ill; nobody did it to them. */
  readonly ofIllness: boolean;
  readonly total: boolean;
  /** Its sentence begins another incident ("in a separate attack"). */
  readonly separate: boolean;
  /** The words around it say that this figure replaces another, or was replaced. */
  readonly replaced: boolean;
}

/** Whether the claim refuses what another asserts. */
export const refuses = ({ stance }: Pick<Claim, 'stance'>): boolean =>
  stance === 'denies' || stance === 'doubts' || stance === 'cannotConfirm';
