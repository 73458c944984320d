import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  documentDetailSchema,
  documentPage,
  dossierSchema,
  matterDetailSchema,
  matterPage,
  originPage,
  placePage,
  problemSchema,
  relayPage,
  searchPage,
  speakerDetailSchema,
  speakerPage,
} from '../../src/schema/api.ts';
import { decisionPage } from '../../src/schema/api-decisions.ts';
import { accessPage, extentPage, figurePage, forcePage, tilesSchema } from '../../src/schema/api-places.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { inventedContents, memoryDossier } from '../browser/fixture/dossier.ts';

let app: App;
const dossier = memoryDossier(inventedContents());

beforeAll(async () => {
  app = await createApp({ dossier, host: '127.0.0.1', webFolder: 'no-such-folder' });
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { host: 'localhost:1', ...headers } });

const ANSWERS: readonly (readonly [url: string, schema: z.ZodType])[] = [
  ['/api/dossier', dossierSchema],
  ['/api/documents', documentPage],
  ['/api/documents?offset=3&limit=2', documentPage],
  ...inventedContents().documents.map(
    ({ document }) => [`/api/documents/${document.id}`, documentDetailSchema] as const,
  ),
  ['/api/matters', matterPage],
  ['/api/matters?type=killing&disputed=true&sort=origins', matterPage],
  ...inventedContents().ledger.matters.map(({ id }) => [`/api/matters/${id}`, matterDetailSchema] as const),
  ['/api/search?q=market', searchPage],
  ['/api/search?q=nowhere-at-all', searchPage],
  ['/api/origins', originPage],
  ['/api/speakers', speakerPage],
  ['/api/speakers?words=ministry&offset=0&limit=1', speakerPage],
  ['/api/speakers/Ministry%20of%20Security', speakerDetailSchema],
  ['/api/speakers/Ministry%20of%20Security?offset=1&limit=1', speakerDetailSchema],
  ['/api/decisions', decisionPage],
  ['/api/places?name=Moura', placePage],
  ['/api/places?name=London&offset=1&limit=2', placePage],
  ['/api/tiles', tilesSchema],
  ['/api/extents', extentPage],
  ['/api/access', accessPage],
  ['/api/forces', forcePage],
  ['/api/figures', figurePage],
  ['/api/relays', relayPage],
  ['/api/relays?around=Sahel%20Wire&limit=3', relayPage],
  ['/api/relays?around=nobody', relayPage],
];

describe('every answer matches its schema', () => {
  test.each(ANSWERS)('%s', async (url, schema) => {
    const response = await get(url);
    expect(response.statusCode).toBe(200);
    const parsed = schema.parse(response.json());
    // Nothing was sent that the schema does not name.
    expect(parsed).toEqual(response.json());
  });
});

const LISTS = [
  '/api/access',
  '/api/forces',
  '/api/figures',
  '/api/documents',
  '/api/matters',
  '/api/origins',
  '/api/speakers',
  '/api/relays',
  '/api/decisions',
] as const;

const PROBLEMS: readonly (readonly [url: string, status: number, detail: RegExp])[] = [
  ['/api/nothing', 404, /nothing at this address/],
  ['/api/documents/none', 404, /no document "none"/],
  ['/api/documents/none/original', 404, /no document "none"/],
  ['/api/matters/none', 404, /no matter "none"/],
  ['/api/matters?sort=loudest', 400, /sort/],
  ['/api/documents?limit=0', 400, /limit/],
  ['/api/documents?limit=9999', 400, /limit/],
  ['/api/documents?offset=-1', 400, /offset/],
  ['/api/search', 400, /q/],
  ['/api/search?q=', 400, /q/],
  ['/api/places', 400, /name/],
  ['/api/speakers/nobody', 404, /no speaker "nobody"/],
  ['/api/speakers?limit=0', 400, /limit/],
  ['/api/relays?limit=x', 400, /limit/],
  ['/api/origins?offset=-2', 400, /offset/],
  ['/api/decisions?limit=0', 400, /limit/],
  ['/api/search?q=x&limit=900', 400, /limit/],
  ['/api/matters?origins=0', 400, /origins/],
  ['/api/matters?from=yesterday', 400, /from/],
  ['/api/matters?reviewed=perhaps', 400, /reviewed/],
];

describe('every error is a problem', () => {
  test.each(PROBLEMS)('%s', async (url, status, detail) => {
    const response = await get(url);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    const problem = problemSchema.parse(response.json());
    expect(problem).toMatchObject({ status, detail: expect.stringMatching(detail), instance: url });
  });

  test('writing is not offered', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/matters',
      headers: { host: 'localhost' },
    });
    expect(response.statusCode).toBe(404);
    problemSchema.parse(response.json());
  });
});

describe('every error of writing is a problem', () => {
  const send = (url: string, payload: string, type: string) =>
    app.inject({ method: 'POST', url, headers: { host: 'localhost', 'content-type': type }, payload });

  test.each<[string, string, string, number]>([
    ['/api/documents?name=a.txt', 'x', 'image/png', 415],
    ['/api/documents?name=a.txt', '{}', 'application/json', 400],
    ['/api/documents', 'x', 'application/octet-stream', 400],
    ['/api/documents?name=a.txt&date=soon', 'x', 'application/octet-stream', 400],
    ['/api/documents?name=a.txt', ' ', 'application/octet-stream', 422],
    ['/api/decisions', '{', 'application/json', 400],
    ['/api/decisions', '{}', 'application/json', 400],
    ['/api/decisions', JSON.stringify({ why: 'x'.repeat(2 ** 21) }), 'application/json', 413],
  ])('%s with %s', async (url, payload, type, status) => {
    const response = await send(url, payload, type);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(problemSchema.parse(response.json())).toMatchObject({ status, instance: url });
  });

  test('and nothing of it is kept by a cache', async () => {
    expect((await get('/api/nothing')).headers['cache-control']).toBe('no-store');
    expect((await get('/api/nothing')).headers.etag).toBeUndefined();
  });
});

describe('lists', () => {
  test('come in pages that follow one another', async () => {
    const all = (await get('/api/documents')).json();
    const [first, second] = await Promise.all([
      get('/api/documents?offset=0&limit=6'),
      get('/api/documents?offset=6&limit=6'),
    ]);
    expect([...first.json().items, ...second.json().items]).toEqual(all.items);
    expect(second.json()).toMatchObject({ total: all.total, offset: 6 });
  });

  test('of matters are filtered by type, place, speaker, words and dispute', async () => {
    const ids = async (query: string) =>
      (await get(`/api/matters?${query}`)).json().items.map(({ id }: { id: string }) => id);
    expect(await ids('type=description')).toEqual(['m-what']);
    expect(await ids('speaker=Volga%20Consult')).toEqual(['m-personnel']);
    expect(await ids('words=segou%20volga')).toEqual(expect.arrayContaining(['m-what', 'm-personnel']));
    expect(await ids('disputed=true')).not.toContain('m-cereals');
    expect((await ids('place=Markala')).sort()).toEqual(['m-cereals', 'm-displaced']);
    expect(await ids('words=zzz')).toEqual([]);
  });

  test.each(LISTS)('%s comes in pages that make the whole', async (url) => {
    const all = (await get(`${url}?limit=500`)).json();
    expect(all.total).toBe(all.items.length);
    const pages: unknown[] = [];
    for (let offset = 0; offset < all.total; offset += 3) {
      const page = (await get(`${url}?offset=${offset}&limit=3`)).json();
      expect(page).toMatchObject({ total: all.total, offset });
      pages.push(...page.items);
    }
    expect(pages).toEqual(all.items);
    expect((await get(`${url}?offset=${all.total + 5}`)).json().items).toEqual([]);
  });

  test.each<[query: string, ids: string[]]>([
    ['origins=3', ['m-killed', 'm-what', 'm-who']],
    ['language=fr', ['m-killed']],
    ['language=nl', []],
    ['from=2023-06-15', ['m-displaced', 'm-personnel']],
    ['to=2023-01-31', ['m-cereals', 'm-personnel']],
    ['from=2023-06-12&to=2023-06-13', ['m-attackers', 'm-cereals', 'm-displaced', 'm-personnel']],
    ['reviewed=true', []],
    ['to=2023-06-15&language=fr&origins=2&disputed=true', ['m-killed']],
  ])('of matters are narrowed by %s', async (query, ids) => {
    const { items } = (await get(`/api/matters?${query}`)).json();
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(ids);
  });

  test('count the undated ones that no period can hold', async () => {
    const { facets, total } = (await get('/api/matters?from=0001-01-01')).json();
    const { total: all } = (await get('/api/matters')).json();
    expect(facets.undated).toBe(2);
    expect(total).toBe(all - 2);
  });

  test('of matters are sorted as asked', async () => {
    const { items } = (await get('/api/matters?sort=disputed')).json();
    const disputes = items.map((row: { disputes: number }) => row.disputes);
    expect(disputes).toEqual(disputes.toSorted((a: number, b: number) => b - a));
  });

  test('tell what each filter would leave', async () => {
    const { facets, total } = (await get('/api/matters?type=killing')).json();
    expect(total).toBe(3);
    expect(facets.types).toContainEqual({ value: 'displacement', count: 1 });
    expect(facets.disputed).toBe(1);
  });

  test('compare figures in one unit only', async () => {
    const { items } = (await get('/api/matters?type=displacement')).json();
    expect(items[0]).toMatchObject({ low: 2400, high: 3000, open: true, unit: 'people' });
  });
});

describe('a matter', () => {
  test('gives the sentence around each piece of evidence, at its place in the text', async () => {
    for (const { id } of dossier.ledger().matters) {
      const { matter } = matterDetailSchema.parse((await get(`/api/matters/${id}`)).json());
      for (const { document, span, words, sentence } of matter.accounts.flatMap(({ evidence }) => evidence)) {
        const text = dossier.document(document)!.text;
        expect(sentence.text.slice(...sentence.mark)).toBe(words);
        expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
        expect(sentence.start + sentence.mark[0]).toBe(span[0]);
      }
    }
  });
});

describe('freshness', () => {
  test('an unchanged dossier is not sent again, a changed one is', async () => {
    const first = await get('/api/matters');
    const etag = String(first.headers.etag);
    const again = await get('/api/matters', { 'if-none-match': etag });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    dossier.saveLedger(dossier.ledger());
    expect((await get('/api/matters', { 'if-none-match': etag })).statusCode).toBe(200);
  });
});

test('places of the gazetteer are found by name', async () => {
  const found = placePage.parse((await get('/api/places?name=bamako&limit=3')).json());
  expect(found.items[0]).toMatchObject({ name: 'Bamako', country: 'ML', precision: 1 });
  expect(found.items.length).toBeLessThanOrEqual(3);
  expect((await get('/api/places?name=zzzqqq')).json()).toMatchObject({ items: [], total: 0 });
  expect((await get('/api/places')).statusCode).toBe(400);
});

test('OpenAPI describes every resource', async () => {
  const { openapi, paths } = (await get('/api/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths).sort()).toEqual([
    '/api/access',
    '/api/decisions',
    '/api/documents',
    '/api/documents/{id}',
    '/api/documents/{id}/original',
    '/api/documents/{id}/sanitised/original',
    '/api/dossier',
    '/api/extents',
    '/api/figures',
    '/api/forces',
    '/api/matters',
    '/api/matters/{id}',
    '/api/origins',
    '/api/places',
    '/api/relays',
    '/api/search',
    '/api/speakers',
    '/api/speakers/{name}',
    '/api/tiles',
    '/tiles',
  ]);
});

test('every address that answers is tried against its schema', async () => {
  const { paths } = (await get('/api/openapi.json')).json();
  const tried = ANSWERS.map(([url]) => url.replace(/\?.*/, ''));
  for (const [path, operations] of Object.entries<Record<string, { responses: object }>>(paths)) {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    // Two addresses answer with the bytes of a file.
    if (operations.get && path !== '/tiles' && !path.endsWith('/original'))
      expect(
        tried.some((url) => pattern.test(url)),
        path,
      ).toBe(true);
    if (path.startsWith('/api/'))
      for (const { responses } of Object.values(operations)) expect(responses).toHaveProperty('4XX');
  }
});

test('the documentation names every resource', async () => {
  const { paths } = (await get('/api/openapi.json')).json();
  const documentation = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  for (const path of Object.keys(paths)) expect(documentation).toContain(`GET ${path}`);
});
