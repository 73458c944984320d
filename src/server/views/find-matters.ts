import type { MatterPage, MatterQuery, MatterRow } from '../../schema/api.ts';
import { fold, type IndexedRow } from './matter-row.ts';

type Filter = 'type' | 'place' | 'speaker' | 'disputed' | 'words';
type Test = (row: IndexedRow) => boolean;

const FACET_VALUES = 40;

const ORDERS: Record<MatterQuery['sort'], (a: MatterRow, b: MatterRow) => number> = {
  newest: (a, b) => dateOf(b).localeCompare(dateOf(a)) || b.documents - a.documents,
  disputed: (a, b) => b.disputes - a.disputes || b.accounts - a.accounts,
  origins: (a, b) => b.origins - a.origins || b.documents - a.documents,
  accounts: (a, b) => b.accounts - a.accounts || b.disputes - a.disputes,
};

const dateOf = (row: MatterRow): string => row.start ?? row.asOf ?? '';

/** The page of matters that the query asks for. Each facet counts what the other filters leave. */
export function findMatters(rows: readonly IndexedRow[], query: MatterQuery): MatterPage {
  const tests = testsOf(query);
  const passing = (except?: Filter): IndexedRow[] =>
    rows.filter((row) => [...tests].every(([filter, test]) => filter === except || test(row)));
  const found = passing()
    .map(({ row }) => row)
    .sort(ORDERS[query.sort]);
  return {
    items: found.slice(query.offset, query.offset + query.limit),
    total: found.length,
    offset: query.offset,
    facets: {
      types: count(passing('type').map(({ row }) => row.type)),
      places: count(passing('place').flatMap(({ row }) => row.place?.name ?? [])),
      speakers: count(passing('speaker').flatMap(({ speakers }) => [...speakers])),
      disputed: passing('disputed').filter(({ row }) => row.disputes > 0).length,
    },
  };
}

function testsOf({ type, place, speaker, disputed, words }: MatterQuery): Map<Filter, Test> {
  const tests = new Map<Filter, Test>();
  if (type) tests.set('type', ({ row }) => row.type === type);
  if (place) tests.set('place', ({ row }) => row.place?.name === place);
  if (speaker) tests.set('speaker', ({ speakers }) => speakers.has(speaker));
  if (disputed) tests.set('disputed', ({ row }) => row.disputes > 0);
  const wanted = fold(words ?? '')
    .split(/\s+/)
    .filter(Boolean); // prettier-ignore
  if (wanted.length) tests.set('words', ({ haystack }) => wanted.every((word) => haystack.includes(word)));
  return tests;
}

function count(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, n]) => ({ value, count: n }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, FACET_VALUES);
}
