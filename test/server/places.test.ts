import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  accessPage,
  type ExtentPage,
  extentPage,
  figurePage,
  forcePage,
} from '../../src/schema/api-places.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { inventedContents, memoryDossier } from '../browser/fixture/dossier.ts';

let app: App;
const contents = inventedContents();

beforeAll(async () => {
  app = await createApp({ dossier: memoryDossier(contents), host: '127.0.0.1', webFolder: 'no-such-folder' });
});
afterAll(() => app.close());

const get = (url: string) => app.inject({ url, headers: { host: 'localhost:1' } });

const ANSWERS: readonly (readonly [url: string, schema: z.ZodType])[] = [
  ['/api/extents', extentPage],
  ['/api/extents?type=killing&offset=1&limit=1', extentPage],
  ['/api/access', accessPage],
  ['/api/forces', forcePage],
  ['/api/figures', figurePage],
  ['/api/figures?measure=killed&place=Dialassou&limit=2', figurePage],
];

test.each(ANSWERS)('%s matches its schema', async (url, schema) => {
  const response = await get(url);
  expect(response.statusCode).toBe(200);
  expect(schema.parse(response.json())).toEqual(response.json());
});

describe('the columns', () => {
  test('are as long as one another, and name each matter once', async () => {
    const { columns, total } = (await get('/api/extents')).json<ExtentPage>();
    expect(total).toBe(contents.ledger.matters.length);
    for (const column of Object.values(columns)) expect(column).toHaveLength(total);
    expect(new Set(columns.id)).toEqual(new Set(contents.ledger.matters.map(({ id }) => id)));
  });

  test('lead back to place, measure and day of the matter', async () => {
    const { columns, places, measures } = (await get('/api/extents')).json<ExtentPage>();
    for (const matter of contents.ledger.matters) {
      const at = columns.id.indexOf(matter.id);
      expect(places[columns.place[at]!]?.name ?? null).toBe(matter.place?.name ?? null);
      expect(measures[columns.measure[at]!] ?? null).toBe(matter.measure);
      const start = columns.start[at] ?? null;
      expect(start === null ? null : new Date(start * 86_400_000).toISOString().slice(0, 10)).toBe(
        matter.start,
      );
    }
  });
});

test('figures are those of the measure and the place that were asked for', async () => {
  const { items, facets, total } = figurePage.parse((await get('/api/figures?measure=killed')).json());
  expect(items.every(({ measure }) => measure === 'killed')).toBe(true);
  expect(facets.measures.find(({ value }) => value === 'killed')?.count).toBe(total);
  const dates = items.map(({ asOf }) => asOf ?? '9');
  expect(dates).toEqual(dates.toSorted());
});

test.each(['/api/extents?limit=0', '/api/forces?limit=501', '/api/access?offset=-1'])(
  '%s is a problem',
  async (url) => expect((await get(url)).statusCode).toBe(400),
);
