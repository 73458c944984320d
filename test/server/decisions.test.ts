import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decisionPage, decisionSchema } from '../../src/schema/api-decisions.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { openDossier } from '../../src/store/open.ts';
import { faultsOf } from '../../src/work/verify.ts';
import { items } from '../decisions/sample.ts';

let app: App;
let dossier: ReturnType<typeof openDossier>;

beforeEach(async () => {
  dossier = openDossier(':memory:', { create: true });
  for (const { document, reading } of items) {
    const date = document.date ?? null;
    const form = { mediaType: 'text/plain', encoding: 'utf-8', sourceMap: [] };
    dossier.add({ ...document, ...form, date, language: 'en' }, Buffer.from(document.text), reading);
  }
  app = await createApp({ dossier, host: '127.0.0.1', webFolder: 'none' });
});

const post = (decision: unknown, headers: Record<string, string> = {}, who = 'Ida') =>
  app.inject({
    method: 'POST',
    url: '/api/decisions',
    headers: { host: 'localhost:1', ...headers },
    payload: { who, why: 'tried', decision },
  });
const get = async (url: string) => (await app.inject({ url, headers: { host: 'localhost:1' } })).json();
const figure = () => {
  const { document, reading } = items[0]!;
  const { span, measure } = reading.estimates[0]!;
  return {
    kind: 'estimate',
    document: document.id,
    span,
    exact: document.text.slice(...span),
    detail: measure,
  };
};
const killing = async () =>
  (await get('/api/matters')).items.find(({ type }: { type: string }) => type === 'killing');
const change = { field: 'figure', low: 15, point: 15, high: 15, modifier: 'exact', measure: 'killed' };

describe('decisions', () => {
  it('merges and parts names, in one document or in all', async () => {
    const names = [{ name: 'rebels', document: 'second' }, { name: 'Ada Roe' }];
    const made = await post({ type: 'mergeNames', of: 'speaker', names });
    expect(made.statusCode).toBe(201);
    expect(decisionSchema.parse(made.json())).toMatchObject({ state: 'settled', documents: ['second'] });
    const { matter } = await get(`/api/matters/${(await killing()).id}`);
    expect(matter.accounts.map(({ speaker }: { speaker: string }) => speaker)).toEqual([
      'rebels',
      'army',
      'rebels',
    ]);
    const unknown = [{ name: 'rebels', document: 'none' }, { name: 'Ada Roe' }];
    expect((await post({ type: 'partNames', of: 'speaker', names: unknown })).statusCode).toBe(422);
    expect((await post({ type: 'partNames', of: 'speaker', names: [{ name: 'rebels' }] })).statusCode).toBe(
      400,
    );
  });

  it('corrects what the reader and the ledger show, and takes it back', async () => {
    const before = [await get('/api/documents/first'), await get('/api/matters')];
    const made = await post({ type: 'correct', target: figure(), change });
    expect(made.statusCode).toBe(201);
    expect(decisionSchema.parse(made.json())).toMatchObject({
      seq: 1,
      state: 'settled',
      documents: ['first'],
    });
    expect((await get('/api/documents/first')).reading.estimates[0]).toMatchObject({
      low: 15,
      modifier: 'exact',
    });
    expect((await get(`/api/matters/${(await killing()).id}`)).matter.accounts[0]).toMatchObject({ low: 15 });
    expect((await post({ type: 'undo', entry: made.json().hash })).statusCode).toBe(201);
    expect([await get('/api/documents/first'), await get('/api/matters')]).toEqual(before);
    const log = decisionPage.parse(await get('/api/decisions?document=first'));
    expect(log.items.map(({ seq, state }) => [seq, state])).toEqual([[1, 'undone']]);
    expect((await get('/api/decisions')).items.map(({ seq }: { seq: number }) => seq)).toEqual([2, 1]);
    expect([...faultsOf(dossier)]).toEqual([]);
  });

  it.each<[string, (matter: string) => unknown, boolean]>([
    ['an accepted figure', () => ({ type: 'accept', target: figure() }), true],
    ['a corrected figure', () => ({ type: 'correct', target: figure(), change }), true],
    ['a note on it', (matter) => ({ type: 'note', on: { on: 'matter', matter }, text: 'seen' }), true],
    [
      'a note on a document',
      () => ({ type: 'note', on: { on: 'document', document: 'first' }, text: 'x' }),
      false,
    ],
  ])('makes a matter reviewed by %s: %o', async (_what, decision, reviewed) => {
    const listed = async () => (await get('/api/matters?reviewed=true')).items;
    expect(await listed()).toEqual([]);
    const { id } = await killing();
    const made = (await post(decision(id))).json();
    expect((await listed()).length > 0).toBe(reviewed);
    expect((await killing()).reviewed).toBe(reviewed);
    await post({ type: 'undo', entry: made.hash });
    expect(await listed()).toEqual([]);
  });

  it('splits, notes, accepts, rejects, joins origins', async () => {
    const { id } = await killing();
    const at = items[1]!.document.text.indexOf('40 people');
    const apart = [{ document: 'second', span: [at, at + 9], exact: '40 people' }];
    for (const decision of [
      { type: 'accept', target: figure() },
      { type: 'note', on: { on: 'matter', matter: id }, text: 'ask the mayor' },
      { type: 'splitMatter', matter: id, apart },
      { type: 'sameOrigin', documents: ['first', 'second'] },
      { type: 'reject', target: figure() },
    ])
      expect([decision.type, (await post(decision)).statusCode]).toEqual([decision.type, 201]);
    expect((await get('/api/origins')).total).toBe(1);
    expect((await get('/api/documents/first')).reading.estimates[0].measure).toBe('killed');
    expect(dossier.decisions.count()).toBe(5);
  });

  it('adds what somebody reads in words of the report, to the ledger too', async () => {
    const { text, id } = items[1]!.document;
    const at = text.indexOf('fled the town');
    const passage = { document: id, span: [at, at + 13], exact: 'fled the town' };
    const { low, point, high, modifier } = { low: 7, point: 7, high: 7, modifier: 'exact' };
    const annotation = {
      kind: 'estimate',
      ...{ low, point, high, modifier, measure: 'missing', unit: 'people' },
      speaker: { name: 'the mayor of Gao', type: 'person' },
    };
    const made = await post({ type: 'add', passage, annotation });
    expect([made.statusCode, made.json().documents]).toEqual([201, [id]]);
    const [matter] = made.json().matters;
    expect((await get(`/api/matters/${matter}`)).matter.accounts).toMatchObject([
      { speaker: 'the mayor of Gao', low: 7 },
    ]);
    expect((await get(`/api/decisions?matter=${matter}`)).items).toMatchObject([{ seq: 1 }]);
    const { decided } = await get(`/api/documents/${id}?with=decisions`);
    expect(decided).toMatchObject({ seen: 1, decisions: [{ seq: 1, annotations: ['added-1'] }] });
  });

  it('shows what was rejected, and who took what back', async () => {
    await post({ type: 'reject', target: figure() });
    await post({ type: 'note', on: { on: 'annotation', annotation: figure() }, text: 'an age, no count' });
    const [note, rejection] = (await get('/api/documents/first?with=decisions')).decided.decisions;
    const { decided, reading } = await get('/api/documents/first?with=decisions');
    const [gone] = decided.rejected.estimates;
    expect(gone).toMatchObject({ span: figure().span, measure: 'killed' });
    expect(reading.estimates.map(({ id }: { id: string }) => id)).not.toContain(gone.id);
    expect([note.annotations, rejection.annotations]).toEqual([[gone.id], [gone.id]]);
    await post({ type: 'undo', entry: rejection.hash }, {}, 'Bo');
    const back = (await get('/api/documents/first?with=decisions')).decided;
    expect(back.rejected.estimates).toEqual([]);
    expect(back.decisions[1]).toMatchObject({ state: 'undone', undoneBy: { who: 'Bo', seq: 3 } });
  });

  it('keeps nothing that would change nothing, and says why', async () => {
    const matters = (await get('/api/matters')).items as { id: string; measure: string }[];
    const other = matters.find(({ measure }) => measure !== 'killed')!;
    const refused = await post({ type: 'mergeMatters', matters: [(await killing()).id, other.id] });
    expect([refused.statusCode, refused.json().detail]).toEqual([
      422,
      expect.stringMatching(/count different things/),
    ]);
    const nothing = await post({
      type: 'accept',
      target: { ...figure(), kind: 'access', detail: undefined },
    });
    expect([nothing.statusCode, nothing.json().detail]).toEqual([422, expect.stringMatching(/no limit/)]);
    expect(dossier.decisions.count()).toBe(0);
  });

  it('tells of what somebody else decided about the same words meanwhile', async () => {
    const request = (seen: number, who: string) => ({
      method: 'POST' as const,
      url: '/api/decisions',
      headers: { host: 'localhost:1' },
      payload: { who, why: '', seen, decision: { type: 'correct', target: figure(), change } },
    });
    expect((await app.inject(request(0, 'Ida'))).statusCode).toBe(201);
    const late = await app.inject(request(0, 'Bo'));
    expect([late.statusCode, late.json().detail]).toEqual([409, expect.stringMatching(/^Ida has decided/)]);
    expect((await app.inject(request(1, 'Bo'))).statusCode).toBe(201);
    const [, first] = (await get('/api/decisions')).items;
    expect((await post({ type: 'undo', entry: first.hash })).statusCode).toBe(201);
    expect((await post({ type: 'undo', entry: first.hash })).statusCode).toBe(409);
  });

  it('does not draw the ledger up anew where nothing in it changes', async () => {
    const before = await get('/api/matters');
    const drawn = vi.spyOn(dossier.shelf, 'saveMatter');
    const made = (await post({ type: 'accept', target: figure() })).json();
    await post({ type: 'undo', entry: made.hash });
    expect(drawn).not.toHaveBeenCalled();
    expect((await get('/api/decisions')).items).toMatchObject([{ state: 'settled' }, { state: 'undone' }]);
    expect(await get('/api/matters')).toEqual(before);
  });

  it.each<[string, unknown, number, RegExp]>([
    ['other words', { type: 'reject', target: { ...figure(), exact: 'no' } }, 422, /Other words stand/],
    ['no document', { type: 'reject', target: { ...figure(), document: 'x' } }, 422, /no document "x"/],
    ['no matter', { type: 'mergeMatters', matters: ['x', 'y'] }, 422, /no matter "x"/],
    ['no entry', { type: 'undo', entry: 'a'.repeat(64) }, 422, /no decision/],
    ['no such type', { type: 'burn' }, 400, /./],
    ['a wrong bound', { type: 'correct', target: figure(), change: { ...change, low: 'x' } }, 400, /low/],
  ])('refuses %s, and keeps nothing of it', async (_what, decision, status, detail) => {
    const response = await post(decision);
    expect(response.statusCode).toBe(status);
    expect(response.json().detail).toMatch(detail);
    expect(dossier.decisions.count()).toBe(0);
  });

  it('takes none from another site, without a name, or over the network', async () => {
    const decision = { type: 'accept', target: figure() };
    const foreigners: readonly Record<string, string>[] = [
      { origin: 'http://evil.test' },
      { origin: 'null' },
      { origin: 'http://localhost:2' },
      { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const foreign of foreigners) expect((await post(decision, foreign)).statusCode).toBe(403);
    // A form on another site can send text, but not JSON.
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const payload = JSON.stringify({ who: 'Ida', decision });
      const headers = { host: 'localhost:1', 'content-type': type };
      const sent = await app.inject({ method: 'POST', url: '/api/decisions', headers, payload });
      expect([type, sent.statusCode]).toEqual([type, expect.toBeOneOf([400, 415])]);
    }
    expect((await post(decision, { host: 'evil.test', origin: 'http://evil.test' })).statusCode).toBe(421);
    expect((await post(decision, {}, ' ')).statusCode).toBe(400);
    app = await createApp({ dossier, host: '0.0.0.0', webFolder: 'none' });
    expect((await post(decision)).statusCode).toBe(403);
    expect(dossier.decisions.count()).toBe(0);
  });
});
