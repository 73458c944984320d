import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addedSchema, problemSchema } from '../../src/schema/api.ts';
import { createAdder } from '../../src/server/adding.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { openDossier } from '../../src/store/open.ts';

let app: App;
const dossier = openDossier(':memory:');

beforeAll(async () => {
  app = await createApp({ dossier, host: '127.0.0.1', webFolder: 'no-such-folder' });
});
afterAll(async () => {
  await app.close();
  dossier.close();
});

const REPORT = `Gunmen kill nine in Kolomba

At least nine people were killed in the village of Kolomba on Friday, the prefect, Awa Dembele, said.
`;

const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    body,
    headers: { host: 'localhost:1', 'content-type': 'application/octet-stream', ...headers },
  });

describe('adding a report', () => {
  test('reads it, keeps it, and brings the ledger up to date', async () => {
    const response = await post('/api/documents?name=kolomba.txt&date=2023-03-04', REPORT);
    expect(response.statusCode).toBe(201);
    const { id, status } = addedSchema.parse(response.json());
    expect(status).toBe('added');
    const { document, reading } = (
      await app.inject({ url: `/api/documents/${id}`, headers: { host: 'localhost' } })
    ).json();
    expect(document).toMatchObject({ text: REPORT, date: '2023-03-04' });
    expect(reading.estimates.map(({ low }: { low: number }) => low)).toContain(9);
    const { counts } = (await app.inject({ url: '/api/dossier', headers: { host: 'localhost' } })).json();
    expect(counts.documents).toBe(1);
    expect(counts.matters).toBeGreaterThan(0);
  });

  test('twice changes nothing', async () => {
    const response = await post('/api/documents?name=again.txt', REPORT);
    expect(response.statusCode).toBe(200);
    expect(response.json().status).toBe('unchanged');
    expect(dossier.counts().documents).toBe(1);
  });

  test('that was cancelled is not kept', async () => {
    const add = createAdder(dossier);
    const abort = new AbortController();
    const adding = add({ name: 'late.txt', bytes: Buffer.from(`${REPORT}more`), signal: abort.signal });
    abort.abort();
    await expect(adding).rejects.toThrow(/cancelled/);
    expect(dossier.counts().documents).toBe(1);
  });

  test.each([
    ['an empty file', Buffer.alloc(0), /none\.txt is empty/],
    ['a binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0, 2, 0, 3, 0]), /none\.txt/],
  ])('%s is refused in one sentence', async (_what, body, detail) => {
    const response = await post('/api/documents?name=none.txt', body);
    expect([400, 422]).toContain(response.statusCode);
    expect(problemSchema.parse(response.json()).detail).toMatch(detail);
    expect(dossier.counts().documents).toBe(1);
  });

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['that the browser calls foreign', { 'sec-fetch-site': 'cross-site' }],
  ])('from a page %s is refused', async (_what, headers) => {
    const response = await post('/api/documents?name=evil.txt', 'Nine died.', headers);
    expect(response.statusCode).toBe(403);
    expect(dossier.counts().documents).toBe(1);
  });

  test('in a form, as another site could send it, is refused', async () => {
    const response = await post('/api/documents?name=form.txt', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.statusCode).toBe(415);
  });

  test('is not offered to other machines', async () => {
    const open = await createApp({ dossier, host: '0.0.0.0', webFolder: 'no-such-folder' });
    const response = await open.inject({
      method: 'POST',
      url: '/api/documents?name=a.txt',
      body: REPORT,
      headers: { host: '192.168.1.5', 'content-type': 'application/octet-stream' },
    });
    expect(response.statusCode).toBe(403);
    await open.close();
  });
});
