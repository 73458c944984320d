import { foldName } from '../../gazetteer/fold.ts';
import type { PlaceNoun, ToponymLexicon } from '../../languages/lexicon/toponym.ts';
import type { Compass } from '../../model/index.ts';

/** The lexicon's word lists as sets, made once. */
export interface ToponymWords {
  readonly nouns: ReadonlyMap<string, PlaceNoun>;
  readonly nounLinks: ReadonlySet<string>;
  readonly nameLinks: ReadonlySet<string>;
  readonly locatives: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly directions: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly compass: ReadonlyMap<string, Compass>;
  readonly around: ReadonlySet<string>;
  readonly along: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, number>;
  readonly distanceFrom: ReadonlySet<string>;
  readonly demonyms: ReadonlyMap<string, string>;
  /** First words of the demonyms and abbreviations of several words. */
  readonly demonymStarts: ReadonlySet<string>;
  readonly abbreviationStarts: ReadonlySet<string>;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly postal: ReadonlyMap<string, string>;
  readonly titles: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

const table = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record));

const startsOf = (entries: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set([...entries.keys()].flatMap((key) => (key.includes(' ') ? [key.slice(0, key.indexOf(' '))] : [])));

export function prepareWords(lexicon: ToponymLexicon): ToponymWords {
  const demonyms = new Map(
    Object.entries(lexicon.demonyms).map(([word, place]) => [foldName(word), place] as const),
  );
  const abbreviations = table(lexicon.abbreviations);
  return {
    nouns: table(lexicon.placeNouns),
    nounLinks: new Set(lexicon.nounLinks),
    nameLinks: new Set(lexicon.nameLinks),
    locatives: new Set(lexicon.locatives),
    inside: new Set(lexicon.inside),
    articles: new Set(lexicon.articles),
    directions: new Set(lexicon.directions),
    beside: new Set(lexicon.beside ?? []),
    compass: table(lexicon.compass ?? {}),
    around: new Set(lexicon.around),
    along: new Set(lexicon.along),
    joins: new Set(lexicon.joins),
    units: table(lexicon.distanceUnits),
    distanceFrom: new Set(lexicon.distanceFrom),
    demonyms,
    demonymStarts: startsOf(demonyms),
    abbreviationStarts: startsOf(abbreviations),
    abbreviations,
    postal: table(lexicon.postalCodes),
    titles: new Set(lexicon.titles),
    common: new Set(lexicon.commonWords),
  };
}
