import type { LedgerLexicon, PopulationClass } from '../../languages/lexicon/ledger.ts';
import { fold, wordsOf } from '../text/words.ts';

/** Words after a figure among which the noun that it counts is looked for. */
const REACH = 4;

/**
 * Who is counted: the reading's own population where its word is known, else the first telling noun
 * in the figure's words and the few after them.
 */
export function populationOf(
  given: string | undefined,
  words: string,
  after: string,
  lexicon: LedgerLexicon,
): PopulationClass | null {
  const classOf = classifier(lexicon);
  const stated = given
    ? given in lexicon.populations
      ? (given as PopulationClass)
      : classOf(fold(given))
    : undefined;
  if (stated) return stated;
  const clause = /^[^.;:,"“”]*/u.exec(after)?.[0] ?? '';
  const near = [...wordsOf(words), ...wordsOf(clause).slice(0, REACH)];
  for (const word of near) {
    const found = classOf(word.fold);
    if (found) return found;
  }
  return null;
}

const classifier =
  (lexicon: LedgerLexicon) =>
  (word: string): PopulationClass | undefined =>
    (Object.keys(lexicon.populations) as PopulationClass[]).find((name) =>
      lexicon.populations[name].includes(word),
    );

/** What keeps two counts apart by who is counted: 2 the same, 1 may be the same, 0 not the same people. */
export function populationsMeet(a: PopulationClass | null, b: PopulationClass | null): 0 | 1 | 2 {
  if (a === b) return 2;
  const general = (one: PopulationClass | null): boolean => one === null || one === 'civilians';
  return general(a) && general(b) ? 1 : 0;
}
