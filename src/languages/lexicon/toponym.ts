import type { Level } from '../../gazetteer/levels.ts';
import type { Compass } from '../../model/index.ts';

/** A noun that tells what kind of place a name next to it is. */
export interface PlaceNoun {
  /** Levels that fit a place so called. */
  readonly levels: readonly Level[];
  /** Whether the noun is part of the name when written with a capital: "Lake Chad", "Laurel County". */
  readonly inName?: true | undefined;
}

/** What the language pack gives the toponym stage. Words are in lower case. */
export interface ToponymLexicon {
  /** By noun: "province", "river". */
  readonly placeNouns: Readonly<Record<string, PlaceNoun>>;
  /** Words that join a place noun to the name after it: "the village *of* X", "the city of X". */
  readonly nounLinks: readonly string[];
  /** Words that stand inside names: "Rio *de* Janeiro", "Isle *of* Man". */
  readonly nameLinks: readonly string[];
  /** Prepositions before a place where something is or happens. */
  readonly locatives: readonly string[];
  /** Prepositions between a place and what it lies in: "Gao *in* Mali". */
  readonly inside: readonly string[];
  readonly articles: readonly string[];
  /** Points of the compass as nouns and adjectives: "north", "north-eastern". */
  readonly directions: readonly string[];
  /** Words before a direction with an article that set it beside the place: "to the north of X". */
  readonly beside?: readonly string[] | undefined;
  /** Those of the directions that are points of the compass. */
  readonly compass?: Readonly<Record<string, Compass>> | undefined;
  /** Words after a name that say the place lies around it, and before it: "the outskirts *of* X". */
  readonly around: readonly string[];
  /** Words for what lies between or along places: "border", "road". */
  readonly along: readonly string[];
  /** Words between places that share a relation: "the border *between* X *and* Y", "the border *with* X". */
  readonly joins: readonly string[];
  /** Units of distance before a relation ("20 km from X"), in kilometres. */
  readonly distanceUnits: Readonly<Record<string, number>>;
  /** Words between a distance and the place it is counted from. */
  readonly distanceFrom: readonly string[];
  /**
   * Adjectives and nouns of people by their place: an ISO country code, "GB.SCT" for a division,
   * or "=Kurdistan" for a region of the gazetteer.
   */
  readonly demonyms: Readonly<Record<string, string>>;
  /** Written abbreviations of places as they stand, without full stops: "calif" -> "US.CA". */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Postal codes of divisions, which stand after a comma: "KY" -> "US.KY". In capitals. */
  readonly postalCodes: Readonly<Record<string, string>>;
  /** Titles before a person's name. */
  readonly titles: readonly string[];
  /** Words that are names of places too, but in capitals at a sentence's start are hardly ever meant as one. */
  readonly commonWords: readonly string[];
}
