import type { Matter } from '../../model/index.ts';
import type { FigureItem, FigurePage, FigureQuery } from '../../schema/api-places.ts';

/** The figures of all accounts that give one, by the day on which they were first given; undated ones last. */
export function listFigures(matters: readonly Matter[]): FigureItem[] {
  return matters
    .flatMap((matter) =>
      matter.accounts.flatMap((account): FigureItem[] => {
        const { id, speaker, low, point, high, modifier, stance, asOf, unit, population } = account;
        const measure = account.measure ?? matter.measure;
        if (measure === null || (low === null && point === null && high === null)) return [];
        return [
          {
            matter: matter.id,
            question: matter.question,
            account: id,
            speaker,
            place: matter.place?.name ?? null,
            measure,
            population: population ?? matter.population ?? null,
            unit: unit ?? null,
            low,
            point,
            high,
            modifier,
            stance,
            asOf,
          },
        ];
      }),
    )
    .sort((a, b) => (a.asOf ?? '9').localeCompare(b.asOf ?? '9'));
}

/** The page of figures that a query asks for. */
export function findFigures(figures: readonly FigureItem[], query: FigureQuery): FigurePage {
  const measured = figures.filter(({ measure }) => !query.measure || measure === query.measure);
  const found = measured.filter(({ place }) => !query.place || place === query.place);
  return {
    items: found.slice(query.offset, query.offset + query.limit),
    total: found.length,
    offset: query.offset,
    facets: {
      measures: count(figures.map(({ measure }) => measure)),
      places: count(measured.flatMap(({ place }) => place ?? [])),
    },
  };
}

const FACET_VALUES = 100;

const count = (values: readonly string[]): { value: string; count: number }[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, FACET_VALUES);
