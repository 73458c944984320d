import type { Stance } from '../../model/attribution.ts';

/** One kind of quotation marks. A mark that both opens and closes is told apart by its neighbours. */
export interface MarkKind {
  readonly open: readonly string[];
  readonly close: readonly string[];
  /** The closing mark is also the apostrophe. */
  readonly apostrophe: boolean;
}

/**
 * What the language pack gives the quotation stage: quotation marks, cues with their stance, hedges.
 * Words are in lower case; words of cues are lemmas, phrases are words (not lemmas) joined by one space.
 */
export interface QuotationLexicon {
  /** The more usual kind first. */
  readonly marks: readonly MarkKind[];
  /** The stance of cue lemmas; those of no list say. */
  readonly stances: Readonly<Partial<Record<Stance, readonly string[]>>>;
  /** What a stance becomes when the cue is negated ("did not deny"); the others stay. */
  readonly negated: Readonly<Partial<Record<Stance, Stance>>>;
  /** Cue lemmas of thinking: negated, they doubt ("does not believe that"). */
  readonly thinking: readonly string[];
  /** Lemmas, besides those of saying, of what is withheld when negated ("declined to discuss"). */
  readonly disclosing: readonly string[];
  /** Words that negate the cue they stand in or before. */
  readonly negations: readonly string[];
  /** Lemmas of verbs that negate the cue that depends on them ("refused to say"). */
  readonly refusals: readonly string[];
  /** Words before a cue that carry no negation past them: a new clause begins. */
  readonly clauseBreaks: readonly string[];
  /** Content words that point back at what others said ("deny this"). */
  readonly pointers: readonly string[];
  /** Nouns for what others said ("the allegations"). */
  readonly reportNouns: readonly string[];
  /** Words that call a report untrue ("it is a hoax"), and those that do so when negated ("not true"). */
  readonly untruths: readonly string[];
  readonly truths: readonly string[];
  /** Words and phrases by which the publisher marks its own assertion as unsure. */
  readonly hedges: readonly string[];
  /** Lemmas of verbs of saying and thinking: the cues of nested reports, and of reading without weights. */
  readonly sayingVerbs: readonly string[];
  /** Their inflected forms, for reading without a tagger. */
  readonly sayingForms: readonly string[];
  /** Phrases before a source ("according to"). */
  readonly sourcePhrases: readonly string[];
  /** Lemmas of verbs that state a figure with one of the links ("put the toll at 26"). */
  readonly figureVerbs: readonly string[];
  readonly figureLinks: readonly string[];
  /** Lemmas of verbs that keep to a figure given before: "holds to its figure of 203", with the nouns and the link. */
  readonly figureKeepers: readonly string[];
  readonly figureNouns: readonly string[];
  readonly figureNounLinks: readonly string[];
  /** Lemmas of verbs that pass on the words of another ("quoted the minister as saying"). */
  readonly quotingVerbs: readonly string[];
  /** Words that join a quoted speaker to a verb of saying ("quoted the minister as saying"). */
  readonly quotedAs: readonly string[];
  /** Pronouns that stand for people as subjects. */
  readonly people: readonly string[];
  /** Conjunctions that open a reported clause. */
  readonly complementizers: readonly string[];
}
