import type { Level } from '../../gazetteer/levels.ts';
import type { Precision } from '../../model/index.ts';
import { type Candidate, isCapital, type Passage } from './candidates.ts';
import type { ToponymWords } from './words.ts';

/** How what is told lies to the named place: there, around it, along a line by it, in a part of it, or beyond. */
export type Relation = 'at' | 'around' | 'along' | 'part' | 'far';

/** Precision 2 of UCDP means within about 25 km. */
const AROUND_KM = 25;
const REACH = 7;

/** The relation that the words before and after a place name express. */
export function relationOf(
  { tokens, sentences }: Passage,
  { first, last }: Candidate,
  words: ToponymWords,
): Relation {
  const sentence = sentences[tokens.sentence[first]!]!;
  const floor = Math.max(sentence.first, first - REACH);
  if (last < sentence.last && words.along.has(tokens.lower[last]!)) return 'along';
  let linked = false;
  let joined = false;
  let described = false;
  for (let at = first - 1; at >= floor; at--) {
    const word = tokens.lower[at]!;
    if (words.joins.has(word)) {
      joined = true;
      continue;
    }
    if (joined && isCapital(tokens.text[at]!)) continue;
    if (words.along.has(word)) return 'along';
    if (words.around.has(word)) return joined ? 'at' : 'around';
    if (words.directions.has(word) && !joined)
      return (
        distanceBefore(tokens, words, at, floor) ??
        (linked && !described && !isArea(at, floor, tokens, words) ? 'around' : 'part')
      );
    const unit = words.units.get(word);
    if (unit !== undefined && linked) return within(tokens.text[at - 1], unit);
    if (words.nouns.has(word)) described = true;
    if (words.distanceFrom.has(word)) linked = true;
    else if (!words.articles.has(word) && !words.nouns.has(word) && !words.inside.has(word)) return 'at';
  }
  return 'at';
}

/** "In the north of Mali" is a part of it; "to the north of Gao" and "north of Gao" lie beside it. */
const isArea = (at: number, floor: number, { lower }: Words, words: ToponymWords): boolean =>
  at - 2 >= floor - 1 &&
  words.articles.has(lower[at - 1] ?? '') &&
  (at - 2 < floor || !words.beside.has(lower[at - 2]!));

type Words = Passage['tokens'];

/** "20 km north of X": the distance before a direction. */
function distanceBefore(tokens: Words, words: ToponymWords, at: number, floor: number): Relation | undefined {
  for (let n = at - 1; n >= floor && n >= at - 3; n--) {
    const unit = words.units.get(tokens.lower[n]!);
    if (unit !== undefined) return within(tokens.text[n - 1], unit);
  }
  return undefined;
}

function within(number: string | undefined, unit: number): Relation {
  const value = Number(number?.replaceAll(',', ''));
  return Number.isFinite(value) && value * unit > AROUND_KM ? 'far' : 'around';
}

const EXACT: Readonly<Record<Level, Precision>> = {
  continent: 7,
  country: 6,
  region: 5,
  admin1: 4,
  admin2: 3,
  admin3: 3,
  capital: 1,
  seat1: 1,
  seat2: 1,
  settlement: 1,
  section: 1,
  water: 5,
  other: 1,
};

/**
 * How closely a place of that level in that relation is known, by UCDP's where_prec (GED codebook): 1 the place itself,
 * 2 within 25 km, 3 second-level division, 4 first-level division, 5 a line or a fuzzy part, 6 country, 7 wider.
 */
export function precisionOf(level: Level, relation: Relation, crossesBorders: boolean): Precision {
  const exact = crossesBorders ? 7 : EXACT[level];
  switch (relation) {
    case 'around':
      return exact < 2 ? 2 : exact;
    case 'part':
      return exact === 6 ? 5 : exact;
    case 'along':
      return exact <= 6 ? 5 : exact;
    case 'far':
      return exact < 5 ? 5 : exact;
    case 'at':
      return exact;
  }
}
