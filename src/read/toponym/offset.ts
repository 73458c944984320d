import type { PlaceOffset } from '../../model/index.ts';
import type { Candidate, Passage } from './candidates.ts';
import type { Relation } from './relation.ts';
import type { ToponymWords } from './words.ts';

const REACH = 8;

/**
 * How far from the named place, and in which direction from it, something is told to have happened. Undefined where
 * neither is said.
 *
 * @example "20 km north of Gao" gives { km: 20, direction: 'N' }; "northern Mali" { direction: 'N', within: true }
 */
export function offsetOf(
  { tokens, sentences }: Passage,
  { first }: Candidate,
  relation: Relation,
  words: ToponymWords,
): PlaceOffset | undefined {
  if (relation === 'at' || relation === 'along') return undefined;
  const floor = Math.max(sentences[tokens.sentence[first]!]!.first, first - REACH);
  let direction: PlaceOffset['direction'];
  for (let at = first - 1; at >= floor; at--) {
    const word = tokens.lower[at]!;
    const unit = words.units.get(word);
    if (unit !== undefined) return offset(kilometres(tokens.text[at - 1], unit), direction, relation);
    const joined = tokens.lower[at - 1] === '-' ? `${tokens.lower[at - 2]}-${word}` : word;
    const compass = words.compass.get(joined) ?? words.compass.get(word);
    if (compass) direction ??= compass;
    if (compass && words.compass.has(joined) && joined !== word) at -= 2;
    else if (!compass && !passes(word, words)) break;
  }
  return offset(undefined, direction, relation);
}

/** Words that may stand between a distance, a direction and the place they are counted from. */
const passes = (word: string, words: ToponymWords): boolean =>
  words.distanceFrom.has(word) ||
  words.articles.has(word) ||
  words.nouns.has(word) ||
  words.inside.has(word) ||
  words.around.has(word);

function kilometres(number: string | undefined, unit: number): number | undefined {
  const value = Number(number?.replaceAll(',', '') || Number.NaN);
  return value > 0 ? Math.round(value * unit * 1000) / 1000 : undefined;
}

function offset(
  km: number | undefined,
  direction: PlaceOffset['direction'],
  relation: Relation,
): PlaceOffset | undefined {
  if (km === undefined && direction === undefined) return undefined;
  return {
    ...(km === undefined ? {} : { km }),
    ...(direction ? { direction } : {}),
    ...(relation === 'part' ? { within: true as const } : {}),
  };
}
