import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import { spaced } from '../text/phrases.ts';

/** People, whatever word the text has for them. */
export const PEOPLE = 'people';

/**
 * The unit under which a count is compared with others: what its own words say, or else the unit that was read.
 *
 * @example countedAs('hut', '60 huts', lexicon) === countedAs('house', 'about 240 houses', lexicon)
 */
export function countedAs(unit: string, words: string, lexicon: LedgerLexicon): string {
  const plain = unit.toLowerCase();
  if (!plain || plain === PEOPLE || lexicon.households.includes(plain)) return PEOPLE;
  const inside = spaced(words).trim().split(' ');
  const group =
    lexicon.units.find((names) => names.includes(plain)) ??
    lexicon.units.find((names) => inside.some((word) => names.includes(word)));
  return group ? (group.includes(PEOPLE) ? PEOPLE : group[0]!) : plain;
}
