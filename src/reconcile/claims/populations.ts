import type { LedgerLexicon, PopulationClass } from '../../languages/lexicon/ledger.ts';
import { spaced } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import type { Claim } from './claim.ts';

/** Words after a figure among which the noun that it counts is looked for. */
const REACH = 4;

/** Younger people are children. */
const ADULT = 18;

/**
 * Who is counted: the reading's own population where its word is known, else the first telling noun
 * in the figure's words and the few after them, up to the next mark.
 */
export function populationOf(
  given: string | undefined,
  words: string,
  clause: string,
  lexicon: LedgerLexicon,
): PopulationClass | null {
  if (given && given in lexicon.populations) return given as PopulationClass;
  const stated = given ? classIn(spaced(given), lexicon) : undefined;
  if (stated) return stated;
  const following = wordsOf(clause)
    .slice(0, REACH)
    .map(({ fold }) => fold);
  const end = following.findIndex((word) => lexicon.boundaries.includes(word));
  const near = end < 0 ? following : following.slice(0, end);
  return (
    classIn(spaced(`${words} ${near.join(' ')}`), lexicon) ??
    (isYoung(`${words} ${clause}`, lexicon) ? 'children' : null)
  );
}

/** The class whose word comes first. */
function classIn(words: string, lexicon: LedgerLexicon): PopulationClass | undefined {
  let best: PopulationClass | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const name of Object.keys(lexicon.populations) as PopulationClass[]) {
    for (const word of lexicon.populations[name]) {
      const at = words.indexOf(` ${word} `);
      if (at < 0 || at >= first) continue;
      best = name;
      first = at;
    }
  }
  return best;
}

/** "Between 15 and 17 years old": the last age before such words. */
function isYoung(text: string, { ages }: LedgerLexicon): boolean {
  const words = spaced(text);
  return ages.some((phrase) => {
    const age = /(\d{1,2}) $/u.exec(words.slice(0, Math.max(0, words.indexOf(spaced(phrase)) + 1)))?.[1];
    return age !== undefined && Number(age) < ADULT;
  });
}

/** The words leave open who is counted. */
const isOpen = ({ bare, population }: Counted): boolean => bare && population === null;

/** Children and women are counted apart from a total of which they are part. */
const isPart = ({ population }: Counted): boolean => population === 'children' || population === 'women';

type Counted = Pick<Claim, 'population' | 'bare'>;

/** What keeps two counts apart by who is counted: 2 the same, 1 may be the same, 0 not the same people. */
export function populationsMeet(a: Counted, b: Counted): 0 | 1 | 2 {
  if (a.population === b.population) return 2;
  if (isOpen(a) && !isPart(b)) return 1;
  if (isOpen(b) && !isPart(a)) return 1;
  const general = (one: PopulationClass | null): boolean => one === null || one === 'civilians';
  return general(a.population) && general(b.population) ? 1 : 0;
}
