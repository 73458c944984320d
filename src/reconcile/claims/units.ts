import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';

/** People, whatever word the text has for them. */
export const PEOPLE = 'people';

/** The unit under which a count is compared with others. @example countedAs('huts', lexicon) === countedAs('houses', lexicon) */
export function countedAs(unit: string, lexicon: LedgerLexicon): string {
  const plain = unit.toLowerCase();
  if (!plain || lexicon.households.includes(plain)) return PEOPLE;
  const group = lexicon.units.find((words) => words.includes(plain));
  return group ? (group.includes(PEOPLE) ? PEOPLE : group[0]!) : plain;
}
