import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { CueHit } from './cues.ts';
import type { NounIndex } from './noun-phrase.ts';

/** Words that finding single victims needs, ready for use. */
export interface VictimWords {
  readonly persons: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  readonly another: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly notVictims: ReadonlySet<string>;
  readonly background: ReadonlySet<string>;
  readonly notCounted: ReadonlySet<string>;
  readonly unreal: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Pronouns that take up several people, with their number where they have one, else 0. */
  readonly takingUp: ReadonlyMap<string, number>;
  /** Words that open a phrase for everybody: "everyone", "all those". */
  readonly everyone: ReadonlySet<string>;
  /** Verbs that say that there is a toll: "caused", "suffered", "reported". */
  readonly tolls: ReadonlySet<string>;
  /** Words before a toll that deny it or leave it open. */
  readonly denying: ReadonlySet<string>;
  readonly singularRules: QuantityLexicon['singular'];
  readonly nouns: NounIndex;
}

export function victimWords(lexicon: QuantityLexicon, nouns: NounIndex): VictimWords {
  return {
    persons: new Set(lexicon.persons),
    articles: new Set(lexicon.numerals.articles),
    singular: new Set(lexicon.passiveSingular),
    plural: new Set(lexicon.passivePlural),
    another: new Set(lexicon.another),
    definite: new Set(lexicon.definite),
    pronouns: new Set(lexicon.personalPronouns),
    of: new Set(lexicon.numerals.of),
    notVictims: new Set(lexicon.notVictims),
    background: new Set(lexicon.background),
    notCounted: new Set(lexicon.notCounted),
    unreal: new Set(lexicon.unreal),
    conditions: new Set(lexicon.conditions),
    takingUp: new Map(Object.entries(lexicon.takingUp)),
    everyone: new Set(lexicon.everyone),
    tolls: new Set(lexicon.tolls),
    denying: new Set([...lexicon.negations, ...lexicon.supposed]),
    singularRules: lexicon.singular,
    nouns,
  };
}

/** What finding single victims needs of the document. */
export interface VictimContext {
  /** Whether a stated count covers a token. */
  readonly counted: (token: number) => boolean;
  /** Whether a predicate is said of a stated count of one. */
  readonly saidOf: (hit: CueHit) => boolean;
  /** Whether a token belongs to the name of a person. */
  readonly named: (token: number) => boolean;
}
