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
  /** Lemmas that have their stance as verbs only ("the question of how"). */
  readonly verbsOnly: readonly string[];
  /** Words of being able to: who cannot deny something admits it. */
  readonly abilities: readonly string[];
  /** Lemmas of verbs that demand only before one of the links ("called for calm", not "called it a lie"). */
  readonly namingVerbs: readonly string[];
  readonly callLinks: readonly string[];
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
  /** Words that join a noun to what it is of: "the claim of a massacre" says itself what is denied. */
  readonly genitive: readonly string[];
  /** Words that call a report untrue ("it is a hoax"), and those that do so when negated ("not true"). */
  readonly untruths: readonly string[];
  readonly truths: readonly string[];
  /** Words and phrases by which the publisher marks its own assertion as unsure. */
  readonly hedges: readonly string[];
  /** Phrases that tell hearsay ("would have received arms") unless a word around them makes them unreal. */
  readonly hearsay: readonly string[];
  /** Words of a sentence in which such a phrase tells what did not happen ("if the rains had come"). */
  readonly conditions: readonly string[];
  /** Words that do so where they open the sentence ("had the rains come"). */
  readonly invertedConditions: readonly string[];
  /** Words right after such a phrase, and words right before it, with which it is no hearsay. */
  readonly unreal: readonly string[];
  readonly openSubjects: readonly string[];
  /** Lemmas of verbs of saying and thinking: the cues of nested reports, and of reading without weights. */
  readonly sayingVerbs: readonly string[];
  /** Their inflected forms, for reading without a tagger. */
  readonly sayingForms: readonly string[];
  /** Lemmas of verbs that report a statement and never a mere person or body ("insist on the government" is no report). */
  readonly propositional: readonly string[];
  /** Lemmas of verbs that report the clause after them whoever is their subject, and the conjunctions that open it. */
  readonly tellingClauses: readonly string[];
  readonly clauseOpeners: readonly string[];
  /** Lemmas of nouns that report the clause after them ("the claim that"), and what joins their agent ("by"). */
  readonly reportingNouns: readonly string[];
  readonly agentLinks: readonly string[];
  /** Lemmas of verbs that lend such a noun their subject ("made the claim that"). */
  readonly lightVerbs: readonly string[];
  /** Phrases before a source ("according to"). */
  readonly sourcePhrases: readonly string[];
  /** Lemmas of verbs that state a figure with one of the links ("put the toll at 26"). */
  readonly figureVerbs: readonly string[];
  readonly figureLinks: readonly string[];
  /** Lemmas of verbs that keep to a figure given before: "holds to its figure of 203", with the nouns and the link. */
  readonly figureKeepers: readonly string[];
  readonly figureNouns: readonly string[];
  readonly figureNounLinks: readonly string[];
  /** How somebody is told to know nothing: "has no information on", "is not aware of", "is unaware that". */
  readonly ignorance: {
    readonly verbs: readonly string[];
    readonly nouns: readonly string[];
    /** Adjectives that tell it when negated, and those that tell it by themselves. */
    readonly adjectives: readonly string[];
    readonly unknowing: readonly string[];
    readonly determiners: readonly string[];
    /** Words that open what is not known. */
    readonly links: readonly string[];
  };
  /** Lemmas of verbs whose passive subject hears a report ("we are told that"). */
  readonly tellingVerbs: readonly string[];
  /** Lemmas of verbs whose passive subject holds a view ("is convinced that"). */
  readonly experiencers: readonly string[];
  /** Lemmas of the auxiliaries of the passive. */
  readonly passiveAuxiliaries: readonly string[];
  /** "By its own count": prepositions, possessives, words between, nouns of counting. */
  readonly countPrepositions: readonly string[];
  readonly possessives: readonly string[];
  readonly ownWords: readonly string[];
  readonly countNouns: readonly string[];
  /** Pronouns that stand for nobody in particular outside quotations. */
  readonly generic: readonly string[];
  /** Subjects that stand for nobody in "it is feared that". */
  readonly impersonal: readonly string[];
  /** Nouns for what cannot speak, and lemmas of the verbs with which things tell something all the same. */
  readonly things: readonly string[];
  readonly thingVerbs: readonly string[];
  /** Labels of turns in an interview that name nobody. */
  readonly transcriptLabels: readonly string[];
  /** Lemmas of verbs that pass on the words of another ("quoted the minister as saying"). */
  readonly quotingVerbs: readonly string[];
  /** Words that join a quoted speaker to a verb of saying ("quoted the minister as saying"). */
  readonly quotedAs: readonly string[];
  /** Pronouns that stand for people as subjects. */
  readonly people: readonly string[];
  /** Pronouns by which speakers tell of themselves ("said it could not confirm"). */
  readonly selves: readonly string[];
  /** Conjunctions that open a reported clause. */
  readonly complementizers: readonly string[];
}
