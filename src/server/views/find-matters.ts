import type { MatterPage, MatterQuery, MatterRow } from '../../schema/api.ts';
import { fold, type IndexedRow } from './matter-row.ts';

type Filter =
  | 'type'
  | 'place'
  | 'speaker'
  | 'disputed'
  | 'origins'
  | 'language'
  | 'reviewed'
  | 'period'
  | 'words';
type Test = (row: IndexedRow) => boolean;

const FACET_VALUES = 40;

const ORDERS: Record<MatterQuery['sort'], (a: MatterRow, b: MatterRow) => number> = {
  newest: (a, b) => byText(dateOf(b), dateOf(a)) || b.documents - a.documents,
  disputed: (a, b) => b.disputes - a.disputes || b.accounts - a.accounts,
  origins: (a, b) => b.origins - a.origins || b.documents - a.documents,
  accounts: (a, b) => b.accounts - a.accounts || b.disputes - a.disputes,
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dateOf = (row: MatterRow): string => row.start ?? row.asOf ?? '';

/** The page of matters that the query asks for. Each facet counts what the other filters leave. */
export function findMatters(rows: readonly IndexedRow[], query: MatterQuery): MatterPage {
  const tests = testsOf(query);
  const passing = (except?: Filter): IndexedRow[] => {
    const applied = [...tests].filter(([filter]) => filter !== except).map(([, test]) => test);
    return applied.length === 0 ? [...rows] : rows.filter((row) => applied.every((test) => test(row)));
  };
  const passed = passing();
  const others = (filter: Filter): IndexedRow[] => (tests.has(filter) ? passing(filter) : passed);
  const found = passed.map(({ row }) => row).sort(ORDERS[query.sort]);
  return {
    items: found.slice(query.offset, query.offset + query.limit),
    total: found.length,
    offset: query.offset,
    facets: {
      types: count(others('type').map(({ row }) => row.type)),
      places: count(others('place').flatMap(({ row }) => row.place?.name ?? [])),
      speakers: count(others('speaker').flatMap(({ speakers }) => [...speakers])),
      languages: count(others('language').flatMap(({ row }) => row.languages)),
      disputed: others('disputed').filter(({ row }) => row.disputes > 0).length,
      reviewed: others('reviewed').filter(({ row }) => row.reviewed).length,
      undated: others('period').filter(({ row }) => row.start === null && row.end === null).length,
    },
  };
}

function testsOf(query: MatterQuery): Map<Filter, Test> {
  const { type, place, speaker, disputed, origins, language, reviewed, from, to, words } = query;
  const tests = new Map<Filter, Test>();
  if (type) tests.set('type', ({ row }) => row.type === type);
  if (place) tests.set('place', ({ row }) => row.place?.name === place);
  if (speaker) tests.set('speaker', ({ speakers }) => speakers.has(speaker));
  if (disputed) tests.set('disputed', ({ row }) => row.disputes > 0);
  if (origins) tests.set('origins', ({ row }) => row.origins >= origins);
  if (language) tests.set('language', ({ row }) => row.languages.includes(language));
  if (reviewed) tests.set('reviewed', ({ row }) => row.reviewed === (reviewed === 'true'));
  if (from || to) tests.set('period', ({ row }) => meets(row, from ?? '', to ?? '9'));
  const wanted = fold(words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length) tests.set('words', ({ haystack }) => wanted.every((word) => haystack.includes(word)));
  return tests;
}

/** Whether the matter's period, open where an end is unknown, and the asked one have a day in common. */
const meets = ({ start, end }: MatterRow, from: string, to: string): boolean =>
  (start !== null || end !== null) && (start ?? '') <= to && (end ?? '9') >= from;

function count(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, n]) => ({ value, count: n }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, FACET_VALUES);
}
